import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PinHash } from '../../ports/access-vault.ts';

/** Memory blocks of scrypt; with N = 2^15 a hash takes 32 MB, and 0.8 s on a tablet six times slower than a PC. */
const BLOCKS = 8;
const LENGTH = 32;

/** PINs through scrypt (RFC 7914); the page goes on drawing meanwhile. */
export function createScryptPinHash(): PinHash {
  return {
    hash: async (pin, salt, cost) =>
      bytesToHex(await scryptAsync(pin, salt, { N: 2 ** cost, r: BLOCKS, p: 1, dkLen: LENGTH })),
  };
}
