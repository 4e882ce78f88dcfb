import { describe, expect, test } from 'vitest';
import { courseOf } from '../../../src/domain/group/course.ts';
import { GROUP_TIMES } from '../../../src/domain/group/forecast.ts';
import { SIGNAL_ACTION, signalsOf, type Signal } from '../../../src/domain/group/signals.ts';
import { servedToday, soonerAlone } from '../../../src/domain/group/sooner.ts';
import type { Envelope, Fact } from '../../../src/domain/queue/fact.schema.ts';
import { momentOf } from '../../../src/domain/queue/moment.ts';
import { emptyLog, hear, type QueueLog } from '../../../src/domain/queue/queue.log.ts';
import { FAIRNESS } from '../../../src/domain/queue/queue.order.ts';
import type { Belief, WaitHistory } from '../../../src/domain/queue/wait-history.ts';
import { checking, inGroup, joined, learning, taught, tick } from '../../support/group.ts';
import { EIGHT, envelope, so, took } from '../../support/queue.ts';

const MINUTE = 60_000;
const history: WaitHistory = new Map([['dang-ky-khai-sinh', { cases: 200, minutes: 3000, squares: 52_200 }]]);

/** Facts at eight, then facts at minutes after it, in the order in which they are written. */
const logAt = (first: readonly Fact[], ...later: readonly (readonly [number, Fact])[]): QueueLog => {
  const at = [...first.map((fact) => [0, fact] as const), ...later];
  const written = at.map(([minute, fact], i): Envelope => {
    const wall = EIGHT + minute * MINUTE;
    return envelope(fact, i + 1, { wall, moment: momentOf({ wall, count: i, writer: 'window-01' }) });
  });
  return hear(emptyLog, written);
};

/** What staff are told `minute` minutes after eight. Cases take 15 minutes, every step a minute. */
const told = (
  minute: number,
  { state, facts }: QueueLog,
  served: Belief | null = { mean: 15, variance: 0 },
): readonly Signal[] => {
  const now = EIGHT + minute * MINUTE;
  const group = state.groups.get('nhom-1')!;
  const steps = Array.from({ length: 9 }, () => MINUTE);
  return signalsOf(group, {
    ...{ now, served, steps, times: GROUP_TIMES, sooner: [] },
    course: courseOf(facts, 'nhom-1', now),
  });
};
const step = (count: number, to: number): Fact => inGroup('MemberAtStep', { count, step: to });
const stuck = (count: number, is = true): Fact => inGroup('MemberStuck', { count, stuck: is });
const failing = [1, 2].flatMap(() => [tick(1, false)]);

