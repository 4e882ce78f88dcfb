import type { HashBytes } from './check.ts';

/** Bytes of the record that ends a zip, without its comment (APPNOTE 4.3.16). */
export const END_RECORD = 22;
const MARK = 'kiot-pack sha256 ';
const DIGITS = 64;
/** Bytes of the seal, the comment that ends a pack's zip. */
export const SEAL_LENGTH = MARK.length + DIGITS;

/** How the seal of a file is; a file without one was not made by `npm run package:pack`, or its end is missing. */
export type SealState = 'whole' | 'broken' | 'absent';

/**
 * Writes the hash of a zip into its comment, so that one lost or changed byte anywhere shows before anything is
 * unpacked. It tells damage, not who made it. `zip` has no comment yet.
 */
export function sealZip(zip: Uint8Array, hash: HashBytes): Uint8Array {
  const sealed = new Uint8Array(zip.length + SEAL_LENGTH);
  sealed.set(zip);
  sealed[zip.length - 2] = SEAL_LENGTH;
  const seal = MARK + hash(sealed.subarray(0, zip.length));
  for (let i = 0; i < SEAL_LENGTH; i += 1) sealed[zip.length + i] = seal.charCodeAt(i);
  return sealed;
}

/** Looks at the seal of a file. */
export function readSeal(file: Uint8Array, hash: HashBytes): SealState {
  const end = file.length - SEAL_LENGTH;
  if (end < END_RECORD) return 'absent';
  const seal = String.fromCharCode(...file.subarray(end));
  if (!seal.startsWith(MARK)) return 'absent';
  return seal === MARK + hash(file.subarray(0, end)) ? 'whole' : 'broken';
}
