/**
 * Reads packs from disk, checks and compiles them. Used by `npm run content`, by the build and by tests.
 * Nothing here knows a rule: rules live in src/domain/content.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BLANK_ID,
  compileGuide,
  indexEntry,
  indexOf,
  lintGuide,
  lintScreen,
  type ChooserEntry,
  type CompiledChooser,
  type CompiledGuide,
  type CompileFault,
  type FileKind,
  type GuideIndex,
  type LintSettings,
  type OtherLanguage,
  type Pack,
  type Problem,
} from '../../src/domain/content/index.ts';
import { sharedCodes } from '../../src/domain/walkthrough/resume-code.ts';
import { checkChoosers, choosersIn } from './choosers.ts';
import { packProblems } from './pack-wide.ts';
import { readOne, type Read } from './read-yaml.ts';
import { isReviewed, loadTranslations, type TranslatedPack } from './translations.ts';
import { loadVoice, type VoiceOutcome } from './voice.ts';

export type PackOutcome = {
  readonly problems: readonly Problem[];
  readonly guides: readonly CompiledGuide[];
  readonly choosers: readonly CompiledChooser[];
  readonly index: GuideIndex;
  readonly translations: readonly TranslatedPack[];
  readonly voice: VoiceOutcome;
};

/** Today as yyyy-mm-dd in Viet Nam, whatever the machine's own zone is. */
export function todayInVietNam(now = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Everything about the pack in `folder`; `root` only shortens file names in problems. */
export function loadPack(folder: string, root: string, settings: Omit<LintSettings, 'words'>): PackOutcome {
  const problems: Problem[] = [];
  const one = <Kind extends FileKind>(kind: Kind, path: string) => readOne(kind, path, root, problems);
  const many = <Kind extends FileKind>(kind: Kind, name: string) =>
    yamlFiles(join(folder, name)).flatMap((path) => one(kind, path) ?? []);

  const words = one('words', join(root, 'kiosk-config/words.yaml'));
  const head = one('pack', join(folder, 'pack.yaml'));
  const screens = many('screens', 'screens');
  const sharedSteps = many('shared-steps', 'shared-steps');
  const guides = many('guide', 'guides');
  const written = many('chooser', 'choosers');
  const synonyms = existsSync(join(folder, 'synonyms.yaml'))
    ? one('synonyms', join(folder, 'synonyms.yaml'))
    : null;
  if (words === null || head === null) return empty(problems);

  const pack: Pack = {
    head: head.content,
    guides: guides.map((g) => g.content),
    sharedSteps: sharedSteps.map((s) => s.content),
    screens: screens.flatMap((s) => s.content.screens),
  };
  for (const { file, content } of screens)
    for (const screen of content.screens)
      problems.push(...lintScreen(screen, words.content).map((p) => ({ file, ...p })));
  problems.push(...doubles(sharedSteps, [...guides, ...written], screens));
  const compiled = guides.map(({ file, content }) => {
    const { guide, faults, given } = compileGuide(content, pack);
    problems.push(
      ...faults.filter(isNotBlank).map((f): Problem => ({
        file,
        place: f.place,
        name: f.problem,
        values: { name: f.name },
        level: 'error',
      })),
    );
    problems.push(...lintGuide(guide, { ...settings, words: words.content }).map((p) => ({ file, ...p })));
    return { file, content: guide, given };
  });
  problems.push(...sameCodes(compiled));
  const complete = guides.length === yamlFiles(join(folder, 'guides')).length;
  const joined = compiled.map(({ content }) => content);
  problems.push(...packProblems({ pack, compiled: joined, guides, sharedSteps, screens, complete }));
  const choosers = checkChoosers(written, compiled, { ...settings, words: words.content, problems });
  const translations = loadTranslations({ folder, root, head: pack.head, guides: compiled, problems }).map(
    (other): TranslatedPack => {
      const said = choosersIn(other.language, choosers, { folder, root, problems });
      return { ...other, choosers: said, index: { ...other.index, choosers: entriesOf(said) } };
    },
  );
  const voice = loadVoice({
    folder,
    root,
    head: pack.head,
    guides: joined,
    choosers: entriesOf(choosers),
    translations,
    sounds: words.content.sounds ?? [],
    problems,
  });
  const entries = joined.map(indexEntry);
  return {
    problems: once(problems),
    guides: joined,
    choosers,
    index: { ...indexOf(pack.head, entries, synonyms?.content), choosers: entriesOf(choosers) },
    translations,
    voice,
  };
}

function entriesOf(choosers: readonly CompiledChooser[]): ChooserEntry[] {
  return choosers.map(({ entry }) => entry);
}

/** Languages beside Vietnamese that a pack offers: those that somebody has reviewed. */
export function offeredLanguages(folder: string, root: string): readonly OtherLanguage[] {
  const head = readOne('pack', join(folder, 'pack.yaml'), root, []);
  return (head?.content.languages ?? []).filter(isReviewed).map(({ code }) => code);
}

function empty(problems: readonly Problem[]): PackOutcome {
  const voice = {
    index: { clips: [], sounds: [] },
    files: [],
    sheet: { vi: [], en: [] },
    needed: { vi: new Map(), en: new Map() },
  };
  return {
    problems,
    guides: [],
    choosers: [],
    index: { categories: [], guides: [] },
    translations: [],
    voice,
  };
}

/** A problem of any file: where, which rule, and what goes into its sentence. */
export type Told = Pick<Problem, 'file' | 'place' | 'values'> & { readonly name: string };

/** `file: place: what to do`, in Vietnamese, for people who do not program. */
export function sentenceOf(problem: Told, sentences: Record<string, string>): string {
  const pattern = sentences[problem.name] ?? problem.name;
  const text = pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(problem.values[name] ?? ''));
  return `${problem.file}: ${problem.place || '(đầu tệp)'}: ${text}`;
}

/** The sentences of all problems of packs and centre files. */
export function contentSentences(root: string): Record<string, string> {
  const file = join(root, 'src/app/i18n/locales/vi/content.json');
  const { problem, centre } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    'problem' | 'centre',
    Record<string, string>
  >;
  return { ...problem, ...centre };
}

/** What is still blank in a guide that was begun is told as a blank, not as a reference that leads nowhere. */
function isNotBlank({ name }: CompileFault): boolean {
  return name !== BLANK_ID;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !/\.[a-z]{2}\.yaml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function doubles(
  sharedSteps: readonly Read<{ id: string }>[],
  guides: readonly Read<{ id: string }>[],
  screens: readonly Read<{ screens: { id: string }[] }>[],
) {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const note = (file: string, kind: string, id: string, name: Problem['name']): void => {
    if (seen.has(kind + id)) problems.push({ file, place: 'id', name, values: { name: id }, level: 'error' });
    seen.add(kind + id);
  };
  for (const { file, content } of guides) note(file, 'guide:', content.id, 'double-guide');
  for (const { file, content } of sharedSteps) note(file, 'shared:', content.id, 'double-id');
  for (const { file, content } of screens)
    for (const screen of content.screens) note(file, 'screen:', screen.id, 'double-id');
  return problems;
}

/** Guides whose three pictures are the same: no error, because the machine asks which was meant. */
function sameCodes(guides: readonly Read<CompiledGuide>[]): Problem[] {
  const known = guides.map(({ content }) => content);
  return sharedCodes(known).flatMap(([name, id]) =>
    guides
      .filter(({ content }) => content.id === id)
      .map(({ file }): Problem => ({
        file,
        place: 'id',
        name: 'resume-shared',
        values: { name },
        level: 'warning',
      })),
  );
}

function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((p) => [JSON.stringify(p), p])).values()];
}