describe('what staff are told of a group (D7, D8)', () => {
  test.each<[string, number, QueueLog, readonly Signal[]]>([
    ['nothing while everybody goes on', 2, logAt(taught(4), [1, step(2, 1)], [1, step(3, 1)]), []],
    [
      'whoever is at a step for more than twice its usual time',
      3.1,
      logAt(taught(4), [1, step(2, 1)]),
      [{ name: 'slow-step', ticket: so(2) }],
    ],
    ['nobody before two minutes, however short the step', 2.9, logAt(taught(4), [1, step(2, 1)]), []],
    [
      'whoever asks twice at one step',
      3,
      logAt(taught(5), [1, stuck(2)], [2, stuck(2, false)], [2.5, stuck(2)]),
      [{ name: 'help-twice', ticket: so(2) }],
    ],
    [
      'nobody who asked once at each of two steps',
      4,
      logAt(taught(5), [1, stuck(2)], [2, stuck(2, false)], [3, step(2, 2)], [3.5, stuck(2)]),
      [],
    ],
    ['nobody whose flag the pioneer may still answer', 2.9, logAt(taught(5), [1, stuck(2)]), []],
    [
      'whose flag stands for two minutes',
      3.1,
      logAt(taught(5), [1, stuck(2)]),
      [{ name: 'help-waits', ticket: so(2) }],
    ],
    [
      'once that more than a third are stuck, not of each of them',
      3.1,
      logAt(taught(6), [1, stuck(2)], [1, stuck(3)]),
      [{ name: 'many-stuck', tickets: [so(2), so(3)] }],
    ],
    ['of one of two only that one', 1.5, logAt(taught(3), [1, stuck(2)]), []],
    ['nothing of a lesson as long as forecast', 18.5, logAt(learning(4)), []],
    [
      'that a lesson is slow from a quarter more than a case on',
      19,
      logAt(learning(4)),
      [{ name: 'lesson-slow' }],
    ],
    ['that a lesson is over from half as much more on', 22.6, logAt(learning(4)), [{ name: 'lesson-over' }]],
    ['that a point was missed twice', 1, logAt([...checking(4), ...failing]), [{ name: 'check-failed' }]],
    ['nothing of a group within its forecast', 60, logAt(taught(4)), []],
    ['that a group takes half as long again as forecast', 60.5, logAt(taught(4)), [{ name: 'group-late' }]],
    [
      'that a group led by staff is late by its own forecast',
      29.5,
      logAt(joined(4), [0, inGroup('GroupLed')]),
      [{ name: 'group-late' }],
    ],
    [
      'that it takes staff more than six minutes a member',
      12,
      logAt(
        taught(4),
        [1, step(2, 1)],
        [1, stuck(2)],
        [10, stuck(2, false)],
        [11, step(2, 2)],
        [11, step(3, 1)],
        [11.5, inGroup('MemberTaken', { count: 2, desk: 'quay-1' })],
      ),
      [{ name: 'much-looking' }],
    ],
  ])('tells %s', (_, minute, log, signals) => {
    expect(told(minute, log)).toEqual(signals);
  });

  test('of nothing that needs a usual time while too little is known', () => {
    expect(told(23, logAt(learning(4)), null)).toEqual([]);
    expect(told(90, logAt(taught(4)), null)).toEqual([]);
  });

  test('whoever is ready or with staff is no longer watched', () => {
    const log = logAt(taught(4), [1, stuck(2)], [2, inGroup('MemberReady', { count: 2 })]);
    expect(told(30, log)).toEqual([]);
  });

  test('whose own turn would come first is told once, and not beside a flag', () => {
    const { state, facts } = logAt(taught(4), [1, stuck(2)]);
    const watching = {
      now: EIGHT + 4 * MINUTE,
      served: { mean: 15, variance: 0 },
      steps: [],
      times: GROUP_TIMES,
    };
    const course = courseOf(facts, 'nhom-1', watching.now);
    const sooner = [so(2), so(3)];
    expect(signalsOf(state.groups.get('nhom-1')!, { ...watching, course, sooner })).toEqual([
      { name: 'help-waits', ticket: so(2) },
      { name: 'turn-now', ticket: so(3) },
    ]);
  });

  test('every signal has its one touch or is done by the machine', () => {
    expect(Object.keys(SIGNAL_ACTION)).toHaveLength(10);
  });
});

describe('the course of a group', () => {
  test('is read from its own facts, without what was taken back', () => {
    const log = logAt(learning(3));
    const last = log.facts.at(-1)!;
    const undo: Fact = { kind: 'FactUndone', ticket: so(1), undone: last.id };
    const after = hear(log, [envelope(undo, 90)]);
    expect(courseOf(log.facts, 'nhom-1', EIGHT).accepted).toBe(EIGHT);
    expect(courseOf(after.facts, 'nhom-1', EIGHT).accepted).toBeNull();
    expect(courseOf(log.facts, 'nhom-2', EIGHT).formed).toBeNull();
  });

  test('counts what a flag cost staff: nothing in the first two minutes, eight at most', () => {
    const at = (minute: number): number =>
      courseOf(logAt(taught(3), [0, stuck(2)]).facts, 'nhom-1', EIGHT + minute * MINUTE).looking;
    const own = at(0);
    expect([at(2) - own, at(5) - own, at(40) - own]).toEqual([0, 3, 8]);
  });
});

describe('who would be done earlier alone', () => {
  const weighing = (minute: number) => ({
    ...{ now: EIGHT + minute * MINUTE, desks: 1, history, fairness: FAIRNESS, times: GROUP_TIMES },
  });
  const sooner = (minute: number, desks = 1): readonly string[] => {
    const { state } = logAt([...taught(4), took(5)]);
    const group = state.groups.get('nhom-1')!;
    return soonerAlone({ state, group, since: EIGHT }, { ...weighing(minute), desks });
  };

  test('is the first in line when the lesson has only begun, and nobody when it is nearly over', () => {
    expect(sooner(0)).toContain(so(2));
    expect(sooner(0)).not.toContain(so(4));
    expect(sooner(38)).toEqual([]);
  });

  test('is nobody while too little is known', () => {
    const { state } = logAt(taught(4));
    const group = state.groups.get('nhom-1')!;
    const known = { ...weighing(0), history: new Map() };
    expect(soonerAlone({ state, group, since: EIGHT }, known)).toEqual([]);
    expect(servedToday(state, 'dang-ky-khai-sinh', known)).toBeNull();
    expect(servedToday(state, 'dang-ky-khai-sinh', weighing(0))?.mean).toBe(15);
  });
});
