import { BLANK_DAY, BLANK_TEXT, blanksOf } from './blanks.ts';
import type { ClipProblem } from './check-clips.ts';
import type { ChooserFinding } from './lint-chooser.ts';
import type { CompileFault } from './compile-fault.ts';
import type { CompiledGuide, Step } from './guide.schema.ts';
import { headTexts, stepTexts } from './guide-texts.ts';
import { stuckDifferences } from './lint-repairs.ts';
import { lintModes, modeTexts, type ModeFinding, type TextPlace } from './lint-modes.ts';
import { lintPoints, type PointFinding } from './lint-points.ts';
import type { Words } from './pack.schema.ts';
import type { Part, Screen, SimplePart } from './screen.schema.ts';
import { guideSentences } from './sentences.ts';
import { unsayable } from './spell-out.ts';
import { checkText, sentencesOf, syllables, type TextFinding, type TextProblem } from './text-rules.ts';

/** Everything the content check can say. Each has a sentence in `content.json` that tells what to do. */
export type ProblemName =
  | TextProblem
  | CompileFault['problem']
  | 'unreadable'
  | 'schema'
  | 'absent-field'
  | 'unknown-field'
  | 'nested-shared-steps'
  | 'blank-left'
  | 'double-guide'
  | 'review-passed'
  | 'secret-without-safe'
  | 'do-has-two-sentences'
  | 'unseen-target'
  | 'picture-without-target'
  | 'not-reviewed'
  | 'checked-in-future'
  | ModeFinding['name']
  | PointFinding['name']
  | ClipProblem
  | ChooserFinding['name']
  | 'branch-without-chooser'
  | 'unsayable'
  | 'translation-absent'
  | 'translation-old'
  | 'translation-not-reviewed'
  | 'translation-homeless'
  | 'resume-shared'
  | 'repair-stuck'
  | 'double-step'
  | 'unused-shared-steps'
  | 'screen-not-shown';

/** One problem, for `file: place: what to do`. Warnings do not stop the build. */
export type Problem = {
  readonly file: string;
  readonly place: string;
  readonly name: ProblemName;
  readonly values: Record<string, string | number>;
  readonly level: 'error' | 'warning';
};

/** What the check of one guide is measured against. `today` is a plain day (yyyy-mm-dd), handed in. */
export type LintSettings = { readonly words: Words; readonly today: string; readonly release: boolean };

type Found = Omit<Problem, 'file'>;

/** Checks one compiled guide against the writing rules. Structure is the schema's business. */
export function lintGuide(guide: CompiledGuide, settings: LintSettings): readonly Found[] {
  const texts = [...headTexts(guide), ...guide.steps.flatMap(stepTexts), ...modeTexts(guide)];
  return [
    ...blanksOf(guide).map((place) => error(place, 'blank-left')),
    ...texts.flatMap((place) => lintTextPlace(place, settings.words)),
    ...guide.steps.flatMap((step) => lintStep(step, guide)),
    ...guide.steps.flatMap((step) => lintRepairs(step, settings.words)),
    ...lintSpeech(guide, settings.words),
    ...lintReview(guide, settings),
    ...lintPoints(guide),
    ...lintModes(guide, settings.words).map((finding): Found => ({ ...finding, level: levelOf(finding) })),
  ];
}

/** Checks the texts drawn on one screen. */
export function lintScreen(screen: Screen, words: Words): readonly Found[] {
  const simple = screen.parts.flatMap((part: Part): SimplePart[] =>
    part.kind === 'dialog' ? part.parts : [part],
  );
  const labels = simple.flatMap((part): string[] => {
    if ('items' in part) return part.items.flatMap((item) => [item.label, item.note ?? '']);
    return ['label' in part ? part.label : part.text, ('value' in part && part.value) || ''];
  });
  const titles = screen.parts.map((part) => (part.kind === 'dialog' ? (part.title ?? '') : ''));
  return [screen.title, screen.address ?? '', ...titles, ...labels].flatMap((text) =>
    lintTextPlace([`screens.${screen.id}`, text, 'label'], words),
  );
}

function lintTextPlace([place, text, use]: TextPlace, words: Words): Found[] {
  const problems = text === undefined || text === '' ? [] : checkText(text, use, words);
  return problems.map(({ problem, values }: TextFinding) => ({
    place,
    name: problem,
    values,
    level: 'error',
  }));
}

function lintStep(step: Step, guide: CompiledGuide): Found[] {
  const found: Found[] = [];
  const place = `steps.${step.id}`;
  const screen = guide.screens[step.screen];
  if (step.secret && step.safe === undefined) found.push(error(place, 'secret-without-safe'));
  if (sentencesOf(step.do).length > 1) found.push(error(`${place}.do`, 'do-has-two-sentences'));
  if (screen?.basis === 'unseen' && step.target !== undefined) found.push(error(place, 'unseen-target'));
  found.push(...ringedUnseenRepairs(step, guide));
  if (screen?.basis === 'source' && screen.device !== 'paper' && step.target === undefined)
    found.push(error(place, 'picture-without-target'));
  return found;
}

function ringedUnseenRepairs(step: Step, guide: CompiledGuide): Found[] {
  return step.differs.flatMap(({ id, repair }) =>
    repair.flatMap(({ screen = '', target }, i) =>
      target !== undefined && guide.screens[screen]?.basis === 'unseen'
        ? [error(`steps.${step.id}.differs.${id}.repair.${i}`, 'unseen-target')]
        : [],
    ),
  );
}

/** Usual other screens whose repair ends nowhere. */
function lintRepairs(step: Step, words: Words): Found[] {
  return stuckDifferences(step, words).map((id) => ({
    ...error(`steps.${step.id}.differs.${id}`, 'repair-stuck'),
    level: 'warning',
  }));
}

/** Figures and short forms that a device's voice cannot say, each once (C-44). */
function lintSpeech(guide: CompiledGuide, { sounds = [] }: Words): Found[] {
  const written = guideSentences(guide, '').filter(({ text }) => !text.includes(BLANK_TEXT));
  const found = written.flatMap(({ id, text }) =>
    unsayable(text, sounds).map((word): [string, string] => [word, id.slice(guide.id.length + 1)]),
  );
  return [...new Map(found.reverse())].map(([word, place]) => ({
    ...error(place, 'unsayable', { word }),
    level: 'warning',
  }));
}

function lintReview(guide: CompiledGuide, { today, release }: LintSettings): Found[] {
  const found: Found[] = [];
  const { reviewBy } = guide;
  if (reviewBy < today && reviewBy !== BLANK_DAY)
    found.push({ ...error('reviewBy', 'review-passed', { reviewBy }), level: release ? 'error' : 'warning' });
  if (guide.reviewedByPost === undefined)
    found.push({ ...error('reviewedByPost', 'not-reviewed'), level: 'warning' });
  for (const source of guide.sources)
    if (source.checked > today) found.push(error(`sources.${source.id}`, 'checked-in-future'));
  return found;
}

/** A mode that is still to be written is a reminder; one that is wrong stops the build. */
function levelOf({ name }: ModeFinding): Found['level'] {
  return name === 'example-missing' || name === 'teach-back-missing' ? 'warning' : 'error';
}

function error(place: string, name: ProblemName, values: Found['values'] = {}): Found {
  return { place, name, values, level: 'error' };
}

export { syllables };
