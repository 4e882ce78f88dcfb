import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Digest } from '../../ports/setup-tools.ts';

/** SHA-256 at addresses without https too, where the browser's own is missing. */
export function createNobleDigest(): Digest {
  return {
    sha256: (text) => bytesToHex(sha256(utf8ToBytes(text))),
    sha256Of: (bytes) => bytesToHex(sha256(bytes)),
  };
}
