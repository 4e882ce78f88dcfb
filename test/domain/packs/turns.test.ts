import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTurns } from '../../../src/domain/packs/turns.schema.ts';
import {
  BUILT_IN,
  firstTurns,
  isKept,
  takeTurn,
  wait,
  withdraw,
  type PackTurns,
} from '../../../src/domain/packs/turns.ts';
import { runs } from '../../support/seed.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const brought = (...ids: string[]): PackTurns =>
  ids.reduce((turns, id) => takeTurn(wait(turns, id)), firstTurns);

describe('a pack that was brought', () => {
  test('waits, and the one that serves goes on', () => {
    expect(wait(firstTurns, A)).toEqual({ serving: BUILT_IN, before: null, waiting: A });
  });

  test('serves when its turn has come, beside its predecessor', () => {
    expect(brought(A)).toEqual({ serving: A, before: BUILT_IN, waiting: null });
    expect(brought(A, B)).toEqual({ serving: B, before: A, waiting: null });
  });

  test('gives way to its predecessor by asking for that one, and comes back the same way', () => {
    expect(takeTurn(wait(brought(A), BUILT_IN))).toEqual({ serving: BUILT_IN, before: A, waiting: null });
  });

  test('waits no more when the serving one is asked for', () => {
    expect(wait(wait(firstTurns, A), BUILT_IN)).toEqual(firstTurns);
  });
});

describe('a pack that cannot be read', () => {
  test('gives its place to its predecessor', () => {
    expect(withdraw(brought(A, B), B)).toEqual({
      serving: A,
      before: BUILT_IN,
      waiting: null,
      withdrawn: true,
    });
    expect(withdraw(brought(A), A)).toEqual({ ...firstTurns, withdrawn: true });
  });

  test('is told until another is switched on', () => {
    const told = wait(withdraw(brought(A), A), B);
    expect(told.withdrawn).toBe(true);
    expect(takeTurn(told).withdrawn).toBeUndefined();
  });

  test('is forgotten as predecessor and as the waiting one', () => {
    expect(withdraw(brought(A, B), A)).toEqual({ serving: B, before: null, waiting: null });
    expect(withdraw(wait(firstTurns, A), A)).toEqual(firstTurns);
  });
});

test('whatever is brought, taken back or lost, one pack serves, and nothing waits to become what it is', () => {
  const id = fc.constantFrom(BUILT_IN, A, B, 'c'.repeat(64));
  const move = fc.oneof(
    id.map((one) => (turns: PackTurns) => wait(turns, one)),
    fc.constant(takeTurn),
    id.filter((one) => one !== BUILT_IN).map((one) => (turns: PackTurns) => withdraw(turns, one)),
  );
  const holds = (turns: PackTurns): boolean =>
    turns.serving !== turns.waiting && turns.serving !== turns.before && isKept(turns, turns.serving);
  const property = fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
    let turns = firstTurns;
    for (const one of moves) turns = one(turns);
    expect(holds(turns)).toBe(true);
    expect(readTurns(turns)).toEqual(turns);
  });
  fc.assert(property, runs(500));
});

test.each([undefined, null, 'a', { serving: 'x', before: null, waiting: null }, { serving: A }])(
  'a record that makes no sense (%j) leaves the built-in pack',
  (record) => expect(readTurns(record)).toEqual(firstTurns),
);
