import { describe, expect, test } from 'vitest';
import {
  GROUP_TIMES,
  memberMinutes,
  officerGain,
  stayerShift,
  teachingMinutes,
} from '../../../src/domain/group/forecast.ts';
import { costByHand, suggestGroup, type Suggesting } from '../../../src/domain/group/suggest.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { FAIRNESS } from '../../../src/domain/queue/queue.order.ts';
import type { WaitHistory } from '../../../src/domain/queue/wait-history.ts';
import { formed, inGroup } from '../../support/group.ts';
import { EIGHT, given, logOf, so, took } from '../../support/queue.ts';

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
    const known = { times: GROUP_TIMES, desks: 1 };
    expect(stayerShift({ members: 2, before: 0, ahead: 0 }, 15, known)).toBeCloseTo(6.35);
    expect(stayerShift({ members: 2, before: 0, ahead: 90 }, 15, known)).toBeCloseTo(14.45);
    expect(stayerShift({ members: 2, before: 2, ahead: 90 }, 15, known)).toBeCloseTo(-15.55);
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
