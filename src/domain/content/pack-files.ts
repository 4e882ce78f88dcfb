import type { CompiledGuide } from './guide.schema.ts';
import type { Aliases, GuideIndex, TranslatedIndex } from './guide-index.schema.ts';
import type { Screen } from './screen.schema.ts';

/**
 * A guide as its file holds it: of its screens only the ids, because many guides show the same ones, and no aliases,
 * which stand in a file of their own.
 */
export type StoredGuide = Omit<CompiledGuide, 'screens' | 'aliases'> & {
  readonly screens: readonly string[];
  readonly aliases: undefined;
};

/** What a reader has at hand to put a guide together; nothing of it has been checked. */
export type GuideParts = { readonly guide: unknown; readonly screens: unknown; readonly words?: unknown };

/** A guide for its file; `joinGuide` gives it back. */
export function storedGuide(guide: CompiledGuide): StoredGuide {
  return { ...guide, aliases: undefined, screens: Object.keys(guide.screens) };
}

/** Every screen of the guides once, by its id. */
export function storedScreens(guides: readonly CompiledGuide[]): Record<string, Screen> {
  return Object.assign({}, ...guides.map(({ screens }) => screens)) as Record<string, Screen>;
}

/** What a translated guide says otherwise than the Vietnamese one; id and version stay, to know what it belongs to. */
export function storedWords(guide: CompiledGuide, translated: CompiledGuide): Partial<CompiledGuide> {
  const same = (key: keyof CompiledGuide): boolean =>
    JSON.stringify(guide[key]) === JSON.stringify(translated[key]);
  const keys = Object.keys(translated) as (keyof CompiledGuide)[];
  const needed = keys.filter((key) => key !== 'aliases');
  const kept = needed.filter((key) => key === 'id' || key === 'version' || !same(key));
  return Object.fromEntries(kept.map((key) => [key, translated[key]]));
}

/**
 * A guide put together from its files, still to be checked by its schema; null when words were given that are not of
 * this guide or not of this version. A screen that is not there stays undefined, which no schema accepts.
 */
export function joinGuide({ guide, screens, words }: GuideParts): unknown {
  if (!isRecord(guide) || !Array.isArray(guide['screens'])) return null;
  const known = isRecord(screens) ? screens : {};
  const needed = guide['screens'].map((id): [string, unknown] => [String(id), known[String(id)]]);
  const whole = { ...guide, screens: Object.fromEntries(needed) };
  if (words === undefined) return whole;
  if (!isRecord(words) || words['id'] !== guide['id'] || words['version'] !== guide['version']) return null;
  return { ...whole, ...words };
}

/** The index of another language: only what is translated, and forms without the Vietnamese ones that follow them. */
export function storedIndex(index: GuideIndex, translated: GuideIndex): TranslatedIndex {
  const before = new Map(index.guides.map((entry) => [entry.id, entry]));
  return {
    categories: translated.categories,
    guides: translated.guides.flatMap(({ id, title, summary, forms }) => {
      const own = forms.slice(0, forms.length - (before.get(id)?.forms.length ?? 0));
      return own.length === 0 ? [] : [{ id, title, summary, forms: own }];
    }),
    choosers: (translated.choosers ?? []).flatMap(({ id, title, summary, question, branches, forms }) => {
      const before = index.choosers?.find((entry) => entry.id === id);
      const own = forms.slice(0, forms.length - (before?.forms.length ?? 0));
      return own.length === 0 ? [] : [{ id, title, summary, question, branches, forms: own }];
    }),
  };
}

/** The index in another language; what is not translated stays Vietnamese. Its synonyms are Vietnamese and stay away. */
export function joinIndex(
  index: GuideIndex,
  { categories, guides, choosers = [] }: TranslatedIndex,
): GuideIndex {
  const joined = { categories, guides: joinEntries(index.guides, guides) };
  return index.choosers === undefined
    ? joined
    : { ...joined, choosers: joinEntries(index.choosers, choosers) };
}

type Worded = { readonly id: string; readonly forms: string[] };

function joinEntries<Entry extends Worded>(
  entries: readonly Entry[],
  words: readonly (Worded & Partial<Entry>)[],
): Entry[] {
  const known = new Map(words.map((own) => [own.id, own]));
  return entries.map((entry) => {
    const own = known.get(entry.id);
    return own === undefined ? entry : { ...entry, ...own, forms: [...own.forms, ...entry.forms] };
  });
}

/** A guide or a chooser with its aliases. */
type Named = { readonly id: string; readonly aliases: readonly string[] };

/** The aliases of guides and choosers as written, by id; of translated ones without the Vietnamese words that follow them. */
export function storedAliases(
  guides: readonly Named[],
  before: readonly Named[] = [],
): Record<string, readonly string[]> {
  const after = new Map(before.map(({ id, aliases }) => [id, aliases.length]));
  return Object.fromEntries(
    guides.map(({ id, aliases }) => [id, aliases.slice(0, aliases.length - (after.get(id) ?? 0))]),
  );
}

/** Aliases in another language, each guide's own before its Vietnamese ones. */
export function joinAliases(aliases: Aliases, words: Aliases): Aliases {
  const own = Object.entries(words).map(([id, first]) => [id, [...first, ...(aliases[id] ?? [])]]);
  return { ...aliases, ...(Object.fromEntries(own) as Aliases) };
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
