import type { PackFiles, PackManifest } from './manifest.schema.ts';

/** Makes the hash of bytes, as hexadecimal digits. */
export type HashBytes = (bytes: Uint8Array) => string;

/** Name of the first file that is missing, too much, or not what the manifest says; null when every one is. */
export function firstFault(manifest: PackManifest, files: PackFiles, hash: HashBytes): string | null {
  const named = new Set(manifest.files.map(({ name }) => name));
  for (const name of files.keys()) if (!named.has(name)) return name;
  for (const { name, bytes, sha256 } of manifest.files) {
    const file = files.get(name);
    if (file === undefined || file.length !== bytes || hash(file) !== sha256) return name;
  }
  return null;
}
