import { describe, expect, test } from 'vitest';
import {
  GROUP_TIMES,
  ledGain,
  ledMinutes,
  ledWork,
  memberMinutes,
  officerGain,
  pioneerWork,
  stayerShift,
  teachingMinutes,
} from '../../../src/domain/group/forecast.ts';
import { costByHand, suggestGroup, type Suggesting } from '../../../src/domain/group/suggest.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { FAIRNESS } from '../../../src/domain/queue/queue.order.ts';
import { desksOpen, estimatesIn } from '../../../src/domain/queue/wait.ts';
import type { WaitHistory } from '../../../src/domain/queue/wait-history.ts';
import { formed, inGroup, joined, learning, taught } from '../../support/group.ts';
import { called, EIGHT, given, logOf, serving, so, took } from '../../support/queue.ts';

/** Two hundred past cases of 15 minutes, CV 0.4. */
const history: WaitHistory = new Map([['dang-ky-khai-sinh', { cases: 200, minutes: 3000, squares: 52_200 }]]);
const suggesting: Suggesting = {
  ...{ now: EIGHT + 600_000, desks: 1, history, fairness: FAIRNESS },
  ...{ desk: 'quay-1', times: GROUP_TIMES },
};
const line = (people: number, more: (count: number) => object = () => ({})): readonly Fact[] =>
  Array.from({ length: people }, (_, i) => took(i + 1, more(i + 1)));
const suggested = (...facts: readonly Fact[]) => suggestGroup(logOf(...facts).state, suggesting);

describe('the arithmetic of D2', () => {
  test('a case of 15 minutes: taught after 20.75, a member is done after 40.25', () => {
    expect(teachingMinutes(15, GROUP_TIMES)).toBeCloseTo(20.75);
    expect(memberMinutes(15, GROUP_TIMES)).toBeCloseTo(40.25);
  });

  test.each([
    [2, 25.4],
    [3, 29.5],
    [4, 33.5],
    [5, 37.6],
  ])('a group of %i costs %f minutes of staff instead of 15 for each', (people, minutes) => {
    expect(15 * people - officerGain(people, 15, GROUP_TIMES)).toBeCloseTo(minutes, 0);
  });

  test.each([
    [2, 8.9],
    [3, 6.1],
    [4, 5.4],
    [5, 5],
  ])('for %i people a procedure must take longer than %f minutes', (people, least) => {
    expect(officerGain(people, least + 0.1, GROUP_TIMES)).toBeGreaterThan(0);
    expect(officerGain(people, least - 0.1, GROUP_TIMES)).toBeLessThan(0);
  });

  test('whoever stays is later by what staff do for the group, and sooner by those who went out of the way', () => {
    const work = pioneerWork(2, 15, GROUP_TIMES);
    expect(stayerShift(work, { gone: 0, ahead: 0 }, 1)).toBeCloseTo(6.35);
    expect(stayerShift(work, { gone: 0, ahead: 90 }, 1)).toBeCloseTo(14.45);
    expect(stayerShift(work, { gone: 30, ahead: 90 }, 1)).toBeCloseTo(-15.55);
  });
});

describe('staff who teach all at once', () => {
  const served = { mean: 15, variance: 36 };

  test('take as long as the slowest of them: 23 minutes for two of 15 ± 6, 28 for five', () => {
    expect(ledMinutes(2, served, GROUP_TIMES)).toBeCloseTo(22.95);
    expect(ledMinutes(5, served, GROUP_TIMES)).toBeCloseTo(27.45);
    expect(ledGain(5, served, GROUP_TIMES)).toBeCloseTo(75 - 27.45 - 8.2);
    expect(ledWork(4, served, GROUP_TIMES)).toEqual({ first: expect.closeTo(20.65), spread: 0, lesson: 0 });
  });

  test('are suggested when nobody is left to teach; whoever is first in line sets out first (D9)', () => {
    const nobody = [1, 2, 3, 4, 5].flatMap((count) => [
      inGroup('MemberJoined', { count }),
      inGroup('PioneerAsked', { count }),
      inGroup('PioneerDeclined', { count }),
    ]);
    const cost = suggested(...formed(5), ...nobody, inGroup('GroupDissolved'), took(6))!;
    expect(cost.lead).toBe('officer');
    expect(cost.pioneer).toEqual({ ticket: so(1), alone: 15, grouped: 18.75 });
    expect(cost.members[0]!.ticket).toBe(so(2)); // the second in line gains, too: nobody is taught before them
  });

  test('by hand cost less than a pioneer for the second in line', () => {
    const { state } = logOf(...line(3));
    const led = costByHand(state, [so(1), so(2)], { ...suggesting, lead: 'officer' })!;
    expect(led).toMatchObject({ lead: 'officer', slower: 0 });
    expect(costByHand(state, [so(1), so(2)], suggesting)).toMatchObject({ lead: 'pioneer', slower: 1 });
  });
});

