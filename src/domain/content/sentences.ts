import type { CompiledGuide, Fact, Step } from './guide.schema.ts';
import { spokenParts } from './spoken-parts.ts';

/** Something that is read aloud, at most one breath long, with a name for its recording that is safe as a file name. */
export type Sentence = { readonly id: string; readonly text: string };

type Place = readonly [place: string, text: string | undefined];

/**
 * Every sentence of a guide that is read aloud, in the order of its screens. `minutes`: the words for how long it
 * takes. A sentence that stands in several places is there once, under its first name.
 */
export function guideSentences(guide: CompiledGuide, minutes: string): readonly Sentence[] {
  const { id, before, after, steps } = guide;
  const places: readonly Place[] = [
    ['title', guide.title],
    ['summary', guide.summary],
    ['before.result', before.result.text],
    ['before.minutes', minutes],
    ['before.fee', before.fee?.text],
    ['before.deadline', before.deadline?.text],
    ['before.who', before.who?.text],
    ['before.where', before.where?.text],
    ...facts('before.papers', before.papers),
    ...steps.flatMap(stepPlaces),
    ...facts('after', after),
    ...examplePlaces(guide),
    ...teachBackPlaces(guide),
  ];
  return sentencesAt(places.map(([place, text]): Place => [`${id}.${place}`, text]));
}

/** Texts as sentences; one that is longer than a breath becomes `….1`, `….2`. */
export function sentencesAt(places: readonly Place[]): readonly Sentence[] {
  const found = places.flatMap(([id, text = '']) => {
    const parts = spokenParts(text);
    return parts.map((part, i) => ({ id: parts.length === 1 ? id : `${id}.${i + 1}`, text: part }));
  });
  return onceEach(found);
}

/** The first of all sentences with the same words. */
export function onceEach(sentences: readonly Sentence[]): readonly Sentence[] {
  const seen = new Set<string>();
  return sentences.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function stepPlaces(step: Step): readonly Place[] {
  const places: readonly Place[] = [
    ['say', step.say],
    ['where', step.where],
    ['safe', step.safe],
    ['see', step.see.text],
    ['check', step.check],
    ...step.differs.flatMap(({ id, when, repair }): Place[] => [
      [`differs.${id}.when`, when],
      ...repair.map((one, i): Place => [`differs.${id}.repair.${i + 1}`, one.say ?? one.do]),
    ]),
  ];
  return places.map(([place, text]): Place => [`${step.id}.${place}`, text]);
}

function examplePlaces({ example }: CompiledGuide): readonly Place[] {
  const scenes = example?.scenes ?? [];
  return [
    ['example.who', example?.who],
    ...scenes.map(({ id, text, say }): Place => [`example.${id}`, say ?? text]),
  ];
}

function teachBackPlaces({ teachBack }: CompiledGuide): readonly Place[] {
  if (teachBack === undefined) return [];
  const { ask, right, wrong, because } = teachBack.question;
  return [
    ...teachBack.cards.map(({ step, text }): Place => [`teach-back.${step}`, text]),
    ['teach-back.ask', ask],
    ['teach-back.right', right],
    ...wrong.map((text, i): Place => [`teach-back.wrong.${i + 1}`, text]),
    ['teach-back.because', because],
  ];
}

function facts(place: string, all: readonly Fact[]): readonly Place[] {
  return all.map(({ text }, i): Place => [`${place}.${i + 1}`, text]);
}
