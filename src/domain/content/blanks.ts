import type { CompiledGuide } from './guide.schema.ts';

/** Stands in every text that is still to be written; officials look for it with “Find”. */
export const BLANK_TEXT = 'CHƯA VIẾT';
/** Stands where the id of a screen or a life event is still to be chosen. */
export const BLANK_ID = 'chua-viet';
/** Stands where a day is still to be written (yyyy-mm-dd). */
export const BLANK_DAY = '0000-01-01';
/** Seconds of a step nobody has estimated yet: the shortest the schema allows, and too short for anything. */
export const BLANK_SECONDS = 2;

/**
 * Dotted places of a guide that were begun by `npm run guide:new` and are still empty. A guide that was begun passes
 * the schema, so that everything else can be checked; nothing blank is ever built.
 */
export function blanksOf(guide: CompiledGuide): readonly string[] {
  const { steps, sources, ...head } = guide;
  const { from, to } = head.before.minutes;
  return [
    ...blankIn(head, ''),
    ...(from === 0 && to === 0 ? ['before.minutes'] : []),
    ...steps.flatMap((step) => blankIn(step, `steps.${step.id}`)),
    ...steps.filter(isUntimed).map(({ id }) => `steps.${id}.seconds`),
    ...sources.flatMap((source) => blankIn(source, `sources.${source.id}`)),
  ];
}

function isUntimed({ seconds }: CompiledGuide['steps'][number]): boolean {
  return seconds.median === BLANK_SECONDS && seconds.p80 === BLANK_SECONDS;
}

function blankIn(value: unknown, place: string): readonly string[] {
  if (typeof value === 'string') return isBlank(value) ? [place] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    blankIn(inner, place === '' ? key : `${place}.${key}`),
  );
}

function isBlank(text: string): boolean {
  const id = text.split('/').at(-1); // a fact sheet is named `portal/<id>`
  return text.includes(BLANK_TEXT) || id === BLANK_ID || text === BLANK_DAY;
}
