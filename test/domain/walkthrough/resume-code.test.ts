import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  RESUME_PICTURES,
  RESUME_STEPS,
  resumeCodeOf,
  resumePointsOf,
  sharedCodes,
  type KnownGuide,
  type ResumeCode,
} from '../../../src/domain/walkthrough/resume-code.ts';
import { realPack } from '../../support/real-pack.ts';
import { runs } from '../../support/seed.ts';

const id = fc.stringMatching(/^[a-z]{2,12}(-[a-z]{2,8}){0,3}$/);
const known = fc.record({ id, version: fc.integer({ min: 1, max: 9 }) });
const step = fc.integer({ min: 0, max: RESUME_STEPS - 1 });
const picture = fc.constantFrom(...RESUME_PICTURES);
const code = fc.tuple(picture, picture, picture);

describe('three pictures lead back to the step (C-35)', () => {
  test('whatever guide and step it was', () => {
    fc.assert(
      fc.property(known, step, (guide, at) => {
        const point = { guide: guide.id, version: guide.version, step: at };
        expect(resumePointsOf(resumeCodeOf(point), [guide])).toContainEqual(point);
      }),
      runs(),
    );
  });

  test('whichever guides are added later, and when the guide has a newer version', () => {
    fc.assert(
      fc.property(known, step, fc.array(known, { maxLength: 20 }), (guide, at, later) => {
        const pictures = resumeCodeOf({ guide: guide.id, version: guide.version, step: at });
        const now = [...later, { ...guide, version: guide.version + 1 }];
        expect(resumePointsOf(pictures, now)).toContainEqual({
          guide: guide.id,
          version: guide.version,
          step: at,
        });
      }),
      runs(),
    );
  });

  test('they know guide, version and step, and nothing besides', () => {
    fc.assert(
      fc.property(code, fc.array(known, { maxLength: 30 }), (pictures, guides) => {
        for (const point of resumePointsOf(pictures, guides)) {
          expect(Object.keys(point).sort()).toEqual(['guide', 'step', 'version']);
          expect(resumeCodeOf(point)).toEqual(pictures);
        }
      }),
      runs(),
    );
  });

  test('papers handed out today are good for years: these pictures never change', () => {
    expect(resumeCodeOf({ guide: 'cai-dat-vneid', version: 1, step: 0 })).toEqual(PINNED_FIRST);
    expect(resumeCodeOf({ guide: 'dang-ky-khai-sinh', version: 2, step: 7 })).toEqual(PINNED_LATER);
  });

  test('a step beyond the last that can be told leads to the last', () => {
    const far = resumeCodeOf({ guide: 'bai-mau', version: 1, step: 400 });
    expect(resumePointsOf(far, [{ id: 'bai-mau', version: 1 }])).toEqual([
      { guide: 'bai-mau', version: 1, step: RESUME_STEPS - 1 },
    ]);
  });
});

describe('a code that is not one of ours', () => {
  test('of a guide that is gone finds nothing', () => {
    const gone = resumeCodeOf({ guide: 'bai-da-bo', version: 1, step: 2 });
    expect(resumePointsOf(gone, [{ id: 'bai-mau', version: 1 }])).toEqual([]);
  });

  test('is found out in more than 19 of 20 cases among 60 guides of 12 steps', () => {
    const guides = Array.from({ length: 60 }, (_, i): KnownGuide => ({ id: `viec-so-${i}`, version: 1 }));
    expect(misread(guides, 12)).toBeLessThan(0.05);
  });
});

test('the pictures of a guide look nothing alike from step to step', () => {
  const codes = Array.from({ length: 12 }, (_, at) =>
    resumeCodeOf({ guide: 'bai-mau', version: 1, step: at }),
  );
  codes.slice(1).forEach((one, i) => {
    const same = one.filter((name, place) => name === codes[i]?.[place]);
    expect(same.length).toBeLessThan(2);
  });
});

describe('guides of one pack', () => {
  test('none of those shipped is longer than a code can tell', () => {
    for (const { id: name, steps } of realPack().guides)
      expect(steps.length, name).toBeLessThanOrEqual(RESUME_STEPS);
  });

  test('two that do are named, and their code means both', () => {
    const guides = Array.from({ length: 400 }, (_, i): KnownGuide => ({ id: `bai-${i}`, version: 1 }));
    const [pair] = sharedCodes(guides);
    expect(pair).toBeDefined();
    const [one, other] = pair!;
    const pictures = resumeCodeOf({ guide: one, version: 1, step: 3 });
    expect(resumePointsOf(pictures, guides).map(({ guide }) => guide)).toEqual([one, other].sort(byNumber));
  });
});

/** Share of codes that would lead somewhere although nobody was given them; every 36th code is tried. */
function misread(guides: readonly KnownGuide[], steps: number): number {
  const tried = RESUME_PICTURES.flatMap((a, i) =>
    RESUME_PICTURES.map((b, j): ResumeCode => [a, b, RESUME_PICTURES[(i * 5 + j) % RESUME_PICTURES.length]!]),
  );
  const leading = tried.filter((pictures) =>
    resumePointsOf(pictures, guides).some((point) => point.step < steps),
  );
  return leading.length / tried.length;
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(4)) - Number(b.slice(4));
}

const PINNED_FIRST: ResumeCode = ['boat', 'house', 'fish'];
const PINNED_LATER: ResumeCode = ['plane', 'apple', 'boat'];
