import type { Access } from '../domain/access/access.schema.ts';

/** Keeps what this device knows of its PINs. Every promise may reject: the storage was refused, full or lost. */
export interface AccessVault {
  read(): Promise<Access>;
  /**
   * Reads, works and writes in one transaction, so that two windows never try past one another. `firmly`: it is on
   * the disk when the promise resolves, so that pulling the plug takes nothing back.
   */
  change<Outcome>(
    work: (access: Access) => { readonly access: Access; readonly outcome: Outcome },
    firmly?: boolean,
  ): Promise<Outcome>;
}

/** Makes the hash of a PIN; slow on purpose, and other work goes on meanwhile (SEC-23). */
export interface PinHash {
  /** `cost` is the logarithm of the number of rounds; 64 hexadecimal digits come out. */
  hash(pin: string, salt: string, cost: number): Promise<string>;
}

/** Work that only one window of this browser does at a time. */
export interface Duty {
  /** Runs `work` when its turn comes; a window that is closed hands the duty on. Never rejects. */
  alone(work: () => Promise<void>): Promise<void>;
}
