import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  announcementsIn,
  MERGED_WITHIN,
  MOST_SAYINGS,
  sayNext,
  silence,
  takeIn,
  type Announcement,
  type Announcing,
} from '../../../src/domain/queue/announcement.ts';
import { calledNumbers } from '../../../src/domain/queue/called.view.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { emptyLog, hear } from '../../../src/domain/queue/queue.log.ts';
import { called, done, EIGHT, envelope, fact, missed, serving, so, took } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const logOf = (...facts: readonly Fact[]) =>
  hear(
    emptyLog,
    facts.map((one, i) => envelope(one, i)),
  );
const call = (count: number, desk = 'quay-1'): Announcement => ({
  fact: `f-${count}`,
  ticket: so(count),
  desk,
});
const said = (announcing: Announcing): string | null => announcing.current?.ticket ?? null;

describe('what is announced', () => {
  test('a call and a call once more, in the order in which they were made', () => {
    const log = logOf(took(1), called(1), fact('TicketRecalled', 1, { by: 'quay-1' }));
    expect(announcementsIn(log.facts, log.state, EIGHT).map(({ ticket }) => ticket)).toEqual([so(1), so(1)]);
  });

  test('not a call that was lost to another desk', () => {
    const log = logOf(took(1), called(1, 'quay-1'), called(1, 'quay-2'));
    expect(announcementsIn(log.facts, log.state, EIGHT).map(({ desk }) => desk)).toEqual(['quay-1']);
  });

  test('not a person who stands at the desk already, was missed, or whose call was taken back', () => {
    const log = logOf(
      took(1),
      took(2),
      took(3),
      called(1),
      serving(1),
      called(2, 'quay-2'),
      missed(2, 'quay-2'),
    );
    expect(announcementsIn(log.facts, log.state, EIGHT)).toEqual([]);
  });

  test('not the calls of a quarter of an hour ago, when a wall is opened', () => {
    const log = logOf(took(1), called(1));
    expect(announcementsIn(log.facts, log.state, EIGHT + 15 * 60_000)).toEqual([]);
  });
});

describe('calls are said one after another', () => {
  const awaited = logOf(took(1), took(2), called(1, 'quay-1'), called(2, 'quay-2')).state;

  test('a call that stands alone is said twice, and no more', () => {
    let announcing = sayNext(takeIn(silence, call(1), 0), awaited);
    for (let i = 1; i < MOST_SAYINGS; i += 1) announcing = sayNext(announcing, awaited);
    expect(announcing).toMatchObject({ current: { ticket: so(1) }, sayings: MOST_SAYINGS });
    expect(said(sayNext(announcing, awaited))).toBeNull();
  });

  test('while others wait every call is said once', () => {
    const both = takeIn(takeIn(silence, call(1), 0), call(2, 'quay-2'), 1);
    const first = sayNext(both, awaited);
    expect(said(first)).toBe(so(1));
    expect(said(sayNext(first, awaited))).toBe(so(2));
  });

  test('the same call within five seconds is one announcement, later it is another one', () => {
    const once = sayNext(takeIn(silence, call(1), 0), awaited);
    expect(takeIn(once, call(1), MERGED_WITHIN - 1).waiting).toEqual([]);
    expect(takeIn(once, call(1), MERGED_WITHIN).waiting).toHaveLength(1);
  });

  test('whoever has come meanwhile is passed over', () => {
    const both = takeIn(takeIn(silence, call(1), 0), call(2, 'quay-2'), 1);
    const came = logOf(took(1), took(2), called(1), called(2, 'quay-2'), serving(1)).state;
    expect(said(sayNext(both, came))).toBe(so(2));
  });

  test('in any burst of different calls every one is said, in order, none is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat(3)), (count, pace) => {
        const desks = Array.from({ length: count }, (_, i) => `quay-${i + 1}`);
        const state = logOf(
          ...desks.map((_, i) => took(i + 1)),
          ...desks.map((desk, i) => called(i + 1, desk)),
        ).state;
        const heard: string[] = [];
        let announcing: Announcing = silence;
        const hearNext = (): void => {
          announcing = sayNext(announcing, state);
          const ticket = said(announcing);
          if (ticket !== null && heard.at(-1) !== ticket) heard.push(ticket);
        };
        desks.forEach((desk, i) => {
          announcing = takeIn(announcing, call(i + 1, desk), i * 100);
          for (let n = pace.next().value; n > 0; n -= 1) hearNext();
        });
        for (let i = 0; i <= 2 * count; i += 1) hearNext();
        expect(heard).toEqual(desks.map((_, i) => so(i + 1)));
      }),
      runs(200),
    );
  });
});

describe('what the wall shows', () => {
  test('the newest call first, then the older ones, then who is at a desk', () => {
    const { state } = logOf(
      ...[took(1), took(2), took(3), called(1, 'quay-1'), serving(1, 'quay-1')],
      ...[called(2, 'quay-2'), called(3, 'quay-3')],
    );
    expect(calledNumbers(state).map(({ number, desk, there }) => `${number} ${desk} ${there}`)).toEqual([
      'A003 quay-3 false',
      'A002 quay-2 false',
      'A001 quay-1 true',
    ]);
  });

  test('nobody who has finished, left or was missed', () => {
    const { state } = logOf(took(1), took(2), called(1), serving(1), done(1), called(2), missed(2));
    expect(calledNumbers(state)).toEqual([]);
  });
});
