import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areInOrder,
  condense,
  emptyLog,
  hear,
  logOn,
  newsIn,
  reachesBack,
  settledIn,
  type QueueLog,
} from '../../../src/domain/queue/queue.log.ts';
import type { QueueState } from '../../../src/domain/queue/queue.state.ts';
import { keepSnapshot, readSnapshot } from '../../../src/domain/queue/snapshot.schema.ts';
import { centreAtWork, deed } from '../../support/queue-day.ts';
import { called, EIGHT, envelope, fact, took } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

/** A state without its taps, which a snapshot forgets. */
const known = (state: QueueState): object => ({ ...state, taps: null });
const days = fc.array(deed(['undo', 'undo', 'close']), { minLength: 60, maxLength: 160 });
/** What is kept of the settled part of a log, as it comes back from a disk. */
const kept = (log: QueueLog, count: number): unknown => {
  const { base } = condense(log, count);
  const snapshot = keepSnapshot({ rows: count, until: base.until!, state: base.state });
  return JSON.parse(JSON.stringify(snapshot));
};

describe('a snapshot of a day', () => {
  test('and the facts after it mean what all facts mean, and go on meaning it', () => {
    let used = 0;
    fc.assert(
      fc.property(days, days, (morning, later) => {
        const centre = centreAtWork(true);
        for (const one of morning) centre.does(one);
        const early = centre.log();
        const count = settledIn(early);
        if (count === 0) return;
        used += 1;
        const snapshot = readSnapshot(kept(early, count))!;
        expect(snapshot.rows).toBe(count);
        let short = hear(logOn(snapshot), early.facts.slice(count));
        expect(known(short.state)).toEqual(known(early.state));
        for (const one of later) centre.does(one);
        const more = newsIn(centre.log(), early);
        if (reachesBack(short, more)) return; // a clock was set back within an undo: then all rows are read
        for (const one of more) short = hear(short, [one]);
        expect(known(short.state)).toEqual(known(centre.log().state));
        expect(newsIn(short, early)).toEqual(more);
      }),
      runs(60),
    );
    expect(used).toBeGreaterThan(20);
  });

  test('is made while the window goes on: it shortens what it knows and notices nothing', () => {
    fc.assert(
      fc.property(days, (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const log = centre.log();
        const short = condense(log, settledIn(log));
        expect(short.state).toBe(log.state);
        expect(short.facts.length + settledIn(log)).toBe(log.facts.length);
        expect(newsIn(short, log)).toEqual([]);
        expect(newsIn(log, short)).toEqual([]);
      }),
      runs(30),
    );
  });

  test('of a queue in which nothing has happened is one too', () => {
    const until = envelope(took(1), 1).moment;
    const back = readSnapshot(keepSnapshot({ rows: 1, until, state: emptyLog.state }));
    expect(back).toEqual({ rows: 1, until, state: emptyLog.state });
  });
});

describe('what is kept where a snapshot should be', () => {
  const log = hear(
    emptyLog,
    [1, 2, 3].map((count) => envelope(took(count), count)),
  );
  const good = kept(log, 2) as { kind: string; rows: number; until: string; digest: string; text: string };

  test('is read when every letter is as it was written', () => {
    expect(readSnapshot(good)?.state.tickets.size).toBe(2);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'so-001'],
    ['another version', { ...good, kind: '1.0' }],
    ['one field more', { ...good, more: 1 }],
    ['no rows', { ...good, rows: 0 }],
    ['other rows', { ...good, rows: 3 }],
    ['another moment', { ...good, until: envelope(took(3), 3).moment }],
    ['a changed letter', { ...good, text: good.text.replace('so-001', 'so-007') }],
    ['a text that was cut', { ...good, text: good.text.slice(0, -1) }],
  ])('and is not used when it is %s', (_, input) => {
    expect(readSnapshot(input)).toBeNull();
  });

  test('has another digest for every changed letter', () => {
    fc.assert(
      fc.property(fc.nat(good.text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
        const letter = String.fromCharCode(code);
        fc.pre(good.text[place] !== letter);
        const text = good.text.slice(0, place) + letter + good.text.slice(place + 1);
        expect(readSnapshot({ ...good, text })).toBeNull();
      }),
      runs(),
    );
  });
});

describe('facts that reach back behind a base', () => {
  const minute = (count: number) => EIGHT + count * 60_000;
  const facts = [0, 1, 2, 9].map((at, i) => envelope(took(i + 1), i + 1, { wall: minute(at) }));
  const log = hear(emptyLog, facts);
  const short = condense(log, settledIn(log));

  test('are settled after five minutes', () => {
    expect(settledIn(log)).toBe(3);
    expect(settledIn(emptyLog)).toBe(0);
    expect(short.facts).toHaveLength(1);
  });

  test('are those that come before it, and undos of what lies in it', () => {
    const late = envelope(called(1), 1, { writer: 'window-09', wall: minute(1) });
    const undo = (undone: string) => envelope(fact('FactUndone', 4, { undone }), 9, { wall: minute(10) });
    expect(reachesBack(short, [late])).toBe(true);
    expect(reachesBack(short, [undo(facts[1]!.id)])).toBe(true);
    expect(reachesBack(short, [undo(facts[3]!.id)])).toBe(false);
    expect(reachesBack(log, [late, undo(facts[1]!.id)])).toBe(false);
    const both = envelope(called(4), 8, { wall: minute(10) - 1 });
    expect(reachesBack(short, [both, undo(both.id)])).toBe(false);
  });

  test('and rows that do not lie in their order are known', () => {
    const next = envelope(took(5), 5, { wall: minute(10) });
    expect(areInOrder(short, [next])).toBe(true);
    expect(areInOrder(short, [next, facts[0]!])).toBe(false);
    expect(areInOrder(logOn(short.base), [facts[0]!])).toBe(false);
    expect(areInOrder(emptyLog, facts)).toBe(true);
  });
});
