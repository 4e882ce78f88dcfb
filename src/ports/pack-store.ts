import type { CarriedPack, PackFiles } from '../domain/packs/manifest.schema.ts';
import type { PackShelf, PackTurns } from '../domain/packs/turns.ts';
import type { Result } from '../domain/shared/result.ts';

/** Why packs could not be read or kept; each has a sentence. */
export type PackStoreRefusal = 'storage-full' | 'storage-refused';

/** Raised by a pack store; nothing was changed. */
export class PackStoreError extends Error {
  readonly reason: PackStoreRefusal;

  constructor(reason: PackStoreRefusal, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Keeps packs that were brought to this device. Every promise may reject with a `PackStoreError`. */
export interface PackStore {
  /** How packs stand; a device without any answers `firstTurns`, and nothing is made on it. */
  read(): Promise<PackShelf>;
  /** Keeps a pack and lets it wait for its turn, whole or not at all. */
  bring(pack: CarriedPack): Promise<PackShelf>;
  /**
   * Reads, works and writes in one transaction, so that two windows agree. Packs that the outcome does not name any
   * more are dropped in the same transaction.
   */
  change(work: (turns: PackTurns) => PackTurns): Promise<PackShelf>;
  /** A kept pack as it lies there, unchecked; null when it or a part of it is gone. */
  open(id: string): Promise<CarriedPack | null>;
  /** Calls back after every change, by this window or another; the returned function stops that. */
  subscribe(onChange: () => void): () => void;
}

/** Work that may be done only while nobody is being led in any window of this browser. */
export interface QuietWindows {
  /** Runs `work` if that is so now, else not. Never rejects because of somebody's session. */
  ifQuiet(work: () => Promise<void>): Promise<void>;
}

/** Why a zip cannot be unpacked; each has a sentence of the same name. */
export type UnpackRefusal = 'not-a-pack' | 'damaged' | 'too-much' | 'strange-file';

/** Unpacks the zip of a pack and stops as soon as a limit is passed. `file`: the entry it is about, else empty. */
export interface PackUnpacker {
  unpack(zip: Uint8Array): Promise<Result<PackFiles, UnpackRefusal> & { readonly file?: string }>;
}
