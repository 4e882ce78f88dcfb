import type { CompiledGuide } from './guide.schema.ts';
import type { Words } from './pack.schema.ts';
import { syllables, type TextUse } from './text-rules.ts';

/** Longest worked example in syllables, spoken text counted (product.md §2, D3: about 75 seconds). */
export const LONGEST_EXAMPLE = 300;
/** At most so many scenes put one mistake right (D4 b). */
const LONGEST_REPAIR = 3;

/** A text of a guide, where it stands and how it reaches people. */
export type TextPlace = readonly [place: string, text: string | undefined, use: TextUse];

/** What "Xem" and "Nói lại" may have wrong beyond their texts. */
export type ModeFinding = {
  readonly place: string;
  readonly name:
    'example-missing' | 'example-long' | 'example-mistake' | 'example-unseen-target' | 'teach-back-missing';
  readonly values: Record<string, string | number>;
};

/** Every text of the worked example and of the rehearsal. */
export function modeTexts({ example, teachBack }: CompiledGuide): readonly TextPlace[] {
  const scenes = (example?.scenes ?? []).flatMap(({ id, text, say }): TextPlace[] => [
    [`example.${id}.text`, text, 'read-short'],
    [`example.${id}.say`, say, 'spoken'],
  ]);
  const cards = (teachBack?.cards ?? []).map(({ step, text }): TextPlace => [
    `teachBack.cards.${step}`,
    text,
    'read-short',
  ]);
  const { ask, right, wrong = [], because } = teachBack?.question ?? {};
  const question = [ask, right, ...wrong, because].map((text): TextPlace => [
    'teachBack.question',
    text,
    'read-short',
  ]);
  return [['example.who', example?.who, 'read-short'], ...scenes, ...cards, ...question];
}

/** Whether the worked example is there, short, and shows one mistake with its repair; whether there is a rehearsal. */
export function lintModes(guide: CompiledGuide, words: Words): readonly ModeFinding[] {
  const rehearsal: ModeFinding[] =
    guide.teachBack === undefined ? [{ place: 'teachBack', name: 'teach-back-missing', values: {} }] : [];
  return [...lintExample(guide, words), ...rehearsal];
}

function lintExample({ example, screens }: CompiledGuide, words: Words): ModeFinding[] {
  if (example === undefined) return [{ place: 'example', name: 'example-missing', values: {} }];
  const found: ModeFinding[] = [];
  const spoken = [example.who, ...example.scenes.map(({ text, say }) => say ?? text)];
  const count = spoken.reduce((sum, text) => sum + syllables(text, words.officialNames), 0);
  if (count > LONGEST_EXAMPLE)
    found.push({ place: 'example', name: 'example-long', values: { count, limit: LONGEST_EXAMPLE } });
  if (!hasOneMistake(example.scenes.map(({ kind }) => kind)))
    found.push({ place: 'example', name: 'example-mistake', values: {} });
  for (const { id, screen = '', target } of example.scenes)
    if (target !== undefined && screens[screen]?.basis === 'unseen')
      found.push({ place: `example.${id}`, name: 'example-unseen-target', values: {} });
  return found;
}

/** doing … mistake, repair (1–3), doing …, end. */
function hasOneMistake(kinds: readonly string[]): boolean {
  const mistakes = kinds.filter((kind) => kind === 'mistake').length;
  const repairs = kinds.filter((kind) => kind === 'repair').length;
  const first = kinds.indexOf('mistake') + 1;
  const together = kinds.slice(first, first + repairs).every((kind) => kind === 'repair');
  return mistakes === 1 && repairs >= 1 && repairs <= LONGEST_REPAIR && together && kinds.at(-1) === 'end';
}