describe('while a group is taught', () => {
  const waits = (facts: readonly Fact[], minutes: number) =>
    estimatesIn(logOf(...facts, took(20)).state, { ...suggesting, now: EIGHT + minutes * 60_000 })!.get(
      so(20),
    )!.mean;

  test('whoever is next waits for the lesson of the pioneer and for what the members take, less and less', () => {
    expect(waits([], 1)).toBe(0);
    expect(waits(learning(3), 0)).toBeCloseTo(20.75 + 2 * 4.05, 0);
    expect(waits(learning(3), 10)).toBeCloseTo(10.75 + 2 * 4.05, 0);
    expect(waits(taught(3), 0)).toBeCloseTo(2 * 4.05, 0);
    expect(waits(taught(3), 120)).toBeCloseTo(2 * 2.05, 0);
    expect(waits([...taught(2), inGroup('MemberReady', { count: 2 })], 30)).toBeCloseTo(2.05, 0);
  });

  test('its desk counts as open, and a group at the same desk begins when it is free', () => {
    const now = EIGHT + 60_000;
    expect(desksOpen(logOf(...learning(3)).state, now, 5)).toBe(1);
    expect(desksOpen(logOf(...joined(3)).state, now, 5)).toBe(5);
    const busy = logOf(...line(5), called(1), serving(1)).state;
    const cost = costByHand(busy, [so(2), so(3)], { ...suggesting, now })!;
    expect(cost.pioneer.grouped).toBeGreaterThan(20.75 + 10);
  });

  test('nobody is told of a wait that the last of it makes long, when it is over', () => {
    expect(waits([...formed(3), inGroup('GroupDissolved')], 0)).toBe(45);
  });
});

describe('a group is suggested', () => {
  test('of those who gain by it: the third in line and later, never the second (D2.1)', () => {
    const cost = suggested(...line(6))!;
    expect(cost.pioneer.ticket).toBe(so(1));
    expect(cost.members.map(({ ticket }) => ticket)).toEqual([3, 4, 5, 6].map(so));
    for (const { alone, grouped } of cost.members) expect(grouped).toBeLessThanOrEqual(alone);
    expect(cost.slower).toBe(0);
    expect(cost.officer).toBeGreaterThan(0);
  });

  test('on no quiet day, with few people, many desks, or too little known', () => {
    expect(suggested(...line(2))).toBeNull();
    const { state } = logOf(...line(6));
    expect(suggestGroup(state, { ...suggesting, desks: 4 })).toBeNull();
    expect(suggestGroup(state, { ...suggesting, history: new Map() })).toBeNull();
  });

  test('without priority, without whoever said no, and not while the desk has a group', () => {
    const cost = suggested(...line(8, (count) => ({ priority: count === 4 })));
    expect(cost?.members.map(({ ticket }) => ticket) ?? []).not.toContain(so(4));
    const no = [inGroup('MemberDeclined', { count: 2 }), inGroup('GroupDissolved')];
    const later = Array.from({ length: 8 }, (_, i) => took(i + 3));
    const again = suggested(...formed(2), ...no, ...later)!;
    expect([again.pioneer, ...again.members].map(({ ticket }) => ticket)).not.toContain(so(2));
    expect(suggested(...formed(2), ...later)).toBeNull();
  });

  test('with whoever was willing at the end of a guide first', () => {
    const willing = suggested(...line(9, (count) => ({ willing: count === 9 })))!;
    expect(willing.members[0]!.ticket).toBe(so(9));
    expect(suggested(...line(9, (count) => ({ willing: count === 1 })))!.pioneer.ticket).toBe(so(1));
  });

  test('and looked at once more when it is formed', () => {
    const ask = { desk: 'quay-1', mode: 'pioneer', from: 'suggested' } as const;
    const story = given(...line(6));
    story.when('form-group', { ...ask, tickets: [so(1), so(2)] }, { suggesting }).refused('suggestion-over');
    const { ok } = { ok: suggested(...line(6))! };
    const tickets = [ok.pioneer, ...ok.members].map(({ ticket }) => ticket);
    expect(story.when('form-group', { ...ask, tickets }, { suggesting }).log.state.groups.size).toBe(1);
  });
});

test('by hand everything is allowed, and the numbers say whom it costs how much', () => {
  const { state } = logOf(...line(4));
  const cost = costByHand(state, [so(1), so(2), so(3)], suggesting)!;
  expect(cost.slower).toBe(1);
  expect(cost.members[0]!.grouped - cost.members[0]!.alone).toBeGreaterThan(5);
  expect(cost.staySooner).toBeGreaterThan(0);
  expect(costByHand(state, [so(1), so(99)], suggesting)).toBeNull();
});
