import type { Chooser } from './chooser.schema.ts';
import type { ChooserEntry } from './guide-index.schema.ts';
import type { TextPlace } from './lint-modes.ts';
import type { Words } from './pack.schema.ts';
import { sentencesAt, type Sentence } from './sentences.ts';
import { unsayable } from './spell-out.ts';
import { checkText, LONGEST_SENTENCE, syllables, type TextProblem } from './text-rules.ts';

/** Syllables of what stands on the tile of a branch. */
export const LONGEST_LABEL = 8;

/** What may be wrong with the texts of a chooser. */
export type ChooserFinding = {
  readonly place: string;
  readonly name: TextProblem | 'long-label' | 'long-hint' | 'unsayable';
  readonly values: Record<string, string | number>;
  readonly level: 'error' | 'warning';
};

/** Checks the texts of one chooser against the writing rules: a label has at most 8 syllables, a hint 15. */
export function lintChooser(chooser: Chooser, words: Words): readonly ChooserFinding[] {
  return [
    ...textsOf(chooser).flatMap((place) => lintText(place, words)),
    ...chooser.branches.flatMap(({ label, hint }, i) => [
      ...tooLong([`branches.${i}.label`, label, 'long-label'], LONGEST_LABEL, words),
      ...tooLong([`branches.${i}.hint`, hint, 'long-hint'], LONGEST_SENTENCE, words),
    ]),
  ];
}

/** Every sentence of a chooser that is read aloud, named like those of a guide. */
export function chooserSentences(entry: ChooserEntry): readonly Sentence[] {
  const { id, title, summary, question, branches } = entry;
  return sentencesAt([
    [`${id}.title`, title],
    [`${id}.summary`, summary],
    [`${id}.question`, question],
    ...branches.flatMap(({ guide, label, hint }): [string, string][] => {
      const branch = guide.replace(`${id}--`, '');
      return [
        [`${id}.branch.${branch}.label`, label],
        [`${id}.branch.${branch}.hint`, hint],
      ];
    }),
  ]);
}

function textsOf({ title, summary, question, branches }: Chooser): readonly TextPlace[] {
  return [
    ['title', title, 'read-short'],
    ['summary', summary, 'read-short'],
    ['question', question, 'read-short'],
    ...branches.flatMap(({ label, hint }, i): TextPlace[] => [
      [`branches.${i}.label`, label, 'read'],
      [`branches.${i}.hint`, hint, 'read'],
    ]),
  ];
}

function lintText([place, text = '', use]: TextPlace, words: Words): readonly ChooserFinding[] {
  const wrong = checkText(text, use, words).map(({ problem, values }): ChooserFinding => ({
    place,
    name: problem,
    values,
    level: 'error',
  }));
  const silent = unsayable(text, words.sounds ?? []).map((word): ChooserFinding => ({
    place,
    name: 'unsayable',
    values: { word },
    level: 'warning',
  }));
  return [...wrong, ...silent];
}

function tooLong(
  [place, text, name]: readonly [place: string, text: string, name: 'long-label' | 'long-hint'],
  limit: number,
  { officialNames }: Words,
): readonly ChooserFinding[] {
  const count = syllables(text, officialNames);
  return count > limit ? [{ place, name, values: { count, limit, sentence: text }, level: 'error' }] : [];
}
