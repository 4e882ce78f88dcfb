import { describe, expect, test } from 'vitest';
import {
  HELP_BY_PIONEER,
  helperOf,
  isInGroup,
  memberOf,
  placeInGroup,
  stepOfGroup,
} from '../../../src/domain/group/index.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { formed, inGroup, joined, learning, taught, tick } from '../../support/group.ts';
import { called, given, logOf, so } from '../../support/queue.ts';

const at = (count: number, step: number): Fact => inGroup('MemberAtStep', { count, step });
const stuck = (count: number): Fact => inGroup('MemberStuck', { count, stuck: true });
const led = (people: number): readonly Fact[] => [...joined(people, 'officer'), inGroup('GroupLed')];
const stateOf = (facts: readonly Fact[]) => logOf(...facts).state;
const groupOf = (facts: readonly Fact[]) => stateOf(facts).groups.get('nhom-1')!;
const placeOf = (facts: readonly Fact[], count: number) =>
  placeInGroup(stateOf(facts).groups, so(count))?.place ?? null;

describe('whoever is stuck', () => {
  const facts = [...taught(3), at(2, 4), stuck(2)];
  const member = memberOf(groupOf(facts), so(2))!;

  test('is helped by the one who teaches first, by staff after two minutes', () => {
    const after = (ms: number) => helperOf(groupOf(facts), member, member.since + ms);
    expect([after(0), after(HELP_BY_PIONEER - 1)]).toEqual(['pioneer', 'pioneer']);
    expect([after(HELP_BY_PIONEER), after(10 * HELP_BY_PIONEER)]).toEqual(['staff', 'staff']);
  });

  test('is helped by staff at once when a clock was set back, or when staff lead', () => {
    expect(helperOf(groupOf(facts), member, member.since - 600_000)).toBe('staff');
    const group = groupOf([...led(2), at(1, 2), stuck(1)]);
    expect(helperOf(group, memberOf(group, so(1))!, member.since)).toBe('staff');
  });

  test('needs nobody once the next step is reached, or once the group is over', () => {
    const on = groupOf([...facts, at(2, 5)]);
    expect(helperOf(on, memberOf(on, so(2))!, member.since)).toBeNull();
    const over = groupOf([...facts, inGroup('GroupDissolved')]);
    expect(helperOf(over, memberOf(over, so(2))!, member.since)).toBeNull();
  });
});

describe('the step of the group', () => {
  test('is the one the pioneer shows, also after the own case is done', () => {
    expect(stepOfGroup(groupOf([...taught(3), at(2, 2), at(1, 4)]))).toBe(4);
    expect(memberOf(groupOf([...taught(3), at(1, 4)]), so(1))?.standing).toBe('checked');
  });

  test('is shown by a pioneer who teaches, and by nobody whose case is over', () => {
    given(...taught(3))
      .when('report-step', { group: 'nhom-1', ticket: so(1), step: 2 })
      .then({ kind: 'MemberAtStep', group: 'nhom-1', ticket: so(1), step: 2 });
    given(...taught(3), at(1, 2))
      .when('report-step', { group: 'nhom-1', ticket: so(1), step: 2 })
      .refused('not-member', { number: 'A001', desk: 'quay-1' });
    given(...taught(3), inGroup('MemberReady', { count: 2 }), inGroup('MemberChecked', { count: 2 }))
      .when('report-step', { group: 'nhom-1', ticket: so(2), step: 2 })
      .refused('not-member', { number: 'A002', desk: 'quay-1' });
  });

  test('is the one that staff show to a group they lead, also after it was taken over from whoever taught', () => {
    const show = (step: number): Fact => inGroup('GroupAtStep', { step });
    expect(stepOfGroup(groupOf([...led(3), at(1, 9), show(2)]))).toBe(2);
    expect(stepOfGroup(groupOf([...taught(3), at(1, 5), at(2, 2), inGroup('GroupLed')]))).toBe(5);
    given(...led(3))
      .when('show-step', { group: 'nhom-1', step: 4 })
      .then(show(4));
    given(...led(3), show(4))
      .when('show-step', { group: 'nhom-1', step: 4 })
      .refused('member-as-before', { desk: 'quay-1' });
    given(...taught(3))
      .when('show-step', { group: 'nhom-1', step: 4 })
      .refused('group-elsewhere', { desk: 'quay-1' });
  });

  test('that staff show is a marker: what came before it may still be taken back', () => {
    const facts = [...joined(3, 'officer'), inGroup('GroupLed')];
    expect(groupOf([...facts, inGroup('GroupAtStep', { step: 2 })]).last).toEqual(groupOf(facts).last);
  });

  test('is the one the middle learner has reached when nobody shows one', () => {
    expect(stepOfGroup(groupOf(led(3)))).toBeNull();
    expect(stepOfGroup(groupOf([...led(3), at(1, 9), at(2, 3), at(3, 4)]))).toBe(4);
    expect(stepOfGroup(groupOf([...led(4), at(1, 9), at(2, 3), at(3, 4), at(4, 5)]))).toBe(4);
  });
});

