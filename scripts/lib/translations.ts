/** Reads `*.en.yaml` beside guides and shared steps and joins what has been reviewed. Rules live in src/domain/content. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkForeignText,
  indexEntry,
  indexOf,
  translateGuide,
  type Compiled,
  type ChooserWords,
  type CompiledChooser,
  type CompiledGuide,
  type GuideIndex,
  type OtherLanguage,
  type PackHead,
  type Problem,
  type SharedWords,
  type Translation,
} from '../../src/domain/content/index.ts';
import { readOne, type Read } from './read-yaml.ts';

/** Everything of a pack in one other language: guides without words of their own stay Vietnamese. */
export type TranslatedGuides = {
  readonly language: OtherLanguage;
  readonly guides: readonly CompiledGuide[];
  readonly index: GuideIndex;
};

/** The same with the choosers of the pack. */
export type TranslatedPack = TranslatedGuides & { readonly choosers: readonly CompiledChooser[] };

type Found = {
  readonly folder: string;
  readonly root: string;
  readonly head: PackHead;
  readonly guides: readonly (Read<CompiledGuide> & Pick<Compiled, 'given'>)[];
  readonly problems: Problem[];
};

/** Whether somebody put a day and a post to it. */
export const isReviewed = (words: {
  reviewedOn?: string | undefined;
  reviewedByPost?: string | undefined;
}): boolean => words.reviewedOn !== undefined && words.reviewedByPost !== undefined;

/** Languages of the pack that somebody has reviewed; the others are not offered. */
export function loadTranslations(found: Found): TranslatedGuides[] {
  const { head, problems, root, folder } = found;
  return (head.languages ?? []).flatMap((language) => {
    if (isReviewed(language)) return [loadLanguage(language.code, found)];
    note(
      problems,
      { file: join(folder, 'pack.yaml').slice(root.length + 1), place: 'languages' },
      'translation-not-reviewed',
    );
    return [];
  });
}

function loadLanguage(
  language: OtherLanguage,
  { folder, root, head, guides, problems }: Found,
): TranslatedGuides {
  const files = (name: string): string[] =>
    existsSync(join(folder, name))
      ? readdirSync(join(folder, name))
          .filter((file) => file.endsWith(`.${language}.yaml`))
          .sort()
          .map((file) => join(folder, name, file))
      : [];
  const usable = <T extends Translation | SharedWords>(read: Read<T>): boolean => {
    lintTexts(read, problems);
    if (isReviewed(read.content)) return true;
    note(problems, { file: read.file, place: 'reviewedOn' }, 'translation-not-reviewed');
    return false;
  };
  const shared = files('shared-steps')
    .flatMap((path) => readOne('shared-words', path, root, problems) ?? [])
    .filter(usable)
    .map(({ content }) => content);
  const words = files('guides').flatMap((path) => readOne('translation', path, root, problems) ?? []);
  for (const { file, content } of words)
    if (!guides.some((guide) => guide.content.id === content.id))
      note(problems, { file, place: 'id', values: { name: content.id } }, 'translation-homeless');
  const joined = guides.map(({ file, content: guide, given }) => {
    const own = words.find(({ content }) => content.id === guide.id);
    if (own === undefined) {
      note(problems, { file, place: '' }, 'translation-absent');
      return { guide, own: false };
    }
    const fits = usable(own) && isCurrent(own, guide, problems);
    return fits ? translated(own, guide, { shared, given, problems }) : { guide, own: false };
  });
  const entries = joined.map(({ guide }) => indexEntry(guide));
  const categories = head.categories.map((category) => ({
    ...category,
    title: category.titles?.[language] ?? category.title,
  }));
  return {
    language,
    guides: joined.filter(({ own }) => own).map(({ guide }) => guide),
    index: indexOf({ ...head, categories }, entries),
  };
}

type At = { readonly file: string; readonly place: string; readonly values?: Problem['values'] };
type Sharing = Pick<Compiled, 'given'> & {
  readonly shared: readonly SharedWords[];
  readonly problems: Problem[];
};
type Joined = { readonly guide: CompiledGuide; readonly own: boolean };

/** A translation with a hole is told and not used: half a language helps nobody. */
function translated(
  { file, content }: Read<Translation>,
  guide: CompiledGuide,
  { shared, given, problems }: Sharing,
): Joined {
  const outcome = translateGuide(guide, { guide: content, shared, given });
  for (const { place, problem, name } of outcome.faults)
    note(problems, { file, place, values: { name } }, problem);
  return outcome.faults.length === 0 ? { guide: outcome.guide, own: true } : { guide, own: false };
}

function isCurrent(
  { file, content }: Read<Translation>,
  { version }: CompiledGuide,
  problems: Problem[],
): boolean {
  if (content.version === version) return true;
  note(
    problems,
    { file, place: 'version', values: { translated: content.version, version } },
    'translation-old',
  );
  return false;
}

/** Checks every text of a translation. */
export function lintTexts(
  { file, content }: Read<Translation | SharedWords | ChooserWords>,
  problems: Problem[],
): void {
  for (const { place, text } of textsOf({ ...content, reviewedByPost: '', reviewedOn: '' }, ''))
    for (const { problem, values } of checkForeignText(text))
      problems.push({ file, place, name: problem, values, level: 'error' });
}

function textsOf(value: unknown, place: string): { readonly place: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, place === '' ? key : `${place}.${key}`),
  );
}

/** Notes what keeps a translation from being used. */
export function note(problems: Problem[], { file, place, values = {} }: At, name: Problem['name']): void {
  problems.push({ file, place, name, values, level: 'warning' });
}
