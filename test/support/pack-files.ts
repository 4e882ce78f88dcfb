import { createPackGuideSource } from '../../src/adapters/packs/guide-source.ts';
import { carriedFiles } from '../../src/adapters/packs/pack-files.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';

/** Reads guides from files in memory, by their names in a pack. */
export function sourceOf(files: ReadonlyMap<string, string>): GuideSource {
  const bytes = [...files].map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return createPackGuideSource(carriedFiles(new Map(bytes)));
}
