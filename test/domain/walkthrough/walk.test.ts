import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveWalk,
  offersStaffFirst,
  repairStepOf,
  walkAt,
  walkStart,
  type Walk,
  type WalkMove,
} from '../../../src/domain/walkthrough/index.ts';
import type { CompiledGuide } from '../../../src/domain/content/guide.schema.ts';
import { plainStep, specimenGuide, withStep } from '../../fixtures/guide.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const guides = [specimenGuide, ...realPack().guides];
const simple = ['next', 'back', 'alike', 'different', 'unsure', 'look-again', 'stuck'] as const;
const moves: readonly WalkMove[] = [
  ...simple.map((type): WalkMove => ({ type })),
  { type: 'choose-difference', difference: 'khong-thay' },
  { type: 'choose-difference', difference: 'het-pin' },
  { type: 'choose-difference', difference: 'khong-co' },
];
const nameOf = (move: WalkMove): string => (move.type === 'choose-difference' ? move.difference : move.type);
const after = (walk: Walk, ...types: readonly (WalkMove | WalkMove['type'])[]): Walk =>
  types.reduce<Walk>(
    (now, move) =>
      moveWalk(now, (typeof move === 'string' ? { type: move } : move) as WalkMove, specimenGuide),
    walk,
  );
const choose = (difference: string): WalkMove => ({ type: 'choose-difference', difference });

describe('every move in every state', () => {
  const at = (change: Partial<Walk>): Walk => ({ ...walkAt(0), ...change });
  const repairing = (index: number): Walk =>
    at({ at: 'repairing', repair: { difference: 'khong-thay', index } });
  const one = { difference: 'khong-thay', index: 0 };
  const pin = { difference: 'het-pin', index: 0 };
  // What changes; a move that is not named has no meaning in that state and changes nothing.
  const table: [string, Walk, Record<string, Partial<Walk>>][] = [
    ['doing the first step', at({}), { next: { at: 'checking' }, stuck: { at: 'stuck' } }],
    [
      'doing a later step',
      { ...walkAt(1) },
      { next: { at: 'checking' }, stuck: { at: 'stuck' }, back: { step: 0, backs: 1 } },
    ],
    [
      'comparing',
      at({ at: 'checking' }),
      {
        next: { step: 1, at: 'doing' },
        alike: { step: 1, at: 'doing' },
        different: { at: 'differing', differed: 1 },
        unsure: { at: 'unsure' },
        'look-again': { at: 'doing' },
        back: { at: 'doing' },
        stuck: { at: 'stuck' },
      },
    ],
    [
      'not sure',
      at({ at: 'unsure' }),
      {
        next: { step: 1, at: 'doing' },
        alike: { step: 1, at: 'doing' },
        different: { at: 'differing', differed: 1 },
        'look-again': { at: 'doing' },
        back: { at: 'checking' },
        stuck: { at: 'stuck' },
      },
    ],
    [
      'naming what is different',
      at({ at: 'differing', differed: 1 }),
      {
        'look-again': { at: 'doing' },
        back: { at: 'checking' },
        stuck: { at: 'stuck' },
        'khong-thay': { at: 'repairing', repair: one },
        'het-pin': { at: 'repairing', repair: pin },
      },
    ],
    [
      'stuck',
      at({ at: 'stuck' }),
      {
        'look-again': { at: 'doing' },
        back: { at: 'doing' },
        'khong-thay': { at: 'repairing', repair: one },
        'het-pin': { at: 'repairing', repair: pin },
      },
    ],
    [
      'at the first repair step',
      repairing(0),
      {
        next: { repair: { ...one, index: 1 } },
        back: { at: 'differing', repair: null },
        'look-again': { at: 'doing', repair: null },
        stuck: { at: 'stuck', repair: null },
      },
    ],
    [
      'at the last repair step',
      repairing(2),
      {
        next: { at: 'doing', repair: null },
        back: { repair: { ...one, index: 1 } },
        'look-again': { at: 'doing', repair: null },
        stuck: { at: 'stuck', repair: null },
      },
    ],
    ['at the end', { ...walkAt(3), at: 'finished' }, { back: { at: 'doing' } }],
  ];

  test.each(table)('somebody %s', (_, walk, changes) => {
    for (const move of moves)
      expect(moveWalk(walk, move, specimenGuide), nameOf(move)).toEqual({
        ...walk,
        ...changes[nameOf(move)],
      });
  });
});

describe('a person who answers Khác', () => {
  test('twice on one step is offered staff first, and on the next step no more', () => {
    const once = after(walkStart, 'next', 'different');
    expect(offersStaffFirst(once)).toBe(false);
    const twice = after(once, 'look-again', 'next', 'different');
    expect(offersStaffFirst(twice)).toBe(true);
    expect(offersStaffFirst(after(twice, 'back', 'alike'))).toBe(false);
  });

  test('sees the repair one step at a time and stands at the same step again', () => {
    const [difference] = plainStep.differs;
    let walk = after(walkStart, 'next', 'different', choose('khong-thay'));
    for (const step of difference!.repair) {
      expect(repairStepOf(walk, plainStep)).toBe(step);
      walk = after(walk, 'next');
    }
    expect(walk).toEqual({ ...walkStart, differed: 1 });
    expect(repairStepOf(walk, plainStep)).toBeNull();
  });
});

