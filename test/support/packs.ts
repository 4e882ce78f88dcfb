import { strToU8, zipSync, type Zippable } from 'fflate';
import { createPackGuideSource } from '../../src/adapters/packs/guide-source.ts';
import { carriedFiles } from '../../src/adapters/packs/pack-files.ts';
import { readStatusFile } from '../../src/adapters/packs/pack-status.ts';
import { readPackVoice } from '../../src/adapters/packs/voice-index.ts';
import type { PackContent } from '../../src/app/packs.ts';
import { writeManifest, type CarriedPack, type PackFiles } from '../../src/domain/packs/manifest.schema.ts';
import { sealZip } from '../../src/domain/packs/seal.ts';
import { sha256, zipPack } from '../../scripts/lib/pack-zip.ts';
import { filesOf } from '../../scripts/lib/vite-packs.ts';
import { loadedFrom } from './pack-folder.ts';

/** What the specimen pack says of itself. */
export const facts = { pack: 'mau', title: 'Gói mẫu', made: '2026-03-04', app: '0.1.0' };

/** The specimen pack, as `npm run package:pack` makes it. */
export const goodZip = (): Uint8Array => zipPack(loadedFrom(), { ...facts, voice: false });

/** The files of the specimen pack, as the build writes them. */
export const goodFiles = (): Record<string, string> => Object.fromEntries(filesOf(loadedFrom()));

/** A sealed zip of anything, honest about its files unless another manifest is given. */
export function zipOf(files: Record<string, string | Uint8Array>, manifest?: string | null): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, bytesOf(text)] as const);
  const list = entries.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const own = manifest === undefined ? writeManifest({ ...facts, guides: 1, files: list }) : manifest;
  const all: Zippable = Object.fromEntries(entries);
  if (own !== null) all['manifest.json'] = strToU8(own);
  return sealZip(zipSync(all), sha256);
}

/** A pack as it is kept, with nothing but what tells it from others. `name`: one hexadecimal digit. */
export function keptPack(name: string, text = name): CarriedPack {
  const bytes = strToU8(JSON.stringify(text));
  const files = [{ name: 'index.json', bytes: bytes.length, sha256: sha256(bytes) }];
  return {
    id: name.repeat(64),
    manifest: { kind: 'kiot-pack', format: 1, content: 2, ...facts, pack: `goi-${name}`, guides: 1, files },
    files: new Map([['index.json', bytes]]),
  };
}

/** What the run time reads out of files. */
export function contentIn(files: PackFiles): PackContent {
  const readJson = carriedFiles(files);
  return {
    guides: createPackGuideSource(readJson),
    voice: () => readPackVoice(readJson),
    status: () => readStatusFile(readJson),
  };
}

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? strToU8(text) : text);
