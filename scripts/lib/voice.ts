/**
 * Everything that is read aloud in a pack, and the recordings somebody made of it. Used by the check, the build and
 * `npm run voice-sheet`. Rules live in src/domain/content.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import {
  checkClips,
  chooserSentences,
  guideSentences,
  onceEach,
  sentencesAt,
  type ChooserEntry,
  type ClipFile,
  type CompiledGuide,
  type PackHead,
  type Problem,
  type Sentence,
  type Sound,
  type VoiceIndex,
  type VoiceLanguage,
} from '../../src/domain/content/index.ts';
import { secondsOf } from './audio.ts';
import { centreFiles, loadCentre } from './centres.ts';
import { clipsByHash } from './clip-hash.ts';
import { readOne } from './read-yaml.ts';
import type { TranslatedPack } from './translations.ts';

/** Sentences that belong together on the sheet of what is to be recorded. */
export type SheetGroup = {
  readonly title: string;
  /** The guide whose sentences these are; null for what belongs to none. */
  readonly guide: string | null;
  readonly sentences: readonly Sentence[];
};

/** The speech of a pack. */
export type VoiceOutcome = {
  /** What the kiosk reads; recordings that may not be played are not in it. */
  readonly index: VoiceIndex;
  /** Sound files to ship, `name` as in the index. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly sheet: Readonly<Record<VoiceLanguage, readonly SheetGroup[]>>;
  /** Every sentence a person hears on the way through a guide, by its id; what guides share is in each of them. */
  readonly needed: Readonly<Record<VoiceLanguage, ReadonlyMap<string, readonly Sentence[]>>>;
};

/** Where the speech of a pack comes from. */
export type VoiceSources = {
  readonly folder: string;
  readonly root: string;
  readonly head: PackHead;
  readonly guides: readonly CompiledGuide[];
  readonly choosers: readonly ChooserEntry[];
  readonly translations: readonly TranslatedPack[];
  readonly sounds: readonly Sound[];
  readonly problems: Problem[];
};

/** The folder of recordings inside a pack. A pack without it is the usual case. */
export const voiceFolder = (pack: string): string => join(pack, 'media/voice');

const LOCALES = new URL('../../src/app/i18n/locales/', import.meta.url);
/** Interface texts that are read aloud: whole files, or single groups and keys of one. */
const READ_ALOUD: Readonly<Record<string, readonly string[]>> = {
  welcome: ['screen', 'idle.title', 'idle.sentence', 'idle.stay'],
  citizen: [''],
  common: ['address.greet', 'aid', 'bar.finish', 'picture.unseen', 'language.vi'],
};

export function loadVoice(sources: VoiceSources): VoiceOutcome {
  const { folder, root, sounds, problems } = sources;
  const needed = { vi: neededBy('vi', sources), en: neededBy('en', sources) };
  const sheet = { vi: sheetOf('vi', sources, needed.vi), en: sheetOf('en', sources, needed.en) };
  const sentences = { vi: inAll(sheet.vi), en: inAll(sheet.en) };
  const place = voiceFolder(folder);
  if (!existsSync(place)) return { index: { clips: [], sounds: [...sounds] }, files: [], sheet, needed };
  const path = join(place, 'manifest.yaml');
  const manifest = existsSync(path) ? readOne('voice', path, root, problems) : null;
  const dropped = soundFiles(place);
  const listed = manifest?.content.clips ?? [];
  const named = clipsByHash({ files: dropped, listed, sentences });
  const { usable, findings } = checkClips([...listed, ...named], { sentences, files: dropped });
  const own = new Map(named.map(({ id, file }) => [`clips.${id}`, join(place, file)]));
  problems.push(
    ...findings.map((finding) => ({ file: relative(root, own.get(finding.place) ?? path), ...finding })),
  );
  const files = usable.map(({ file }) => ({ file, name: hashedName(place, file), path: join(place, file) }));
  const clips = usable.map((clip, i) => ({ ...clip, file: files[i]?.name ?? '' }));
  return { index: { clips, sounds: [...sounds] }, files, sheet, needed };
}

/** The sound files that lie in a folder, measured. */
export function soundFiles(folder: string): ReadonlyMap<string, ClipFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => /\.(m4a|mp3|ogg|opus|wav)$/i.test(name));
  return new Map(
    names.sort().map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, { bytes: bytes.length, seconds: secondsOf(bytes) }];
    }),
  );
}