test('a step that is done later, at home, is not compared now', () => {
  const guide = withStep('mo-ung-dung', { later: true });
  expect(moveWalk(walkStart, { type: 'next' }, guide)).toEqual(walkAt(1));
});

test('a damaged state is mended, not feared', () => {
  expect(after({ ...walkStart, at: 'repairing', repair: null }, 'next')).toEqual(walkStart);
  const lost: Walk = { ...walkStart, at: 'repairing', repair: { difference: 'khong-co', index: 0 } };
  expect(after(lost, 'next')).toEqual(walkStart);
  expect(repairStepOf(lost, plainStep)).toBeNull();
  expect(after(walkAt(99), 'next')).toEqual(walkAt(99));
});

describe('through every guide that ships', () => {
  test('from every step, every repair comes back to it within three steps', () => {
    let repairs = 0;
    for (const guide of guides)
      for (const [i, step] of guide.steps.entries())
        for (const { id } of step.later ? [] : step.differs) {
          let walk = [{ type: 'next' } as const, { type: 'different' } as const, choose(id)].reduce<Walk>(
            (now, move) => moveWalk(now, move, guide),
            walkAt(i),
          );
          let taken = 0;
          for (; walk.at === 'repairing' && taken < 9; taken += 1) {
            expect(repairStepOf(walk, step), `${guide.id} ${step.id} ${id}`).not.toBeNull();
            walk = moveWalk(walk, { type: 'next' }, guide);
          }
          expect(taken).toBeLessThanOrEqual(3);
          expect([walk.step, walk.at], `${guide.id} ${step.id} ${id}`).toEqual([i, 'doing']);
          repairs += 1;
        }
    expect(repairs).toBeGreaterThan(20);
  });

  test('whoever answers Giống rồi at every step arrives at the end', () => {
    for (const guide of guides) {
      let walk = walkStart;
      let taken = 0;
      for (; walk.at !== 'finished' && taken < 200; taken += 1)
        walk = moveWalk(walk, { type: walk.at === 'doing' ? 'next' : 'alike' }, guide);
      expect(walk.at, guide.id).toBe('finished');
      expect(walk.step).toBe(guide.steps.length - 1);
      expect(taken).toBeLessThanOrEqual(2 * guide.steps.length);
    }
  });
});

describe('whatever somebody touches', () => {
  const anyMove = (guide: CompiledGuide): fc.Arbitrary<WalkMove> =>
    fc.constantFrom<WalkMove>(
      ...simple.map((type) => ({ type })),
      ...guide.steps.flatMap((step) => step.differs).map(({ id }) => choose(id)),
      choose('khong-co'),
    );
  const stories = fc
    .constantFrom(...guides)
    .chain((guide) => fc.tuple(fc.constant(guide), fc.array(anyMove(guide), { maxLength: 60 })));
  const walked = (guide: CompiledGuide, story: readonly WalkMove[]): Walk =>
    story.reduce((walk, move) => moveWalk(walk, move, guide), walkStart);

  test('they stand at a step of the guide, and a repair has a step to show', () => {
    fc.assert(
      fc.property(stories, ([guide, story]) => {
        const walk = walked(guide, story);
        const step = guide.steps[walk.step];
        expect(step).toBeDefined();
        expect(repairStepOf(walk, step!) !== null).toBe(walk.at === 'repairing');
        expect(walk.repair !== null).toBe(walk.at === 'repairing');
        if (walk.at === 'finished') expect(walk.step).toBe(guide.steps.length - 1);
      }),
      runs(),
    );
  });

  test('one touch moves at most one step', () => {
    fc.assert(
      fc.property(stories, ([guide, story]) => {
        story.reduce((walk, move) => {
          const next = moveWalk(walk, move, guide);
          expect(Math.abs(next.step - walk.step)).toBeLessThanOrEqual(1);
          return next;
        }, walkStart);
      }),
      runs(),
    );
  });

  test('Quay lại again and again reaches the first step and stays there', () => {
    fc.assert(
      fc.property(stories, ([guide, story]) => {
        let walk = walked(guide, story);
        for (let i = 0; i < 4 * guide.steps.length + 8; i += 1) {
          const next = moveWalk(walk, { type: 'back' }, guide);
          expect(next.step).toBeLessThanOrEqual(walk.step);
          expect(next.step).toBeGreaterThanOrEqual(0);
          walk = next;
        }
        expect([walk.step, walk.at]).toEqual([0, 'doing']);
      }),
      runs(),
    );
  });
});
