import { describe, expect, test } from 'vitest';
import { createSession } from '../../src/app/session.ts';
import { boundedLimits, IDLE_LIMITS } from '../../src/domain/centre/idle-limits.ts';
import { fakeTimers } from '../support/time.ts';

const SECOND = 1000;
function begun() {
  const timers = fakeTimers();
  const session = createSession(timers);
  const ends: boolean[] = [];
  session.onEnd((byIdle) => ends.push(byIdle));
  session.begin();
  return { session, ends, pass: (seconds: number) => timers.advance(seconds * SECOND), timers };
}

describe('a person who does nothing', () => {
  test.each([
    ['on a menu', 'menu', 120],
    ['while reading', 'reading', 300],
  ] as const)('%s is warned after the limit and has 60 seconds', (_, pace, limit) => {
    const { session, ends, pass } = begun();
    session.pace(pace);
    pass(limit - 1);
    expect(session.current).toBe('open');
    pass(1);
    expect(session.current).toBe('warning');
    pass(59);
    expect(session.current).toBe('warning');
    expect(ends).toEqual([]);
    pass(1);
    expect(session.current).toBe('resting');
    expect(ends).toEqual([true]);
  });

  test('and never began a session is not warned', () => {
    const timers = fakeTimers();
    const session = createSession(timers);
    session.touch();
    session.pace('reading');
    timers.advance(10_000 * SECOND);
    expect(session.current).toBe('resting');
  });
});

describe('a person who touches', () => {
  test('at the last second is warned anew, twenty times and more (C-31)', () => {
    const { session, ends, pass } = begun();
    for (let i = 0; i < 20; i += 1) {
      pass(120 + 59);
      expect(session.current).toBe('warning');
      session.touch();
      expect(session.current).toBe('open');
    }
    expect(ends).toEqual([]);
  });

  test('before the warning has the whole time again', () => {
    const { session, pass } = begun();
    pass(119);
    session.touch();
    pass(119);
    expect(session.current).toBe('open');
    pass(1);
    expect(session.current).toBe('warning');
  });
});

describe('a person in no hurry (C-36)', () => {
  test('has twice the time, for the warning as well', () => {
    const { session, pass } = begun();
    session.unhurried(true);
    pass(239);
    expect(session.current).toBe('open');
    pass(1);
    expect(session.current).toBe('warning');
    pass(119);
    expect(session.current).toBe('warning');
    pass(1);
    expect(session.current).toBe('resting');
  });

  test('who is in a hurry again has the plain time again', () => {
    const { session, pass } = begun();
    session.unhurried(true);
    session.unhurried(false);
    pass(120);
    expect(session.current).toBe('warning');
  });

  test('leaves nothing of it, nor of the pace, to the next person', () => {
    const { session, pass } = begun();
    session.unhurried(true);
    session.pace('reading');
    session.end();
    session.begin();
    pass(120);
    expect(session.current).toBe('warning');
  });
});

describe('changing between choosing and reading', () => {
  test('starts the silence anew; the same pace again does not', () => {
    const { session, pass } = begun();
    pass(100);
    session.pace('reading');
    pass(299);
    expect(session.current).toBe('open');
    session.pace('reading');
    pass(1);
    expect(session.current).toBe('warning');
  });

  test('takes no warning away', () => {
    const { session, pass } = begun();
    pass(120);
    session.pace('reading');
    pass(60);
    expect(session.current).toBe('resting');
  });
});

describe('the end', () => {
  test('is told once to everybody who listens, and to nobody who stopped', () => {
    const { session, ends, pass, timers } = begun();
    const others: boolean[] = [];
    const stop = session.onEnd((byIdle) => others.push(byIdle));
    session.end();
    session.end();
    pass(1000);
    expect([ends, others]).toEqual([[false], [false]]);
    expect(timers.pending).toBe(0);
    stop();
    session.begin();
    session.end();
    expect([ends.length, others.length]).toEqual([2, 1]);
  });

  test('is already reached when listeners hear of it, so that they may begin anew', () => {
    const { session } = begun();
    const states: string[] = [];
    session.onEnd(() => states.push(session.current));
    session.subscribe(() => states.push(session.current));
    session.end();
    expect(states).toEqual(['resting', 'resting']);
  });
});

describe('limits of a centre (C-32)', () => {
  test.each([
    [{}, IDLE_LIMITS],
    [
      { menu: 10, reading: 10_000 },
      { menu: 60, reading: 900, warning: 60 },
    ],
    [
      { menu: 60, reading: 900 },
      { menu: 60, reading: 900, warning: 60 },
    ],
    [{ menu: Number.NaN, reading: Number.POSITIVE_INFINITY }, IDLE_LIMITS],
    [{ warning: 5 }, IDLE_LIMITS],
  ])('%o become %o', (wanted, limits) => {
    expect(boundedLimits(wanted)).toEqual(limits);
  });

  test('bind the session they are given to', () => {
    const timers = fakeTimers();
    const session = createSession(timers, boundedLimits({ menu: 90 }));
    session.begin();
    timers.advance(90 * SECOND);
    expect(session.current).toBe('warning');
  });

  test('that are learned later bind from the next silence on', () => {
    const { session, pass } = begun();
    pass(100);
    session.limit(boundedLimits({ menu: 60 }));
    pass(19);
    expect(session.current).toBe('open');
    session.touch();
    pass(60);
    expect(session.current).toBe('warning');
  });
});
