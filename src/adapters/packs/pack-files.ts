import type { PackFiles } from '../../domain/packs/manifest.schema.ts';
import { packedName, unpackedText } from './packed-file.ts';

/** One JSON file of a pack; a missing one is no fault by itself, one that is no JSON is. */
export type PackJson =
  { readonly found: true; readonly json: unknown } | { readonly found: false; readonly damaged: boolean };

/** Reads a JSON file of a pack by its name. Never rejects. */
export type ReadPackJson = (name: string) => Promise<PackJson>;

/** The files that the build put beside the app, precached; `base`: where. */
export function builtInFiles(base: string): ReadPackJson {
  return (name) => fetchJson(base + packedName(name));
}

/** The files of a pack that was brought to the device. */
export function carriedFiles(files: PackFiles): ReadPackJson {
  return async (name) => {
    const bytes = files.get(name);
    if (bytes === undefined) return { found: false, damaged: false };
    try {
      return { found: true, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
    } catch {
      return { found: false, damaged: true };
    }
  };
}

/** A host that answers every address with its start page sends HTML: that is a missing file. */
async function fetchJson(address: string): Promise<PackJson> {
  try {
    const response = await fetch(address);
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || type.includes('html')) return { found: false, damaged: false };
    return await parsed(response);
  } catch {
    return { found: false, damaged: false };
  }
}

async function parsed(response: Response): Promise<PackJson> {
  try {
    return { found: true, json: JSON.parse(await unpackedText(await response.arrayBuffer())) };
  } catch {
    return { found: false, damaged: true };
  }
}
