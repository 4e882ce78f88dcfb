import { beforeAll, describe, expect, test } from 'vitest';
import { addPointTexts, countOfPoints, pointsOf } from '../../src/app/critical-points.ts';
import { startTexts } from '../../src/app/i18n/i18n.ts';
import { gateOf, OBLIGATORY_POINTS } from '../../src/domain/group/index.ts';
import { specimenGuide } from '../fixtures/guide.ts';

beforeAll(async () => {
  startTexts();
  await addPointTexts();
});

describe('what staff ask before somebody teaches others', () => {
  test('begins with the three points of every group, then those of the guide', () => {
    const points = pointsOf(specimenGuide);
    expect(points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(points.slice(0, 3).map(({ show }) => show)).toEqual([
      'Không cầm điện thoại của người khác.',
      'Mật khẩu và mã chỉ chính chủ gõ, mình quay đi.',
      'Xong việc, điện thoại về lại tay chủ.',
    ]);
    expect(points.slice(3).map(({ step }) => step)).toEqual(['mo-ung-dung', 'go-mat-khau', 'nop-ho-so']);
    expect(points[4]?.why).toBe('Ai biết mật khẩu là vào được máy.');
  });

  test('is as long as the gate wants it', () => {
    const passed = { tries: 1, passed: true };
    const checks = pointsOf(specimenGuide).map(() => passed);
    expect(checks).toHaveLength(countOfPoints(specimenGuide));
    expect(gateOf({ checks })).toBe('passed');
    expect(countOfPoints(null)).toBe(OBLIGATORY_POINTS.length);
  });

  test('keeps its number when the guide changes under a running group', () => {
    const fewer = { ...specimenGuide, criticalPoints: specimenGuide.criticalPoints.slice(0, 1) };
    const points = pointsOf(fewer, 6);
    expect(points).toHaveLength(6);
    expect(points[5]).toMatchObject({ step: null, show: 'Làm đúng điều ghi trên tờ hướng dẫn.' });
    expect(pointsOf(specimenGuide, 4)).toHaveLength(4);
    expect(pointsOf(null, 6)).toHaveLength(6);
  });
});
