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
import type { PackJson, ReadPackJson } from './pack-files.ts';

/**
 * Guides as JSON files of a pack, beside the app or brought to the device: the Vietnamese guides, their screens in one
 * file, and for another language what it says otherwise. What is missing or damaged there is given in
 * Vietnamese; a guide without one of its screens is damaged.
 */
export function createPackGuideSource(readJson: ReadPackJson): GuideSource {
  const screens = keptJson(readJson, 'screens.json');
  return {
    index: (language) => readIndex(readJson, language),
    aliases: (language) => readAllAliases(readJson, language),
    async guide(id, language) {
      if (!/^[a-z0-9-]+$/.test(id)) return refuse('guide-missing');
      const reading = screens();
      const [file, words] = await Promise.all([
        readJson(`${id}.json`),
        language === 'vi' ? null : readJson(`${id}.${language}.json`),
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

async function readIndex(readJson: ReadPackJson, language: GuideLanguage): ReturnType<GuideSource['index']> {
  const [file, words] = await Promise.all([
    readJson('index.json'),
    language === 'vi' ? null : readJson(`index.${language}.json`),
  ]);
  const index = file.found ? readGuideIndex(file.json) : null;
  if (index === null) return refuse('index-damaged');
  const translated = words?.found === true ? readTranslatedIndex(words.json) : null;
  return accept(translated === null ? index : joinIndex(index, translated));
}

async function readAllAliases(readJson: ReadPackJson, language: GuideLanguage): Promise<Aliases> {
  const [file, words] = await Promise.all([
    readJson('aliases.json'),
    language === 'vi' ? null : readJson(`aliases.${language}.json`),
  ]);
  const aliases = readAliases(file.found ? file.json : null);
  return words === null ? aliases : joinAliases(aliases, readAliases(words.found ? words.json : null));
}

/** A file that is read when first asked for and then kept; undefined while it cannot be read, and then tried again. */
function keptJson(readJson: ReadPackJson, name: string): () => Promise<unknown> {
  let kept: Promise<PackJson> | null = null;
  return async () => {
    const reading = (kept ??= readJson(name));
    const file = await reading;
    if (file.found) return file.json;
    if (kept === reading) kept = null;
    return undefined;
  };
}
