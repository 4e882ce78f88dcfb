import type { Inflate } from 'fflate';
import {
  isPackFileName,
  LARGEST_UNPACKED,
  MANIFEST,
  MOST_FILES,
  type PackFiles,
} from '../../domain/packs/manifest.schema.ts';
import { accept, refuse } from '../../domain/shared/result.ts';
import type { PackUnpacker } from '../../ports/pack-store.ts';
import { readDirectory, type ZipEntry } from './directory.ts';

/** Bytes inflated at a time: even the tightest zip makes no more than a few megabytes of them. */
const AT_A_TIME = 4096;

/** Unzips through `fflate`, which comes only when a file has been chosen. */
export function createZipUnpacker(largest: number = LARGEST_UNPACKED): PackUnpacker {
  return {
    async unpack(zip) {
      const entries = readDirectory(zip);
      if (entries === null) return refuse('damaged');
      if (entries.length > MOST_FILES + 1) return refuse('too-much');
      if (entries.reduce((sum, { size }) => sum + size, 0) > largest) return refuse('too-much');
      const strange = entries.find(({ name }) => name !== MANIFEST && !isPackFileName(name));
      if (strange !== undefined) return { ...refuse('strange-file'), file: strange.name };
      if (!entries.some(({ name }) => name === MANIFEST)) return refuse('not-a-pack');
      const { Inflate: make } = await import('fflate');
      return unpackAll(entries, make);
    },
  };
}

function unpackAll(entries: readonly ZipEntry[], make: typeof Inflate): ReturnType<typeof unpacked> {
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = files.has(entry.name) ? null : unpackOne(entry, make);
    if (bytes === null) return { ...refuse('damaged'), file: entry.name };
    if (isZip(bytes)) return { ...refuse('strange-file'), file: entry.name };
    files.set(entry.name, bytes);
  }
  return unpacked(files);
}

function unpacked(files: PackFiles): Awaited<ReturnType<PackUnpacker['unpack']>> {
  return accept(files);
}

/** The bytes of one entry; null when they are not exactly as many as it says: inflating stops at the first too many. */
function unpackOne({ packed, deflated, size }: ZipEntry, make: typeof Inflate): Uint8Array | null {
  if (!deflated) return packed.length === size ? packed.slice() : null;
  const bytes = new Uint8Array(size);
  let length = 0;
  let ended = false;
  const inflate = new make((chunk, final) => {
    if (length + chunk.length > size) throw new RangeError('more than it says');
    bytes.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += AT_A_TIME)
      inflate.push(packed.subarray(at, at + AT_A_TIME), at + AT_A_TIME >= packed.length);
  } catch {
    return null;
  }
  return ended && length === size ? bytes : null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
