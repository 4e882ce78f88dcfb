import { describe, expect, test } from 'vitest';
import { createCurrentCentre } from '../../src/app/centre.ts';
import type { CentreStore } from '../../src/ports/centre-store.ts';
import { specimenCentre } from '../fixtures/centre.ts';
import { memoryLog } from '../support/kiosk.ts';

const storeWith = (found: Awaited<ReturnType<CentreStore['read']>>): CentreStore => ({
  read: async () => found,
  keep: () => true,
  words: async () => null,
});

describe('the centre of this device', () => {
  test('is unknown until it has been read, and then told to who watches', async () => {
    const centre = createCurrentCentre(
      async () => storeWith({ centre: specimenCentre, from: 'device' }),
      memoryLog(),
    );
    let told = 0;
    centre.subscribe(() => (told += 1));
    expect(centre.current).toBeNull();
    await centre.read();
    expect([centre.current, told]).toEqual([specimenCentre, 1]);
  });

  test('that is damaged is a line for staff, and the built-in one is used', async () => {
    const log = memoryLog();
    const centre = createCurrentCentre(
      async () => storeWith({ centre: specimenCentre, from: 'damaged' }),
      log,
    );
    await centre.read();
    expect([centre.current, log.lines]).toEqual([specimenCentre, ['centre-damaged']]);
  });

  test('stays as it was when the store cannot be opened', async () => {
    const centre = createCurrentCentre(() => Promise.reject(new Error('no chunk')), memoryLog());
    await expect(centre.read()).resolves.toBeUndefined();
    expect(centre.current).toBeNull();
  });
});
