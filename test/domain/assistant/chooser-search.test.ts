import { describe, expect, test } from 'vitest';
import { searchGuides } from '../../../src/domain/assistant/index.ts';
import { compileChooser } from '../../../src/domain/content/chooser.ts';
import { branches, specimenChooser } from '../../fixtures/chooser.ts';
import { indexWith } from '../../fixtures/search-index.ts';
import { realPack } from '../../support/real-pack.ts';

const { entry, aliases } = compileChooser(specimenChooser, branches);
const index = {
  ...indexWith([
    ['doi-cho--gan', 'Dọn đi gần', 'đổi phòng trọ', 'đổi chỗ ở trong phường'],
    ['doi-cho--xa', 'Dọn đi xa', 'về quê sống', 'đổi chỗ ở sang tỉnh khác'],
    ['khai-sinh', 'Đăng ký khai sinh', 'làm giấy khai sinh cho cháu'],
  ]),
  choosers: [entry],
};
const found = (question: string): string[] => searchGuides(question, index).map(({ guide }) => guide.id);

describe('who asks for a sheet with branches', () => {
  test.each(['đổi chỗ ở', 'doi cho o', 'Dọn đi nơi khác'])(
    'and not for one of them finds the question: “%s”',
    (question) => {
      expect(found(question)[0]).toBe('doi-cho');
    },
  );

  test('is told why the question came', () => {
    const [answer] = searchGuides('đổi chỗ ở', index, { [entry.id]: aliases });
    expect(answer).toMatchObject({ reason: 'exact', score: 1 });
    expect(answer?.because).toBe('đổi chỗ ở');
  });

  test.each([
    ['dọn đi xa', 'doi-cho--xa'],
    ['đổi phòng trọ', 'doi-cho--gan'],
    ['đổi chỗ ở sang tỉnh khác', 'doi-cho--xa'],
  ])('but says which one opens that guide at once: “%s”', (question, guide) => {
    expect(found(question)[0]).toBe(guide);
    expect(found(question)).not.toContain('doi-cho');
  });

  test('is not asked which branch when no branch fits', () => {
    const alone = { ...index, guides: index.guides.filter(({ id }) => id === 'khai-sinh') };
    expect(searchGuides('nhà ở nơi khác', alone)).toEqual([]);
  });
});

test('every title and alias of every chooser finds the chooser first', () => {
  const { index: real, choosers } = realPack();
  expect(choosers.length).toBeGreaterThan(0);
  for (const { id, entry: one, aliases: own } of choosers)
    for (const phrase of [one.title, ...own])
      expect(searchGuides(phrase, real)[0]?.guide.id, phrase).toBe(id);
});
