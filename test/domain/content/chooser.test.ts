import { describe, expect, test } from 'vitest';
import type { Chooser } from '../../../src/domain/content/chooser.schema.ts';
import {
  compileChooser,
  homelessBranches,
  onShelf,
  translateChooser,
} from '../../../src/domain/content/chooser.ts';
import type { GuideEntry } from '../../../src/domain/content/guide-index.schema.ts';
import { chooserSentences, lintChooser } from '../../../src/domain/content/lint-chooser.ts';
import { readFile } from '../../../src/domain/content/pack.schema.ts';
import { branches, specimenChooser, specimenWords } from '../../fixtures/chooser.ts';
import { words } from '../../fixtures/words.ts';

const [near, far] = specimenChooser.branches as [Chooser['branches'][0], Chooser['branches'][0]];
const faultsOf = (change: Partial<Chooser>, guides = branches): string[] =>
  compileChooser({ ...specimenChooser, ...change }, guides).faults.map(
    ({ place, problem, name }) => `${place} ${problem} ${name}`,
  );
const compiled = compileChooser(specimenChooser, branches);
const { entry } = compiled;

describe('a question between guides', () => {
  test('is filed where the first of them is', () => {
    expect(entry).toMatchObject({ id: 'doi-cho', facts: 'vneid/doi-cho', category: 'noi-o' });
    expect(entry.branches).toEqual(specimenChooser.branches);
    expect(faultsOf({})).toEqual([]);
  });

  test('leads to guides that exist, and no further', () => {
    expect(faultsOf({}, branches.slice(0, 1))).toEqual(['branches.1.guide unknown-guide doi-cho--xa']);
    expect(compileChooser(specimenChooser, branches.slice(0, 1)).entry.branches).toEqual([near]);
  });

  test('leads to two guides of its own sheet at least, and may point at another', () => {
    const other = { ...far, guide: 'khac--xa' };
    const known = [...branches, { id: 'khac--xa', facts: 'portal/khac', category: 'khac' }];
    expect(faultsOf({ branches: [near, other] }, known)).toEqual(['branches few-branches doi-cho']);
    expect(faultsOf({ branches: [near, far, other] }, known)).toEqual([]);
    expect(homelessBranches(known, [{ ...specimenChooser, branches: [near, far, other] }])).toEqual([
      'khac--xa',
    ]);
  });

  test('leads to each guide once', () => {
    expect(faultsOf({ branches: [near, { ...far, guide: near.guide }] })).toEqual([
      'branches.1.guide double-branch doi-cho--gan',
    ]);
  });

  test('has two to five answers and three ways people ask before they know', () => {
    const wrong = (change: object): boolean =>
      'faults' in readFile('chooser', { ...specimenChooser, ...change });
    expect(wrong({})).toBe(false);
    expect(wrong({ branches: [near] })).toBe(true);
    expect(wrong({ branches: Array.from({ length: 6 }, () => near) })).toBe(true);
    expect(wrong({ aliases: ['dọn nhà', 'chuyển chỗ'] })).toBe(true);
  });

  test('is missed where a branch has none', () => {
    const guides = [...branches, { id: 'khac' }, { id: 'doi-cho--rat-xa' }];
    expect(homelessBranches(guides, [specimenChooser])).toEqual(['doi-cho--rat-xa']);
  });
});

describe('its words', () => {
  const namesOf = (change: Partial<Chooser>): string[] =>
    lintChooser({ ...specimenChooser, ...change }, words).map(({ place, name }) => `${place} ${name}`);

  test('of the specimen are in order', () => {
    expect(namesOf({})).toEqual([]);
  });

  test('are short: eight syllables on a tile, fifteen below it', () => {
    const label = 'Một hai ba bốn năm sáu bảy tám';
    expect(namesOf({ branches: [{ ...near, label }, far] })).toEqual([]);
    expect(namesOf({ branches: [{ ...near, label: `${label} chín` }, far] })).toEqual([
      'branches.0.label long-label',
    ]);
    const hint = `${label}. ${label}.`;
    expect(namesOf({ branches: [near, { ...far, hint }] })).toEqual(['branches.1.hint long-hint']);
    expect(namesOf({ question: `${label} chín mười ${label}?` })).toEqual(['question long-sentence']);
  });

  test('avoid what citizens do not say, and what no voice can', () => {
    expect(namesOf({ question: 'Bạn cần gì?' })).toEqual(['question avoided-word']);
    expect(namesOf({ summary: 'Theo mẫu XKZ.' })).toEqual(['summary unsayable']);
  });

  test('of a branch in another sheet are recorded under its whole name', () => {
    const wide = {
      ...entry,
      branches: [...entry.branches, { ...far, guide: 'khac--xa', hint: 'Việc khác.' }],
    };
    expect(chooserSentences(wide).at(-1)?.id).toBe('doi-cho.branch.khac--xa.hint');
  });

  test('can all be recorded', () => {
    expect(chooserSentences(entry).map(({ id }) => id)).toEqual([
      'doi-cho.title',
      'doi-cho.summary',
      'doi-cho.question',
      'doi-cho.branch.gan.label',
      'doi-cho.branch.gan.hint',
      'doi-cho.branch.xa.label',
      'doi-cho.branch.xa.hint',
    ]);
  });

  test('in English stand in the place of the Vietnamese ones, which still find it', () => {
    const { entry: english, faults } = translateChooser(compiled, specimenWords);
    expect(faults).toEqual([]);
    expect(english.branches[1]).toEqual({
      guide: 'doi-cho--xa',
      label: 'Far away',
      hint: 'To another ward.',
    });
    expect(english.question).toBe('Where do you move?');
    expect(english.forms).toEqual(expect.arrayContaining(['moving house', ...entry.forms]));
  });

  test('in English with a hole are told', () => {
    const holes = translateChooser(compiled, { ...specimenWords, summary: undefined, branches: {} });
    expect(holes.faults.map(({ place }) => place)).toEqual([
      'branches.doi-cho--gan',
      'branches.doi-cho--xa',
      'summary',
    ]);
  });
});

describe('on a shelf', () => {
  const guide = (id: string): GuideEntry => ({ id }) as GuideEntry;
  const shelf = (...ids: readonly string[]): string[] => onShelf(ids.map(guide), [entry]).map(({ id }) => id);

  test('it stands once for its guides, where the first of them would be', () => {
    expect(shelf('a', 'doi-cho--xa', 'b', 'doi-cho--gan')).toEqual(['a', 'doi-cho', 'b']);
  });

  test('a guide of another sheet that it points at keeps its own place', () => {
    const wide = { ...entry, branches: [...entry.branches, { ...far, guide: 'khac--xa' }] };
    const guides = ['khac--xa', 'doi-cho--gan', 'doi-cho--xa'].map(guide);
    expect(onShelf(guides, [wide]).map(({ id }) => id)).toEqual(['khac--xa', 'doi-cho']);
  });

  test('a lone guide of its stands there itself', () => {
    expect(shelf('a', 'doi-cho--xa')).toEqual(['a', 'doi-cho--xa']);
    expect(onShelf([guide('a')]).map(({ id }) => id)).toEqual(['a']);
  });
});
