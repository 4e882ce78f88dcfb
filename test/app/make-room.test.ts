import { expect, test } from 'vitest';
import { makeRoom } from '../../src/app/make-room.ts';
import { moodyStore, linesOf, testCounting } from '../support/kiosk.ts';
import { settled } from '../support/time.ts';

const nowhere = { guide: '', version: 0, mode: 'menu' } as const;

test('when the disk is full, recordings go and every count stays (C-85)', async () => {
  const store = moodyStore();
  const { counting, timers } = testCounting(store);
  let drops = 0;
  makeRoom(counting, {
    drop: async () => {
      drops += 1;
      store.refuse(null);
      return true;
    },
  });
  store.refuse('storage-full');
  counting.count([{ step: '', metric: 'replay' }], nowhere);
  timers.advance(1000);
  await settled();
  await counting.flush();
  expect([drops, counting.health.current, counting.waiting]).toEqual([1, 'kept', 0]);
  expect(await linesOf(store)).toHaveLength(1);
});

test('without recordings the counts wait, and nobody tries in circles', async () => {
  const store = moodyStore();
  const { counting, timers } = testCounting(store);
  let drops = 0;
  makeRoom(counting, { drop: async () => ((drops += 1), false) });
  store.refuse('storage-full');
  counting.count([{ step: '', metric: 'replay' }], nowhere);
  timers.advance(120_000);
  await settled();
  expect([drops, counting.health.current, counting.waiting]).toEqual([1, 'storage-full', 1]);
});

test('another refusal costs no recording', async () => {
  const store = moodyStore();
  const { counting, timers } = testCounting(store);
  let drops = 0;
  makeRoom(counting, { drop: async () => ((drops += 1), true) });
  store.refuse('storage-refused');
  counting.count([{ step: '', metric: 'replay' }], nowhere);
  timers.advance(1000);
  await settled();
  expect(drops).toBe(0);
});
