import type { Result } from '../domain/shared/result.ts';
import type { PackUnpacker } from './pack-store.ts';

/** Hands a file to the person at the device; pages behind a PIN only. */
export interface FileSaver {
  save(name: string, text: string): void;
  /** The same for what is no text; `type`: its MIME type. */
  saveBytes(name: string, bytes: Uint8Array, type: string): void;
}

/** Makes sense of a centre file as somebody wrote it. */
export interface TextParser {
  /** YAML, or JSON, which is YAML too. A refusal names the line where it stops to make sense (0: none). */
  yaml(text: string): Promise<Result<unknown, 'unreadable'> & { readonly line?: number }>;
}

/** What a page can find out about the device it runs on (SEC-20). Never rejects. */
export interface DeviceProbe {
  /** Whether nothing of the browser is seen around the kiosk. */
  fullScreen(): boolean;
  /** Asks for the full screen; a touch must have come before. True when it was given. */
  askFullScreen(): Promise<boolean>;
  /** Room left for us, in bytes; null when the browser does not say. */
  freeSpace(): Promise<number | null>;
  /** Whether the address allows work without a network: https or this computer itself. */
  secure(): boolean;
  /** Name of the device's own voice for a language; null when there is none. */
  voiceName(language: string): Promise<string | null>;
}

/** Makes the hash of a text or of bytes, as hexadecimal digits. */
export interface Digest {
  sha256(text: string): string;
  sha256Of(bytes: Uint8Array): string;
}

/** The app itself as this device keeps it for work without a network: worker, pages, recordings. */
export interface KeptApp {
  /** Forgets all of it; the next start needs the network. Never rejects; false when something may have stayed. */
  forget(): Promise<boolean>;
}

/** Tools that only pages behind a PIN need; loaded with them. */
export type SetupTools = {
  readonly files: FileSaver;
  readonly parser: TextParser;
  readonly probe: DeviceProbe;
  readonly digest: Digest;
  readonly unpacker: PackUnpacker;
  readonly keptApp: KeptApp;
};
