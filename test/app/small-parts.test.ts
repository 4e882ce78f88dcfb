import { describe, expect, test } from 'vitest';
import { createAids, NO_AIDS } from '../../src/app/aids.ts';
import { pseudo } from '../../src/app/i18n/pseudo.ts';
import { createObservable } from '../../src/app/observable.ts';
import { guideAt, roleOf } from '../../src/app/router.ts';

test.each([
  ['/', 'citizen'],
  ['/staff', 'staff'],
  ['/staff/', 'staff'],
  ['//staff', 'staff'],
  ['/setup/anything', 'setup'],
  ['/wall', 'wall'],
  ['/bai', 'phone'],
  ['/bai/cai-dat-vneid', 'phone'],
  ['/bai-moi', 'citizen'],
  ['/Staff', 'citizen'],
  ['/citizen/staff', 'citizen'],
  ['', 'citizen'],
  ['/constructor', 'citizen'],
])('the address "%s" belongs to %s', (path, role) => {
  expect(roleOf(path)).toBe(role);
});

test.each([
  ['/bai/cai-dat-vneid', 'cai-dat-vneid'],
  ['//bai//cai-dat-vneid/', 'cai-dat-vneid'],
  ['/bai', ''],
  ['/', ''],
])('the address "%s" names the guide "%s"', (path, guide) => {
  expect(guideAt(path)).toBe(guide);
});

describe('the four plain switches', () => {
  test('are off, can be switched one by one, and are all off for the next person', () => {
    const aids = createAids();
    expect(aids.current).toEqual(NO_AIDS);
    aids.toggle('bigText');
    aids.toggle('unhurried');
    aids.toggle('bigText');
    expect(aids.current).toEqual({ ...NO_AIDS, unhurried: true });
    aids.reset();
    expect(aids.current).toEqual(NO_AIDS);
  });

  test('tell who listens, once for every change', () => {
    const aids = createAids();
    let told = 0;
    const stop = aids.subscribe(() => (told += 1));
    aids.reset();
    aids.toggle('contrast');
    stop();
    aids.toggle('contrast');
    expect(told).toBe(1);
  });
});

test('a reader may stop listening while it is being told', () => {
  const value = createObservable(0);
  const heard: string[] = [];
  const stop = value.subscribe(() => {
    heard.push('first');
    stop();
  });
  value.subscribe(() => heard.push('second'));
  value.set(1);
  value.set(1);
  value.set(2);
  expect(heard).toEqual(['first', 'second', 'second']);
});

test('the pseudo-locale doubles every letter and keeps what is filled in', () => {
  expect(pseudo({ a: 'Bước {{number}} trong {{total}}', b: { c: 'Ạ 1' } })).toEqual({
    a: 'BBưướớcc {{number}} ttrroonngg {{total}}',
    b: { c: 'ẠẠ 1' },
  });
});
