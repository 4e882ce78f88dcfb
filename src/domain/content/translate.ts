import type { CriticalPoint } from './critical-point.schema.ts';
import { fault, type CompileFault } from './compile-fault.ts';
import { fillIn, strayParameters, type Given } from './include.ts';
import type { CompiledGuide, Difference, Example, Fact, Step, TeachBack } from './guide.schema.ts';
import type { SharedWords, StepWords, Translation } from './translation.schema.ts';

/** Everything there is in one other language; `given` are the words shared steps got, by step (`compileGuide`). */
export type Words = {
  readonly guide: Translation;
  readonly shared: readonly SharedWords[];
  readonly given?: Readonly<Record<string, Given>>;
};

/** A language beside Vietnamese that guides can be written in. */
export type OtherLanguage = 'en';

/** Where the words of steps are looked up, and where their lack is noted. */
type Lexicon = {
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly given: Readonly<Record<string, Given>>;
  readonly faults: CompileFault[];
};

/**
 * The guide in another language: everything people read at its head, and its steps where they are translated. What is
 * shown on pictures of screens stays as the real screen has it. Faults name what was left untranslated.
 */
export function translateGuide(
  guide: CompiledGuide,
  { guide: words, shared, given = {} }: Words,
): { guide: CompiledGuide; faults: readonly CompileFault[] } {
  const faults: CompileFault[] = [];
  const head = {
    ...guide,
    title: words.title,
    summary: words.summary,
    aliases: [...words.aliases, guide.title, ...guide.aliases],
    before: translateBefore(guide.before, words.before, faults),
    after: factsOf('after', { facts: guide.after, words: words.after, faults }),
  };
  if (words.steps === undefined) return { guide: head, faults };
  const runs = Object.assign({}, ...shared.map((run) => run.steps)) as Lexicon['steps'];
  const lexicon: Lexicon = { steps: { ...runs, ...words.steps }, given, faults };
  const whole: CompiledGuide = {
    ...head,
    stepsLanguage: 'en',
    steps: guide.steps.map((step) => translateStep(step, lexicon)),
    example: translateExample(guide.example, words.example, faults),
    teachBack: translateTeachBack(guide.teachBack, words.teachBack, faults),
    criticalPoints: translatePoints(guide, words.criticalPoints, faults),
  };
  return { guide: whole, faults };
}

function translateBefore(
  before: CompiledGuide['before'],
  words: Translation['before'],
  faults: CompileFault[],
): CompiledGuide['before'] {
  const one = (name: 'fee' | 'deadline' | 'who' | 'where'): Partial<CompiledGuide['before']> => {
    const fact = before[name];
    if (fact === undefined) return {};
    const text = words[name];
    if (text === undefined) faults.push(missing(`before.${name}`));
    return { [name]: { ...fact, text: text ?? fact.text } };
  };
  return {
    ...before,
    result: { ...before.result, text: words.result },
    papers: factsOf('before.papers', { facts: before.papers, words: words.papers, faults }),
    ...one('fee'),
    ...one('deadline'),
    ...one('who'),
    ...one('where'),
  };
}

type FactWords = {
  readonly facts: readonly Fact[];
  readonly words: readonly string[];
  readonly faults: CompileFault[];
};

function factsOf(place: string, { facts, words, faults }: FactWords): Fact[] {
  if (facts.length !== words.length) faults.push(missing(place));
  return facts.map((fact, i) => ({ ...fact, text: words[i] ?? fact.text }));
}

function translateStep(step: Step, { steps, given, faults }: Lexicon): Step {
  const open = steps[step.id];
  const at = `steps.${step.id}`;
  if (open === undefined) {
    faults.push(missing(at));
    return step;
  }
  const words = fillIn(open, given[step.id] ?? {});
  faults.push(...strayParameters(words, at));
  for (const name of ['where', 'check', 'safe'] as const)
    if ((step[name] === undefined) !== (words[name] === undefined)) faults.push(missing(`${at}.${name}`));
  const { see, differs, ...plain } = words;
  return {
    ...step,
    ...plain,
    see: { ...step.see, text: see },
    differs: step.differs.map((difference) => {
      const said = differs[difference.id];
      if (said?.repair.length === difference.repair.length) return translateDifference(difference, said);
      faults.push(missing(`${at}.differs.${difference.id}`));
      return difference;
    }),
  };
}

function translateDifference(difference: Difference, words: StepWords['differs'][string]): Difference {
  return {
    ...difference,
    when: words.when,
    repair: difference.repair.map((step, i) => ({ ...step, say: undefined, ...words.repair[i] })),
  };
}

function translateExample(
  example: Example | undefined,
  words: Translation['example'],
  faults: CompileFault[],
): Example | undefined {
  if (example === undefined || words === undefined) return undefined;
  const scenes = example.scenes.map((scene) => {
    const text = words.scenes[scene.id];
    if (text === undefined) faults.push(missing(`example.${scene.id}`));
    return { ...scene, say: undefined, text: text ?? scene.text };
  });
  return { who: words.who, scenes };
}

function translateTeachBack(
  teachBack: TeachBack | undefined,
  words: Translation['teachBack'],
  faults: CompileFault[],
): TeachBack | undefined {
  if (teachBack === undefined || words === undefined) return undefined;
  const { cards: said, ...question } = words;
  const cards = teachBack.cards.map((card) => {
    const text = said[card.step];
    if (text === undefined) faults.push(missing(`teachBack.${card.step}`));
    return { ...card, text: text ?? card.text };
  });
  return { cards, question: { ...teachBack.question, ...question } };
}

function translatePoints(
  { criticalPoints }: CompiledGuide,
  words: Translation['criticalPoints'],
  faults: CompileFault[],
): CriticalPoint[] {
  return criticalPoints.map((point) => {
    const said = words?.[point.step];
    const fits = said !== undefined && (said.why === undefined) === (point.why === undefined);
    if (!fits) faults.push(missing(`criticalPoints.${point.step}`));
    return { ...point, ...said };
  });
}

function missing(place: string): CompileFault {
  return fault(place, 'translation-missing', place);
}
