import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeStatus, statusOf, STATUS_FINDINGS } from '../../../src/domain/content/guide-status.ts';
import { readPackStatus, type GuideStatus } from '../../../src/domain/content/guide-status.schema.ts';
import { specimenGuide } from '../../fixtures/guide.ts';

const TODAY = '2026-06-15';
const good: GuideStatus = {
  id: 'bai-mau',
  title: 'Bài mẫu',
  reviewBy: '2027-01-01',
  sourceTrust: 'high',
  reviewed: true,
  screens: 3,
  unseen: 0,
  english: 'whole',
  sentences: 10,
  recorded: 10,
};
const findings = (change: Partial<GuideStatus>) =>
  judgeStatus({ guides: [{ ...good, ...change }] }, TODAY)[0]!.findings;

describe('a guide tells its office what to do', () => {
  test.each<[string, Partial<GuideStatus>, readonly string[]]>([
    ['nothing, when all is well', {}, []],
    ['its review is over', { reviewBy: '2026-06-14' }, ['review-passed']],
    ['its review is today', { reviewBy: '2026-06-15' }, ['review-soon']],
    ['its review is in 30 days', { reviewBy: '2026-07-15' }, ['review-soon']],
    ['its review is in 31 days', { reviewBy: '2026-07-16' }, []],
    ['its sources are fair', { sourceTrust: 'fair' }, ['trust-fair']],
    ['its sources are poor', { sourceTrust: 'low' }, ['trust-low']],
    ['its sources are fairly good', { sourceTrust: 'fairly-high' }, []],
    ['screens nobody saw', { unseen: 2 }, ['unseen']],
    ['no post approved it', { reviewed: false }, ['not-reviewed']],
    ['no English at all', { english: 'none' }, ['no-english']],
    ['no English steps', { english: 'head' }, ['no-english-steps']],
    ['recordings are missing', { recorded: 9 }, ['unrecorded']],
  ])('%s', (_, change, expected) => expect(findings(change)).toEqual(expected));

  test('a pack that was never recorded lacks no recording', () => {
    expect(findings({ recorded: 0 })).toEqual([]);
  });
});

describe('the list', () => {
  test('has the overdue first, then the near, the doubtful, the unfinished, and the good last', () => {
    const guides: GuideStatus[] = [
      { ...good, id: 'good' },
      { ...good, id: 'unfinished', english: 'none' },
      { ...good, id: 'doubtful', unseen: 1 },
      { ...good, id: 'near', reviewBy: '2026-06-20' },
      { ...good, id: 'overdue', reviewBy: '2026-01-01' },
    ];
    const judged = judgeStatus({ guides }, TODAY);
    expect(judged.map(({ status }) => status.id)).toEqual([
      'overdue',
      'near',
      'doubtful',
      'unfinished',
      'good',
    ]);
    expect(judged.map(({ urgency }) => urgency)).toEqual(['due', 'due', 'doubtful', 'incomplete', 'good']);
  });

  const anyStatus = fc.record({
    id: fc.string(),
    title: fc.string(),
    reviewBy: fc.constantFrom('2026-01-01', '2026-06-15', '2026-07-15', '2027-01-01'),
    sourceTrust: fc.constantFrom('high', 'fairly-high', 'fair', 'low'),
    reviewed: fc.boolean(),
    screens: fc.nat(9),
    unseen: fc.nat(2),
    english: fc.constantFrom('none', 'head', 'whole'),
    sentences: fc.nat(9),
    recorded: fc.nat(9),
  }) as fc.Arbitrary<GuideStatus>;

  test('loses no guide, and is the same in whatever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyStatus, { selector: ({ title }) => title }), (guides) => {
        const judged = judgeStatus({ guides }, TODAY);
        expect(judged).toHaveLength(guides.length);
        expect(judgeStatus({ guides: [...guides].reverse() }, TODAY).map(({ urgency }) => urgency)).toEqual(
          judged.map(({ urgency }) => urgency),
        );
        for (const { findings: found, urgency } of judged) {
          expect(STATUS_FINDINGS.filter((one) => found.includes(one))).toEqual(found);
          expect(urgency === 'good').toBe(found.length === 0);
        }
      }),
    );
  });
});

test('a status is read back as it was written, and nothing else is believed', () => {
  const status = { guides: [statusOf(specimenGuide, { english: 'head', sentences: 20, recorded: 3 })] };
  expect(readPackStatus(JSON.parse(JSON.stringify(status)))).toEqual(status);
  expect(status.guides[0]).toMatchObject({ id: 'bai-mau', english: 'head', recorded: 3, reviewed: true });
  for (const wrong of [null, [], { guides: [{}] }, { guides: [{ ...good, unseen: -1 }] }])
    expect(readPackStatus(wrong)).toBeNull();
});
