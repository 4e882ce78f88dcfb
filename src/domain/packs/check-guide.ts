import { checkReferences, screenReferences } from '../content/compile.ts';
import { checkExample, checkTeachBack, sceneReferences } from '../content/compile-modes.ts';
import type { CompiledGuide } from '../content/guide.schema.ts';
import type { GuideIndex } from '../content/guide-index.schema.ts';

/** Dotted place of the first id that stands twice in an index; null when each stands once. */
export function firstDouble({ guides }: GuideIndex): string | null {
  const ids = guides.map(({ id }) => id);
  const at = ids.findIndex((id, i) => ids.indexOf(id) < i);
  return at < 0 ? null : `guides.${at}.id`;
}

/**
 * Dotted place of the first thing in a compiled guide that leads nowhere, by the rules of the build (`compileGuide`):
 * a pack that was not made by the build may fit every schema and still name a screen that is not there. Null when the
 * guide is sound and is the one that the index announces.
 */
export function firstBadPlace(guide: CompiledGuide, { guides, categories }: GuideIndex): string | null {
  const entry = guides.find(({ id }) => id === guide.id);
  if (entry === undefined) return 'id';
  if (entry.version !== guide.version) return 'version';
  if (!categories.some(({ id }) => id === guide.category)) return 'category';
  const { steps, screens } = guide;
  const named = [...steps.flatMap(screenReferences), ...sceneReferences(guide)];
  const missing = named.find(([, id]) => screens[id] === undefined);
  if (missing !== undefined) return missing[0];
  const faults = [...checkExample(guide, screens), ...checkTeachBack(guide, steps)];
  const sources = new Map(guide.sources.map((source) => [source.id, source]));
  checkReferences(steps, { sources, screens, faults });
  return faults[0]?.place ?? null;
}
