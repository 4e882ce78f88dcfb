import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hintOf,
  isTouchable,
  mayGoOn,
  movePractice,
  placeLabel,
  practiceStart,
  type Practice,
  type PracticeMove,
} from '../../../src/domain/walkthrough/index.ts';
import {
  plainStep,
  portalStep,
  screens,
  secretStep,
  specimenGuide,
  unseenStep,
} from '../../fixtures/guide.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const touch = (place: string | null): PracticeMove => ({ type: 'touch', place });
const next: PracticeMove = { type: 'next' };
const back: PracticeMove = { type: 'back' };
const after = (practice: Practice, ...moves: readonly PracticeMove[]): Practice =>
  moves.reduce((now, move) => movePractice(now, move, specimenGuide), practice);

describe('hints', () => {
  test.each([
    [1, 0, 'ring'],
    [2, 0, 'word'],
    [3, 0, 'none'],
    [9, 0, 'none'],
    [3, 1, 'word'],
    [3, 2, 'ring'],
    [2, 1, 'ring'],
    [1, 5, 'ring'],
    [9, 1, 'word'],
  ] as const)('in run %i after %i misses: %s', (run, misses, hint) => {
    expect(hintOf({ run, misses })).toBe(hint);
  });

  test('a new step starts without the misses of the one before', () => {
    const practice = after(practiceStart(3), touch(null), touch('may-anh'), touch('ung-dung'), next);
    expect(practice).toEqual({ ...practiceStart(3), step: 1 });
  });
});

describe('which steps are touched', () => {
  test('plain screens and portal screens are; secret and unseen ones and papers are not', () => {
    expect([plainStep, portalStep].map((step) => isTouchable(step, specimenGuide))).toEqual([true, true]);
    expect([secretStep, unseenStep].map((step) => isTouchable(step, specimenGuide))).toEqual([false, false]);
    const paper = { ...screens['may-trang-chu'], device: 'paper' as const };
    const guide = { ...specimenGuide, screens: { ...screens, 'may-trang-chu': paper } };
    expect(isTouchable(plainStep, guide)).toBe(false);
    expect(isTouchable(plainStep, { ...specimenGuide, screens: {} })).toBe(false);
  });

  test('no secret step of any guide can be touched (SEC-04)', () => {
    for (const guide of realPack().guides)
      for (const step of guide.steps.filter(({ secret }) => secret))
        expect(isTouchable(step, guide), `${guide.id} ${step.id}`).toBe(false);
  });
});

describe('Tiếp', () => {
  test('opens with the right touch only', () => {
    const start = practiceStart(1);
    expect(mayGoOn(start, specimenGuide)).toBe(false);
    expect(after(start, next)).toBe(start);
    expect(mayGoOn(after(start, touch('may-anh')), specimenGuide)).toBe(false);
    expect(mayGoOn(after(start, touch('ung-dung')), specimenGuide)).toBe(true);
  });

  test('is open at once where nothing is to be touched', () => {
    const secret = { ...practiceStart(1), step: 1 };
    expect(mayGoOn(secret, specimenGuide)).toBe(true);
    expect(after(secret, touch('ban-phim'))).toBe(secret);
    expect(after(secret, next, next).step).toBe(3);
  });

  test('is gone at the end and at a step that does not exist', () => {
    expect(mayGoOn({ ...practiceStart(1), at: 'finished' }, specimenGuide)).toBe(false);
    expect(mayGoOn({ ...practiceStart(1), step: 99 }, specimenGuide)).toBe(false);
    expect(after({ ...practiceStart(1), step: 99 }, next, back)).toEqual({ ...practiceStart(1), step: 99 });
  });
});

describe('a touch that misses', () => {
  test('is remembered with what it hit', () => {
    expect(after(practiceStart(2), touch('may-anh'))).toMatchObject({
      misses: 1,
      missed: 'may-anh',
      at: 'trying',
    });
    expect(after(practiceStart(2), touch(null))).toMatchObject({ misses: 1, missed: '' });
  });

  test('is answered with the name of the place, or with none', () => {
    expect(placeLabel(plainStep, specimenGuide, 'may-anh')).toBe('Máy ảnh');
    expect(placeLabel(plainStep, specimenGuide, '')).toBe('');
    expect(placeLabel(plainStep, specimenGuide, null)).toBe('');
    expect(placeLabel(plainStep, { ...specimenGuide, screens: {} }, 'may-anh')).toBe('');
  });

  test('after the right one does nothing any more', () => {
    const answered = after(practiceStart(1), touch('ung-dung'));
    expect(after(answered, touch('may-anh'))).toBe(answered);
  });
});

describe('Quay lại', () => {
  test('takes an answer back first, then goes a step back, and stays at the first', () => {
    const answered = { ...practiceStart(2), step: 3, at: 'answered' as const };
    expect(after(answered, back)).toEqual({ ...practiceStart(2), step: 3 });
    expect(after(answered, back, back)).toEqual({ ...practiceStart(2), step: 2 });
    const first = practiceStart(2);
    expect(after(first, back)).toBe(first);
  });

  test('from the end leads to the last step', () => {
    const finished = { ...practiceStart(1), step: 3, at: 'finished' as const };
    expect(after(finished, back)).toEqual({ ...practiceStart(1), step: 3 });
    expect(after(finished, next, touch('dong-y'))).toBe(finished);
  });
});

test('whoever touches the ringed place of every step finishes every guide', () => {
  for (const guide of [specimenGuide, ...realPack().guides]) {
    let practice = practiceStart(1);
    for (let i = 0; i < 300 && practice.at !== 'finished'; i += 1)
      practice = movePractice(
        practice,
        mayGoOn(practice, guide) ? next : touch(guide.steps[practice.step]!.target ?? null),
        guide,
      );
    expect(practice.at, guide.id).toBe('finished');
  }
});

test('whatever is touched, practice stands at a step of the guide and in its own run', () => {
  const places = [null, '', 'ung-dung', 'may-anh', 'ban-phim', 'dong-y', 'khong-co'];
  const move = fc.constantFrom<PracticeMove>(next, back, ...places.map(touch));
  fc.assert(
    fc.property(fc.array(move, { maxLength: 50 }), fc.integer({ min: 1, max: 5 }), (story, run) => {
      const practice = after(practiceStart(run), ...story);
      expect(specimenGuide.steps[practice.step]).toBeDefined();
      expect(practice.run).toBe(run);
      if (practice.at === 'finished') expect(practice.step).toBe(3);
      if (practice.at === 'answered')
        expect(isTouchable(specimenGuide.steps[practice.step]!, specimenGuide)).toBe(true);
    }),
    runs(),
  );
});
