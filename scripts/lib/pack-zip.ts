import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import {
  LARGEST_UNPACKED,
  LARGEST_ZIP,
  MANIFEST,
  MOST_FILES,
  VOICE_FOLDER,
  writeManifest,
} from '../../src/domain/packs/manifest.schema.ts';
import { sealZip } from '../../src/domain/packs/seal.ts';
import type { PackOutcome } from './packs.ts';
import { filesOf } from './vite-packs.ts';

/** What a zip says of the pack in it. `made`: yyyy-mm-dd; `voice`: whether recordings go along. */
export type PackFacts = {
  readonly pack: string;
  readonly title: string;
  readonly made: string;
  readonly app: string;
  readonly voice: boolean;
};

const ALWAYS_THE_SAME = new Date(1980, 0, 2);

/** The zip of a compiled pack, sealed: the files the build would write. The same files give the same bytes. */
export function zipPack(outcome: PackOutcome, { voice, ...facts }: PackFacts): Uint8Array {
  const written = [
    ...textsOf(outcome, voice).map(([name, json]) => [name, new TextEncoder().encode(json)] as const),
    ...(voice ? soundsOf(outcome) : []),
  ];
  const files = written.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const manifest = writeManifest({ ...facts, guides: outcome.index.guides.length, files });
  const entries = [[MANIFEST, new TextEncoder().encode(manifest)] as const, ...written];
  return sealZip(zipSync(Object.fromEntries(entries), { level: 9, mtime: ALWAYS_THE_SAME }), sha256);
}

/** Which limit of a kiosk a pack would pass; null when it can be brought. */
export function tooMuch(
  outcome: PackOutcome,
  zip: Uint8Array,
  voice: boolean,
): 'zip' | 'unpacked' | 'files' | null {
  const sizes = [
    ...textsOf(outcome, voice).map(([, json]) => Buffer.byteLength(json)),
    ...(voice ? soundsOf(outcome).map(([, bytes]) => bytes.length) : []),
  ];
  if (zip.length > LARGEST_ZIP) return 'zip';
  if (sizes.length > MOST_FILES) return 'files';
  return sizes.reduce((a, b) => a + b, 0) > LARGEST_UNPACKED - 1_000_000 ? 'unpacked' : null;
}

/** SHA-256 as hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Without recordings the list of them is empty, and a voice of the device speaks. */
function textsOf(outcome: PackOutcome, voice: boolean): [name: string, json: string][] {
  if (voice) return filesOf(outcome);
  const silent = { ...outcome.voice, index: { ...outcome.voice.index, clips: [] } };
  return filesOf({ ...outcome, voice: silent });
}

function soundsOf({ voice }: PackOutcome): (readonly [name: string, bytes: Uint8Array])[] {
  return voice.files.map(
    ({ name, path }) => [VOICE_FOLDER + name, new Uint8Array(readFileSync(path))] as const,
  );
}
