import { describe, expect, test } from 'vitest';
import type { AccessState } from '../../src/app/access.ts';
import { timeLeft, viewOf, type DoorMoment, type Translate } from '../../src/app/door-view.ts';

const t: Translate = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
const set: AccessState = { standing: 'set', opened: null, missing: [], wait: 0, reset: null };
const calm: DoorMoment = { door: 'staff', busy: false, refusal: null, asking: false, helpNeeded: 0 };
const seen = (state: Partial<AccessState>, moment: Partial<DoorMoment> = {}) =>
  viewOf({ ...set, ...state }, { ...calm, ...moment }, t);
const actions = (view: ReturnType<typeof viewOf>): string[] => view.actions.map(({ action }) => action);

describe('a closed door', () => {
  test('asks for the PIN of its role and offers the way back to the citizens’ screen', () => {
    const view = seen({});
    expect(view.sentences[0]).toBe('access:ask.staff');
    expect(view.pad?.enter).toBe('access:pad.open');
    expect(view.links.map(({ address }) => address)).toEqual(['/setup', '/']);
    expect(seen({}, { door: 'setup' }).links.map(({ address }) => address)).toEqual(['/staff', '/']);
  });

  test('says what was wrong with a PIN, and that a PIN is being looked at', () => {
    expect(seen({}, { refusal: 'pin-wrong' }).fault).toBe('access:refusal.pin-wrong');
    expect(seen({}, { busy: true })).toMatchObject({
      busy: true,
      sentences: expect.arrayContaining(['access:looking']),
    });
  });

  test('that waits has no keys and says how long, rounded up', () => {
    const view = seen({ wait: 80_001 }, { refusal: 'pin-waiting' });
    expect([view.pad, view.fault, view.sentences[0]]).toEqual([null, '', 'access:wait access:minutes 1 21']);
    expect(timeLeft(59_001, t)).toBe('access:minutes 1 0');
    expect(timeLeft(900, t)).toBe('access:seconds 1');
  });

  test('tells that somebody needs help, and only how many', () => {
    expect(seen({}, { helpNeeded: 2 }).alarm).toBe('access:help.waiting 2');
    expect(seen({ wait: 1000 }, { helpNeeded: 1 }).alarm).not.toBe('');
    expect(seen({}).alarm).toBe('');
  });

  test('of a device nobody has set up sends to setup, of a storage that refuses says what to do', () => {
    expect(seen({ standing: 'unset' })).toMatchObject({ title: 'access:unset.title', pad: null });
    expect(seen({ standing: 'refused' }, { refusal: 'storage-refused' })).toMatchObject({
      title: 'access:storage.title',
      pad: null,
      fault: '',
    });
    expect(seen({ standing: 'reading' })).toMatchObject({ pad: null, sentences: [] });
  });
});

describe('a forgotten installer PIN', () => {
  const setup = (state: Partial<AccessState>, moment: Partial<DoorMoment> = {}) =>
    seen(state, { door: 'setup', ...moment });

  test('is asked about once more before the wait begins', () => {
    expect(actions(setup({}))).toEqual(['forgot']);
    expect(actions(setup({}, { asking: true }))).toEqual(['begin-reset', 'no-reset']);
  });

  test('waits where everybody at a door sees it, and can be carried out only when the wait is over', () => {
    expect(seen({ reset: 3_600_001 }).sentences).toContain('access:forgot.running 2');
    expect(actions(seen({ reset: 0 }))).toEqual([]);
    expect(actions(setup({ reset: 1 }))).toEqual([]);
    expect(actions(setup({ reset: 0 }))).toEqual(['reset-now']);
  });
});
