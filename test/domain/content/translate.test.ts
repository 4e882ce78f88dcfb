import { describe, expect, test } from 'vitest';
import { translateGuide } from '../../../src/domain/content/translate.ts';
import { readCompiledGuide } from '../../../src/domain/content/guide.schema.ts';
import type { SharedWords, StepWords, Translation } from '../../../src/domain/content/translation.schema.ts';
import { specimenGuide } from '../../fixtures/guide.ts';

const stepWords = (id: string): StepWords => {
  const step = specimenGuide.steps.find((s) => s.id === id)!;
  return {
    do: `do ${id}`,
    say: `say ${id}`,
    see: `see ${id}`,
    ...(step.where === undefined ? {} : { where: 'where' }),
    ...(step.check === undefined ? {} : { check: 'check' }),
    ...(step.safe === undefined ? {} : { safe: 'safe' }),
    differs: Object.fromEntries(
      step.differs.map((d) => [d.id, { when: `when ${d.id}`, repair: d.repair.map(() => ({ do: 'mend' })) }]),
    ),
  };
};
const head: Translation = {
  id: 'bai-mau',
  version: 3,
  reviewedOn: '2026-03-01',
  reviewedByPost: 'Specimen post',
  title: 'Specimen guide',
  summary: 'Only a specimen.',
  aliases: ['specimen'],
  before: { result: 'You know how.', papers: [] },
  after: [],
};
const ids = specimenGuide.steps.map(({ id }) => id);
const pointWords = Object.fromEntries(
  specimenGuide.criticalPoints.map(({ step, why }) => [
    step,
    { show: 'show', ask: 'ask', ...(why === undefined ? {} : { why: 'because' }) },
  ]),
);
const whole: Translation = {
  ...head,
  steps: Object.fromEntries(ids.map((id) => [id, stepWords(id)])),
  criticalPoints: pointWords,
};
const translated = (guide: Translation, shared: readonly SharedWords[] = []) =>
  translateGuide(specimenGuide, { guide, shared });
const holes = (guide: Translation, shared: readonly SharedWords[] = []): string[] =>
  translated(guide, shared).faults.map(({ place, problem }) => `${problem} ${place}`);

test('a translated head leaves the steps Vietnamese and says so', () => {
  const { guide, faults } = translated(head);
  expect(faults).toEqual([]);
  expect(guide.title).toBe('Specimen guide');
  expect(guide.before.result).toEqual({ text: 'You know how.', source: ['nguon-mau'] });
  expect(guide.steps).toEqual(specimenGuide.steps);
  expect(guide.stepsLanguage).toBeUndefined();
});

test('a foreigner also finds the guide by its Vietnamese names', () => {
  expect(translated(head).guide.aliases).toEqual(['specimen', 'Bài mẫu', ...specimenGuide.aliases]);
});

test('translated steps keep their ids, pictures and figures, and no Vietnamese sentence stays', () => {
  const { guide, faults } = translated(whole);
  expect(faults).toEqual([]);
  expect(guide.stepsLanguage).toBe('en');
  expect(
    guide.steps.map(({ id, screen, target, secret, seconds }) => ({ id, screen, target, secret, seconds })),
  ).toEqual(
    specimenGuide.steps.map(({ id, screen, target, secret, seconds }) => ({
      id,
      screen,
      target,
      secret,
      seconds,
    })),
  );
  const words = guide.steps.flatMap(({ do: action, say, see, differs }) => [
    action,
    say,
    see.text,
    ...differs.flatMap((d) => [d.when, ...d.repair.map((r) => r.do)]),
  ]);
  expect(words.filter((text) => /[^\x20-\x7e]/.test(text))).toEqual([]);
  expect(readCompiledGuide(JSON.parse(JSON.stringify(guide)))).not.toBeNull();
});

test('the worked example and the rehearsal are shown only when they are translated', () => {
  expect(translated(whole).guide).toMatchObject({ example: undefined, teachBack: undefined });
  const scenes = Object.fromEntries(specimenGuide.example!.scenes.map(({ id }) => [id, `scene ${id}`]));
  const { guide } = translated({ ...whole, example: { who: 'Somebody.', scenes } });
  expect(guide.example?.scenes.map(({ text, say }) => [text, say])).toEqual(
    specimenGuide.example!.scenes.map(({ id }) => [`scene ${id}`, undefined]),
  );
});

test('runs of steps written once are translated once; a guide may say one of their steps in its own words', () => {
  const shared: SharedWords = { id: 'chung', steps: { [ids[0]!]: stepWords(ids[0]!) } };
  const { [ids[0]!]: first, ...own } = whole.steps!;
  expect(holes({ ...whole, steps: own })).toEqual([`translation-missing steps.${ids[0]}`]);
  expect(holes({ ...whole, steps: own }, [shared])).toEqual([]);
  const better = { ...first!, do: 'better' };
  expect(translated({ ...whole, steps: { ...own, [ids[0]!]: better } }, [shared]).guide.steps[0]?.do).toBe(
    'better',
  );
});

describe('what was forgotten is told with its place', () => {
  const change = (id: string, words: Partial<StepWords>): Translation => ({
    ...whole,
    steps: { ...whole.steps, [id]: { ...stepWords(id), ...words } },
  });
  test.each<[string, Translation, string]>([
    ['a calming sentence', change('go-mat-khau', { safe: undefined }), 'steps.go-mat-khau.safe'],
    ['a difference', change('mo-ung-dung', { differs: {} }), 'steps.mo-ung-dung.differs.khong-thay'],
    ['a fact at the end', { ...whole, after: ['One too many.'] }, 'after'],
    ['a paper', { ...whole, before: { result: 'x', papers: ['a'] } }, 'before.papers'],
    ['a scene', { ...whole, example: { who: 'x', scenes: {} } }, 'example.mo'],
  ])('%s', (_, words, place) => {
    expect(holes(words)).toContain(`translation-missing ${place}`);
  });
});

test('the points before somebody teaches are as many in both languages', () => {
  const { guide } = translated(whole);
  expect(guide.criticalPoints.map(({ step, show }) => [step, show])).toEqual(
    specimenGuide.criticalPoints.map(({ step }) => [step, 'show']),
  );
  const { 'go-mat-khau': gone, ...left } = pointWords;
  expect(gone).toBeDefined();
  expect(holes({ ...whole, criticalPoints: left })).toEqual([
    'translation-missing criticalPoints.go-mat-khau',
  ]);
  const without = { ...pointWords, 'go-mat-khau': { show: 'show', ask: 'ask' } };
  expect(holes({ ...whole, criticalPoints: without })).toEqual([
    'translation-missing criticalPoints.go-mat-khau',
  ]);
});
