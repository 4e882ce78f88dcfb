import type { Centre } from '../domain/centre/centre.schema.ts';
import type { Words } from '../domain/content/pack.schema.ts';

/** Keeps the centre file of this device. */
export interface CentreStore {
  /**
   * The centre kept on this device, else the one that was built in; `none` when there is neither, `damaged` when what
   * is kept cannot be read (the built-in one is then used). Never rejects.
   */
  read(): Promise<{ readonly centre: Centre | null; readonly from: 'device' | 'build' | 'none' | 'damaged' }>;
  /** Keeps a centre, or forgets the kept one with null. True when that worked. */
  keep(centre: Centre | null): boolean;
  /** The word lists a centre file is measured against; null when they cannot be read. Never rejects. */
  words(): Promise<Words | null>;
}
