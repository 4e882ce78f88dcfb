/** What the list of precached files says of one of them. */
type Entry = { readonly url: string; readonly revision: string | null; readonly size: number };

/** Enough of a hash to tell a file from the one before it: two in 16⁶ look the same. */
const LENGTH = 6;

/** Shortens the hashes in the list of precached files, which is most of what the service worker weighs (≤ 8 kB). */
export function shortRevisions<T extends Entry>(entries: T[]): { manifest: T[]; warnings: string[] } {
  const manifest = entries.map((entry) => ({ ...entry, revision: entry.revision?.slice(0, LENGTH) ?? null }));
  return { manifest, warnings: [] };
}