describe('where somebody stands in a group', () => {
  test.each<[string, readonly Fact[], string | null]>([
    ['was never in one', [...formed(2)].slice(0, 2), null],
    ['is invited', formed(3), 'invited'],
    ['said no', [...formed(3), inGroup('MemberDeclined', { count: 2 })], 'declined'],
    ['waits for the lesson', learning(3), 'waiting'],
    ['is taught', taught(3), 'following'],
    ['is stuck', [...taught(3), at(2, 4), stuck(2)], 'following'],
    ['is ready', [...taught(3), inGroup('MemberReady', { count: 2 })], 'ready'],
    ['is with staff', [...taught(3), inGroup('MemberTaken', { count: 2, desk: 'quay-2' })], 'withStaff'],
    ['has left', [...taught(3), inGroup('MemberLeft', { count: 2 })], 'back'],
    ['was called before saying yes', [...formed(3), called(2)], 'back'],
    ['was sent home by the end of it', [...taught(3), inGroup('GroupDissolved')], 'back'],
    [
      'has lost the pioneer, and staff lead',
      [...taught(3), inGroup('MemberLeft', { count: 1 }), inGroup('GroupLed')],
      'following',
    ],
  ])('number 2 %s', (_, facts, place) => {
    expect(placeOf(facts, 2)).toBe(place);
  });

  test.each<[string, readonly Fact[], string]>([
    ['is asked', [...joined(3), inGroup('PioneerAsked', { count: 1 })], 'asked'],
    ['learns', learning(3), 'learning'],
    ['teaches', taught(3), 'teaching'],
    [
      'said no to teaching',
      [...joined(3), inGroup('PioneerAsked', { count: 1 }), inGroup('PioneerDeclined', { count: 1 })],
      'waiting',
    ],
    [
      'was not shown a point twice, and learns with the others',
      [...learning(3), inGroup('TeachBackBegan', { points: 4 }), tick(1, false), tick(1, false)],
      'following',
    ],
    ['left with the own case open', [...learning(3), inGroup('MemberLeft', { count: 1 })], 'back'],
    ['is thanked', [...taught(3), inGroup('GroupDissolved')], 'thanked'],
  ])('number 1 %s', (_, facts, place) => {
    expect(placeOf(facts, 1)).toBe(place);
  });

  test('in the newest of several groups, and is counted on as long as it may become something', () => {
    const second = inGroup('GroupFormed', {
      ...{ group: 'nhom-2', desk: 'quay-1', procedure: 'dang-ky-khai-sinh' },
      ...{ mode: 'officer', from: 'by-hand', tickets: [so(2), so(3)] },
    });
    expect(placeOf([...taught(3), inGroup('GroupDissolved'), second], 2)).toBe('invited');
    expect([isInGroup('invited'), isInGroup('ready'), isInGroup('declined'), isInGroup('back')]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
