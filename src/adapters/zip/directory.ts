import { END_RECORD, SEAL_LENGTH } from '../../domain/packs/seal.ts';

/** One entry of a zip: where its packed bytes lie, and how large it says it is. */
export type ZipEntry = {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  readonly size: number;
};

const END = 0x06054b50;
const HEADER = 0x02014b50;
const LOCAL = 0x04034b50;
const HEADER_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const METHODS = [0, 8];

/**
 * The directory of a sealed zip (APPNOTE 4.3): every entry, or null when anything in it is not as it should be.
 * No zip64, no encryption, no parts: a pack needs none. Names are read as plain letters; others are no pack's.
 */
export function readDirectory(zip: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - SEAL_LENGTH - END_RECORD;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + HEADER_LENGTH > end || view.getUint32(at, true) !== HEADER) return null;
    const entry = readEntry(view, at);
    if (entry === null) return null;
    entries.push(entry);
    at += HEADER_LENGTH + lengthAt(view, at, [28, 30, 32]);
  }
  return entries;
}

function readEntry(view: DataView, at: number): ZipEntry | null {
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || !METHODS.includes(method)) return null;
  const [packed, size, local] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  if (local + LOCAL_LENGTH > at || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_LENGTH + lengthAt(view, local, [26, 28]);
  if (start + packed > at) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const name = at + HEADER_LENGTH;
  return {
    name: String.fromCharCode(...bytes.subarray(name, name + view.getUint16(at + 28, true))),
    packed: bytes.subarray(start, start + packed),
    deflated: method !== 0,
    size,
  };
}

function lengthAt(view: DataView, at: number, fields: readonly number[]): number {
  return fields.reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
}
