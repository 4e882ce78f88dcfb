import { readCompiledGuide } from '../../domain/content/guide.schema.ts';
import { readGuideIndex } from '../../domain/content/guide-index.schema.ts';
import { accept, refuse } from '../../domain/shared/result.ts';
import type { GuideLanguage, GuideSource } from '../../ports/guide-source.ts';

/**
 * Guides as JSON files beside the app, compiled from the packs at build time and precached. What is missing or damaged
 * in another language is given in Vietnamese.
 */
export function createPackGuideSource(base: string): GuideSource {
  const index: GuideSource['index'] = async (language) => {
    const file = await readJson(`${base}index${suffix(language)}.json`);
    const read = file.found ? readGuideIndex(file.json) : null;
    if (read !== null) return accept(read);
    return language === 'vi' ? refuse('index-damaged') : index('vi');
  };
  const guide: GuideSource['guide'] = async (id, language) => {
    if (!/^[a-z0-9-]+$/.test(id)) return refuse('guide-missing');
    const file = await readJson(`${base}${id}${suffix(language)}.json`);
    const read = file.found ? readCompiledGuide(file.json) : null;
    if (read?.id === id) return accept(read);
    if (language !== 'vi') return guide(id, 'vi');
    return refuse(file.found || file.damaged ? 'guide-damaged' : 'guide-missing');
  };
  return { index, guide };
}

function suffix(language: GuideLanguage): string {
  return language === 'vi' ? '' : `.${language}`;
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
