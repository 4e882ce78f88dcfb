import { describe, expect, test } from 'vitest';
import { dwellMetric } from '../../../src/domain/statistics/dwell.ts';
import {
  countsOfLeaving,
  countsOfPracticeMove,
  countsOfShowing,
  countsOfWalkMove,
  practiceRunMetric,
  practiceStart,
  walkAt,
  walkStart,
  type Showing,
  type Walk,
  type WalkMove,
} from '../../../src/domain/walkthrough/index.ts';
import { specimenGuide } from '../../fixtures/guide.ts';

const showing: Showing = { step: 'mo-ung-dung', since: 1000, backs: 0, cameBackFrom: null };
const leaving = (seconds: number, change: Partial<Showing> = {}, forward = true): string[] =>
  countsOfLeaving({ ...showing, ...change }, 1000 + seconds * 1000, forward).map(({ metric }) => metric);

describe('how long a step was looked at falls into a bucket', () => {
  test.each([
    [0, 'dwell-10'],
    [10, 'dwell-10'],
    [10.001, 'dwell-20'],
    [20, 'dwell-20'],
    [40, 'dwell-40'],
    [80, 'dwell-80'],
    [160, 'dwell-160'],
    [161, 'dwell-more'],
    [86_400, 'dwell-more'],
    [-1, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
  ])('%d seconds: %s', (seconds, metric) => {
    expect(dwellMetric(seconds)).toBe(metric);
  });
});

describe('leaving a step', () => {
  test('forward counts done, backward counts back', () => {
    expect(leaving(5)).toEqual(['done', 'dwell-10']);
    expect(leaving(5, {}, false)).toEqual(['back', 'dwell-10']);
  });

  test('after more than 90 seconds counts stuck, once', () => {
    expect(leaving(90)).toEqual(['done', 'dwell-160']);
    expect(leaving(90.001)).toEqual(['done', 'dwell-160', 'stuck']);
    expect(leaving(500, { backs: 5 }, false)).toEqual(['back', 'dwell-more', 'stuck']);
  });

  test('backward for the second time counts stuck', () => {
    expect(leaving(5, { backs: 1 }, false)).toEqual(['back', 'dwell-10', 'stuck']);
    expect(leaving(5, { backs: 1 })).toEqual(['done', 'dwell-10']);
    expect(leaving(5, { backs: 2 })).toEqual(['done', 'dwell-10', 'stuck']);
  });

  test('with a clock that went backward counts no time', () => {
    expect(leaving(-5)).toEqual(['done']);
  });
});

describe('a step that comes up', () => {
  test('counts shown, and bounce when the person had just left it backward', () => {
    const metrics = (from: string | null): string[] => countsOfShowing('b', from).map(({ metric }) => metric);
    expect(metrics(null)).toEqual(['shown']);
    expect(metrics('a')).toEqual(['shown']);
    expect(metrics('b')).toEqual(['shown', 'bounce']);
  });
});

describe('answers at a checkpoint', () => {
  const counts = (at: Walk['at'], move: WalkMove): string[] =>
    countsOfWalkMove({ ...walkStart, at }, move, specimenGuide).map(
      ({ step, metric }) => `${step} ${metric}`,
    );

  test('count where they mean something, and nowhere else', () => {
    expect(counts('checking', { type: 'unsure' })).toEqual(['mo-ung-dung unsure']);
    expect(counts('unsure', { type: 'unsure' })).toEqual([]);
    expect(counts('doing', { type: 'unsure' })).toEqual([]);
    expect(counts('checking', { type: 'different' })).toEqual(['mo-ung-dung differs']);
    expect(counts('unsure', { type: 'different' })).toEqual(['mo-ung-dung differs']);
    expect(counts('differing', { type: 'different' })).toEqual([]);
    expect(counts('checking', { type: 'alike' })).toEqual([]);
  });

  test('which difference it was is counted when it is chosen', () => {
    const move: WalkMove = { type: 'choose-difference', difference: 'khong-thay' };
    expect(counts('differing', move)).toEqual(['mo-ung-dung differs-khong-thay']);
    expect(counts('stuck', move)).toEqual(['mo-ung-dung differs-khong-thay']);
  });

  test('a choice that has no meaning is not counted', () => {
    expect(counts('doing', { type: 'choose-difference', difference: 'khong-thay' })).toEqual([]);
    expect(counts('differing', { type: 'choose-difference', difference: 'khong-co' })).toEqual([]);
  });

  test('the step is the one the person stands at', () => {
    const counted = countsOfWalkMove({ ...walkAt(1), at: 'checking' }, { type: 'unsure' }, specimenGuide);
    expect(counted).toEqual([{ step: 'go-mat-khau', metric: 'unsure' }]);
  });
});

describe('practice', () => {
  const counts = (change: object, place: string | null): string[] =>
    countsOfPracticeMove({ ...practiceStart(1), ...change }, { type: 'touch', place }, specimenGuide).map(
      ({ step, metric }) => `${step} ${metric}`,
    );

  test('a right touch counts the help that was on the screen, a wrong one a miss', () => {
    expect(counts({}, 'ung-dung')).toEqual(['mo-ung-dung hint-ring']);
    expect(counts({ run: 2 }, 'ung-dung')).toEqual(['mo-ung-dung hint-word']);
    expect(counts({ run: 3, misses: 0 }, 'ung-dung')).toEqual(['mo-ung-dung hint-none']);
    expect(counts({}, 'may-anh')).toEqual(['mo-ung-dung miss']);
    expect(counts({}, null)).toEqual(['mo-ung-dung miss']);
  });

  test('a touch after the answer, and moves that are no touch, count nothing', () => {
    expect(counts({ at: 'answered' }, 'may-anh')).toEqual([]);
    expect(countsOfPracticeMove(practiceStart(1), { type: 'next' }, specimenGuide)).toEqual([]);
    expect(counts({ step: 99 }, 'may-anh')).toEqual([]);
  });

  test('a touch on a screen that is only looked at counts nothing', () => {
    expect([...counts({ step: 1 }, 'ban-phim'), ...counts({ step: 2 }, null)]).toEqual([]);
  });

  test('runs are told apart up to the third', () => {
    expect([0, 1, 2, 3, 4].map(practiceRunMetric)).toEqual([
      'practice-run-1',
      'practice-run-1',
      'practice-run-2',
      'practice-run-3',
      'practice-run-3',
    ]);
  });
});
