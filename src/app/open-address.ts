import type { CompiledGuide } from '../domain/content/guide.schema.ts';
import type { GuideEntry } from '../domain/content/guide-index.schema.ts';
import type { GuideLanguage, GuideSource } from '../ports/guide-source.ts';

/** Why a list of guides is shown: none was named, the named one is not here, or it is and cannot be read now. */
export type ListReason = 'choose' | 'unknown' | 'unopened';

/** What stands behind an address of the phone role. */
export type Opened =
  | { readonly at: 'guide'; readonly guide: CompiledGuide }
  | { readonly at: 'list'; readonly reason: ListReason; readonly guides: readonly GuideEntry[] }
  | { readonly at: 'unreachable' };

/** Opens the guide an address names; where that fails there is always a way on. `id` is empty when none is named. */
export async function openAddress(guides: GuideSource, id: string, language: GuideLanguage): Promise<Opened> {
  const guide = id === '' ? null : await guides.guide(id, language);
  if (guide?.ok === true) return { at: 'guide', guide: guide.value };
  const index = await guides.index(language);
  if (!index.ok) return { at: 'unreachable' };
  const known = index.value.guides;
  return { at: 'list', reason: reasonOf(id, known), guides: known };
}

function reasonOf(id: string, known: readonly GuideEntry[]): ListReason {
  if (id === '') return 'choose';
  return known.some((entry) => entry.id === id) ? 'unopened' : 'unknown';
}
