import { describe, expect, test } from 'vitest';
import { groupsOnWall } from '../../../src/domain/group/wall.view.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { formed, inGroup, joined, taught } from '../../support/group.ts';
import { EIGHT, logOf } from '../../support/queue.ts';

const MINUTE = 60_000;
const onWall = (facts: readonly Fact[], minute = 1) =>
  groupsOnWall(logOf(...facts).state, EIGHT + minute * MINUTE);

describe('what the hall is told of a group', () => {
  test('what for, where, which numbers and how far, and nothing that names anyone', () => {
    const facts = [...taught(4), inGroup('MemberAtStep', { count: 3, step: 4 })];
    const [row, ...others] = onWall(facts);
    expect(others).toEqual([]);
    expect(row).toEqual({
      ...{ group: 'nhom-1', procedure: 'dang-ky-khai-sinh', desk: 'quay-1', step: 4, open: true },
      numbers: ['A002', 'A003', 'A004'],
    });
  });

  test('nothing while people are only being asked', () => {
    expect(onWall([...formed(3)])).toEqual([]);
    expect(onWall([...joined(3)])[0]).toMatchObject({ numbers: ['A001', 'A002', 'A003'], step: null });
  });

  test('that others may come until ten minutes after teaching began, and while there is room', () => {
    expect(onWall([...taught(4)], 9)[0]?.open).toBe(true);
    expect(onWall([...taught(4)], 12)[0]?.open).toBe(false);
    expect(onWall([...joined(6)])[0]?.open).toBe(false);
  });

  test('nothing of a group that is over', () => {
    expect(onWall([...joined(3), inGroup('GroupDissolved')])).toEqual([]);
  });
});
