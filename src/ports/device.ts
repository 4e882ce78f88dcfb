import type { PrinterSettings } from '../domain/centre/printer.ts';
import type { ClockReading } from '../domain/statistics/clock-trust.ts';

/** Clock of the device; a test hands in its own. */
export interface Clock {
  /** Wall clock and steady counter at this moment, both in milliseconds. */
  read(): ClockReading;
}

/** Chance of the device; a test hands in its own. Only for orders on the screen, never for secrets. */
export interface Chance {
  /** A number from 0 up to, not including, 1; every one equally likely. */
  draw(): number;
}

/** One-shot timers; a test hands in its own. */
export interface Timers {
  /** Calls back once after `ms`; the returned function takes it back. */
  after(ms: number, call: () => void): () => void;
}

/** What a device opens at start-up; the address still decides the role of every window (product.md §1). */
export type DeviceRole = 'citizen' | 'staff' | 'wall' | 'group' | 'supervisor';

/** A device that rehearses keeps nothing in its own stores and everything in others. */
export type Rehearsal = 'off' | 'on' | 'ended';

/** Settings of this device, known before the first frame. No personal data. */
export type DeviceSettings = {
  /** CSS pixels in a millimetre of this screen, 2…12; null until somebody laid a card on it. */
  readonly pixelsPerMillimetre: number | null;
  /** Place code of this kiosk inside the centre, for the counters. */
  readonly place: string;
  /** Head of the ticket numbers this device gives, A–Z; null until somebody chose one. */
  readonly letter: string | null;
  readonly role: DeviceRole;
  /** How this device prints tickets. */
  readonly printer: PrinterSettings;
};

/** Keeps device settings; damaged or refused storage reads as the defaults. */
export interface DeviceSettingsStore {
  read(): DeviceSettings;
  /** True when the settings were kept. */
  write(settings: DeviceSettings): boolean;
  /** Forgets all of them: the device is as it came. */
  forget(): void;
  /** Whether a wait of the PINs must pass on this device, so that every window knows without asking for more. */
  waiting(): boolean;
  markWaiting(waiting: boolean): void;
  /** Whether this device rehearses; `ended`: it did until now, and what it wrote is still there (SEC-53). */
  rehearsal(): Rehearsal;
  markRehearsal(next: Rehearsal): void;
  /** Calls back when another window changed what this device keeps; the returned function stops that. */
  subscribe(onChange: () => void): () => void;
}

/** The desk a staff window serves, by its code, and the columns it calls from; null for no desk, and for all columns. */
export type WindowDesk = {
  readonly desk: string | null;
  readonly procedures: readonly (string | null)[] | null;
};

/** Keeps the desk of this window over a reload; another window has its own. Codes only. */
export interface DeskMemory {
  read(): WindowDesk;
  keep(desk: WindowDesk): void;
}

/** How safe the browser's storage is on this device (C-80). */
export interface StorageHealth {
  /** Asks the browser to keep our storage; true when it promises. Never rejects. */
  persist(): Promise<boolean>;
}

/** Sound files the browser keeps for playing without a network; they can be fetched again (C-85). */
export interface MediaCache {
  /** Gives their room back; true when there were any. Never rejects. */
  drop(): Promise<boolean>;
  /** Keeps sounds, by file name, as if they had been fetched from `folder`; what finds no room is left out. Never rejects. */
  keep(folder: string, sounds: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

/** The call signal of a kiosk that needs a human. Never rejects; a silent device is no error. */
export interface Gong {
  strike(): void;
  /** Asks the browser for sound, best inside a touch; calls back once a strike can be heard, perhaps never. */
  unlock(onReady: () => void): void;
}

/** Keeps the screen awake while somebody works; refusal is ignored (C-82). */
export interface WakeLock {
  hold(): void;
  release(): void;
}
