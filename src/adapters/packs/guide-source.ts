import { readCompiledGuide, type CompiledGuide } from '../../domain/content/guide.schema.ts';
import {
  readAliases,
  readGuideIndex,
  readTranslatedIndex,
  type Aliases,
} from '../../domain/content/guide-index.schema.ts';
import { joinAliases, joinGuide, joinIndex, type GuideParts } from '../../domain/content/pack-files.ts';
import { accept, refuse } from '../../domain/shared/result.ts';
import type { GuideLanguage, GuideSource } from '../../ports/guide-source.ts';

/**
 * Guides as JSON files beside the app, compiled from the packs at build time and precached: the Vietnamese guides, their
 * screens in one file, and for another language what it says otherwise. What is missing or damaged there is given in
 * Vietnamese; a guide without one of its screens is damaged.
 */
export function createPackGuideSource(base: string): GuideSource {
  const screens = keptJson(`${base}screens.json`);
  return {
    index: (language) => readIndex(base, language),
    aliases: (language) => readAllAliases(base, language),
    async guide(id, language) {
      if (!/^[a-z0-9-]+$/.test(id)) return refuse('guide-missing');
      const reading = screens();
      const [file, words] = await Promise.all([
        readJson(`${base}${id}.json`),
        language === 'vi' ? null : readJson(`${base}${id}.${language}.json`),
      ]);
      if (!file.found) return refuse(file.damaged ? 'guide-damaged' : 'guide-missing');
      const parts: GuideParts = { guide: file.json, screens: await reading };
      const translated = words?.found === true ? joined({ ...parts, words: words.json }) : null;
      const guide = translated ?? joined(parts);
      return guide?.id === id ? accept(guide) : refuse('guide-damaged');
    },
  };
}

function joined(parts: GuideParts): CompiledGuide | null {
  return readCompiledGuide(joinGuide(parts));
}

async function readIndex(base: string, language: GuideLanguage): ReturnType<GuideSource['index']> {
  const [file, words] = await Promise.all([
    readJson(`${base}index.json`),
    language === 'vi' ? null : readJson(`${base}index.${language}.json`),
  ]);
  const index = file.found ? readGuideIndex(file.json) : null;
  if (index === null) return refuse('index-damaged');
  const translated = words?.found === true ? readTranslatedIndex(words.json) : null;
  return accept(translated === null ? index : joinIndex(index, translated));
}

async function readAllAliases(base: string, language: GuideLanguage): Promise<Aliases> {
  const [file, words] = await Promise.all([
    readJson(`${base}aliases.json`),
    language === 'vi' ? null : readJson(`${base}aliases.${language}.json`),
  ]);
  const aliases = readAliases(file.found ? file.json : null);
  return words === null ? aliases : joinAliases(aliases, readAliases(words.found ? words.json : null));
}

/** A file that is read when first asked for and then kept; undefined while it cannot be read, and then tried again. */
function keptJson(address: string): () => Promise<unknown> {
  let kept: Promise<File> | null = null;
  return async () => {
    const reading = (kept ??= readJson(address));
    const file = await reading;
    if (file.found) return file.json;
    if (kept === reading) kept = null;
    return undefined;
  };
}

type File =
  { readonly found: true; readonly json: unknown } | { readonly found: false; readonly damaged: boolean };

/** A host that answers every address with its start page sends HTML: that is a missing file. */
async function readJson(address: string): Promise<File> {
  try {
    const response = await fetch(address);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || type.includes('html')) return { found: false, damaged: false };
    return await response.json().then(
      (json: unknown): File => ({ found: true, json }),
      (): File => ({ found: false, damaged: true }),
    );
  } catch {
    return { found: false, damaged: false };
  }
}
