import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../../src/domain/queue/count.ts';
import { emptyLog, hear } from '../../../src/domain/queue/queue.log.ts';
import { formed, inGroup, joined, taught } from '../../support/group.ts';
import { called, EIGHT, envelope, logOf, so, took } from '../../support/queue.ts';

const numbers = [1, 2, 3].map((count) => envelope(took(count), count));
const group = { procedure: 'dang-ky-khai-sinh', mode: 'pioneer', from: 'by-hand' } as const;
const early = envelope(inGroup('GroupFormed', { ...group, desk: 'quay-1', tickets: [so(1), so(2)] }), 1, {
  writer: 'window-11',
  wall: EIGHT + 5000,
});
const late = envelope(
  inGroup('GroupFormed', { ...group, group: 'nhom-2', desk: 'quay-2', tickets: [so(2), so(3)] }),
  1,
  { writer: 'window-12', wall: EIGHT + 6000 },
);
const yes = envelope(inGroup('MemberJoined', { group: 'nhom-2', count: 2 }), 2, {
  writer: 'window-12',
  wall: EIGHT + 7000,
});

describe('two officers without a line between them want the same person', () => {
  test.each([
    ['early first', [...numbers, early, late, yes]],
    ['late first', [yes, late, ...numbers, early]],
  ])('and the earlier one has them everywhere, the other one is told (%s)', (_, facts) => {
    const { state } = facts.reduce((known, one) => hear(known, [one]), emptyLog);
    expect(state.tickets.get(so(2))).toMatchObject({ status: 'waiting', group: 'nhom-1' });
    expect(state.groups.get('nhom-2')!.members.map(({ ticket }) => ticket)).toEqual([so(3)]);
    expect(state.lostMembers).toContainEqual({
      fact: late.id,
      ticket: so(2),
      group: 'nhom-2',
      desk: 'quay-2',
      winner: 'nhom-1',
    });
  });

  test('and the second one has them after all when the first takes the group back', () => {
    const back = envelope(inGroup('GroupUndone', { undone: early.id }), 2, {
      writer: 'window-11',
      wall: EIGHT + 8000,
    });
    const { state } = hear(emptyLog, [...numbers, early, late, yes, back]);
    expect(state.tickets.get(so(2))).toMatchObject({ status: 'grouped', group: 'nhom-2' });
    expect(state.lostMembers).toEqual([]);
  });
});

describe('a desk and a group without a line between them want the same person', () => {
  test('the earlier yes wins: the desk is told that its call came to nothing', () => {
    const { state } = logOf(...joined(2), called(2, 'quay-2'));
    expect(state.tickets.get(so(2))).toMatchObject({ status: 'grouped', desk: null });
    expect(state.lostCalls).toMatchObject([{ ticket: so(2), desk: 'quay-2', winner: null }]);
  });

  test('the earlier call wins: the group is told that it does not have the person', () => {
    const { state } = logOf(...formed(3), called(2, 'quay-2'), inGroup('MemberJoined', { count: 2 }));
    expect(state.tickets.get(so(2))).toMatchObject({ status: 'called', desk: 'quay-2', group: null });
    expect(state.lostMembers).toMatchObject([
      { ticket: so(2), group: 'nhom-1', desk: 'quay-1', winner: null },
    ]);
  });

  test('of two desks that take one member over the earlier one has the person, the other is told', () => {
    const take = (desk: string) => inGroup('MemberTaken', { count: 2, desk });
    const { state } = logOf(...taught(3), take('quay-2'), take('quay-3'));
    expect(state.tickets.get(so(2))).toMatchObject({ status: 'called', desk: 'quay-2' });
    expect(state.lostCalls).toMatchObject([{ ticket: so(2), desk: 'quay-3', winner: 'quay-2' }]);
  });
});

test('a third group of a desk on another device is none: its people wait on, and its desk is told', () => {
  const at = (nth: number, counts: readonly number[]) =>
    inGroup('GroupFormed', { ...group, group: `nhom-${nth}`, desk: 'quay-1', tickets: counts.map(so) });
  const six = [1, 2, 3, 4, 5, 6].map((count) => took(count));
  const { state } = logOf(...six, at(1, [1, 2]), at(2, [3, 4]), at(3, [5, 6]));
  expect(state.groups.get('nhom-3')).toMatchObject({ phase: 'dissolved', members: [] });
  expect(state.tickets.get(so(5))).toMatchObject({ status: 'waiting', group: null });
  expect(state.lostMembers.map(({ ticket }) => ticket)).toEqual([so(5), so(6)]);
});

test('a case that was done in a group says nothing of how long a desk takes', () => {
  const log = logOf(...taught(2));
  expect(log.state.tickets.get(so(1))).toMatchObject({ status: 'done', deskTime: null });
  const checked = log.facts.find(({ fact }) => fact.kind === 'MemberChecked')!;
  expect(tallyOf(log.state, checked)).toBeNull();
});