/** Guides in this language, each with everything of it that is read aloud. */
function neededBy(
  language: VoiceLanguage,
  { guides, translations }: VoiceSources,
): ReadonlyMap<string, readonly Sentence[]> {
  const texts = localeTexts(language);
  const spoken =
    language === 'vi' ? guides : (translations.find((other) => other.language === language)?.guides ?? []);
  return new Map(
    spoken.map((guide) => [
      guide.id,
      guideSentences(guide, texts.filled('citizen:guide.minutesValue', guide.before.minutes)),
    ]),
  );
}

/** Interface first, then the life events, the choosers, then guide by guide; each sentence where it is needed first. */
function sheetOf(
  language: VoiceLanguage,
  { root, head, guides, choosers, translations }: VoiceSources,
  needed: ReadonlyMap<string, readonly Sentence[]>,
): readonly SheetGroup[] {
  const own = translations.find((other) => other.language === language);
  const titles = own?.guides ?? guides;
  const asked = language === 'vi' ? choosers : (own?.index.choosers ?? []);
  const events = head.categories.map(
    ({ id, title, titles: other }) => [`pack.${id}`, language === 'vi' ? title : other?.en] as const,
  );
  const groups: readonly SheetGroup[] = [
    { title: 'Kiot', guide: null, sentences: sentencesAt(localeTexts(language).readAloud) },
    ...(language === 'vi' ? [hallOf(root)] : []),
    { title: head.title, guide: null, sentences: sentencesAt(events) },
    ...asked.map((one) => ({ title: one.title, guide: null, sentences: chooserSentences(one) })),
    ...[...needed].map(([guide, sentences]) => ({
      title: titles.find(({ id }) => id === guide)?.title ?? guide,
      guide,
      sentences,
    })),
  ];
  const kept = new Set(onceEach(inAll(groups)));
  return groups.map((group) => ({
    ...group,
    sentences: group.sentences.filter((one) => kept.has(one)),
  }));
}

/** What calls are put together from on the wall: fixed words, figures, and the letters and desks of every centre. */
function hallOf(root: string): SheetGroup {
  const json: unknown = JSON.parse(readFileSync(new URL('vi/wall.json', LOCALES), 'utf8'));
  const words = leaves(json, '').filter(([key]) => isIn(key, 'say') || isIn(key, 'digit'));
  const found = centreFiles(root).flatMap((path) => loadCentre(path, root, '').centre ?? []);
  const letters = found.flatMap(({ devices }) => devices.map(({ letter }) => letter));
  const desks = found.flatMap((centre) => centre.desks.map(({ name }) => name));
  const own = [...new Set([...letters, ...desks])].map((text): [string, string] => [`hall.${text}`, text]);
  return {
    title: 'Bảng gọi số',
    guide: null,
    sentences: sentencesAt([...words.map(([key, text]) => [`hall.${key}`, text] as const), ...own]),
  };
}

function inAll(groups: readonly SheetGroup[]): readonly Sentence[] {
  return groups.flatMap(({ sentences }) => sentences);
}

/** The name changes with the sound, so that a kiosk never plays an older recording it still keeps. */
function hashedName(folder: string, file: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex')
    .slice(0, 8);
  const kind = extname(file);
  return `${file.slice(0, -kind.length)}.${hash}${kind.toLowerCase()}`;
}

type LocaleTexts = {
  readonly readAloud: readonly (readonly [id: string, text: string])[];
  readonly filled: (key: string, values: Readonly<Record<string, string | number>>) => string;
};

/** Interface texts by key, references to other texts resolved; those with values in them cannot be recorded. */
function localeTexts(language: VoiceLanguage): LocaleTexts {
  const all = new Map(
    Object.keys(READ_ALOUD).flatMap((name) => {
      const json: unknown = JSON.parse(readFileSync(new URL(`${language}/${name}.json`, LOCALES), 'utf8'));
      return leaves(json, '').map(([path, text]): [string, string] => [`${name}:${path}`, text]);
    }),
  );
  const resolved = (key: string): string =>
    (all.get(key) ?? '').replace(/\$t\(([^)]+)\)/g, (_, other: string) => resolved(other));
  const keys = Object.entries(READ_ALOUD).flatMap(([name, groups]) =>
    [...all.keys()].filter((key) => groups.some((group) => isIn(key, `${name}:${group}`))),
  );
  return {
    readAloud: keys
      .filter((key) => !resolved(key).includes('{{'))
      .map((key) => [`ui.${key.replace(':', '.')}`, resolved(key)]),
    filled: (key, values) =>
      resolved(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')),
  };
}

function isIn(key: string, group: string): boolean {
  return group.endsWith(':') ? key.startsWith(group) : key === group || key.startsWith(`${group}.`);
}

function leaves(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}
