import { readCompiledGuide } from '../../domain/content/guide.schema.ts';
import { readGuideIndex } from '../../domain/content/guide-index.schema.ts';
import { accept, refuse } from '../../domain/shared/result.ts';
import type { GuideRefusal, GuideSource } from '../../ports/guide-source.ts';

/** Guides as JSON files beside the app, compiled from the packs at build time and precached. */
export function createPackGuideSource(base: string): GuideSource {
  return {
    async index() {
      const file = await readJson(`${base}index.json`);
      const index = file.found ? readGuideIndex(file.json) : null;
      return index === null ? refuse<GuideRefusal>('index-damaged') : accept(index);
    },
    async guide(id) {
      if (!/^[a-z0-9-]+$/.test(id)) return refuse('guide-missing');
      const file = await readJson(`${base}${id}.json`);
      if (!file.found) return refuse(file.damaged ? 'guide-damaged' : 'guide-missing');
      const guide = readCompiledGuide(file.json);
      return guide === null || guide.id !== id ? refuse('guide-damaged') : accept(guide);
    },
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
