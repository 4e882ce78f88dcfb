import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyMorning, type MorningParts } from '../../../src/domain/queue/busy-morning.ts';
import { readFact } from '../../../src/domain/queue/fact.schema.ts';
import { numberOf } from '../../../src/domain/queue/queue.events.ts';
import { emptyLog, hear } from '../../../src/domain/queue/queue.log.ts';
import { dayTimeOf } from '../../../src/domain/queue/opening.ts';
import { EIGHT } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const HOUR = 3_600_000;

/** A morning whose chance comes from a seed. */
function morning(seed: number, more: Partial<MorningParts> = {}) {
  let made = 0;
  let state = seed + 1;
  return busyMorning({
    wall: EIGHT + 2 * HOUR,
    letter: 'A',
    desks: ['quay-1', 'quay-2'],
    procedures: ['bai-mot', 'bai-hai', 'bai-ba'],
    writer: 'writer-01',
    newId: () => `name-${(made += 1)}`,
    chance: () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647,
    ...more,
  });
}

describe('the busy morning of a rehearsal', () => {
  test('has served some, calls some, and leaves a line to work on', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const tickets = [...hear(emptyLog, morning(seed)).state.tickets.values()];
        const count = (status: string): number => tickets.filter((ticket) => ticket.status === status).length;
        expect(count('done')).toBeGreaterThanOrEqual(6);
        expect(count('waiting')).toBeGreaterThanOrEqual(5);
        expect(new Set(tickets.map(numberOf)).size).toBe(tickets.length);
      }),
      runs(50),
    );
  });

  test('is made of facts that a disk takes, none of them in the future', () => {
    for (const envelope of morning(7)) {
      expect(readFact(envelope).kind).toBe('known');
      expect(envelope.wall).toBeLessThanOrEqual(EIGHT + 2 * HOUR);
    }
  });

  test('is short soon after midnight: nothing of it is of yesterday', () => {
    const wall = EIGHT + 17 * HOUR; // one o’clock at night
    const facts = morning(7, { wall });
    expect(new Set(facts.map(({ day }) => day))).toEqual(new Set([dayTimeOf(wall).day]));
    expect(facts.length).toBeGreaterThan(10);
  });

  test('without desks or guides is a line of people who asked for nothing yet', () => {
    const { state } = hear(emptyLog, morning(7, { desks: [], procedures: [] }));
    expect(
      [...state.tickets.values()].every(
        ({ status, procedure }) => status === 'waiting' && procedure === null,
      ),
    ).toBe(true);
  });
});
