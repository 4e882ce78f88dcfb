import { createBrowserClock } from '../adapters/browser/device.ts';
import { createPackGuideSource } from '../adapters/packs/guide-source.ts';
import { builtInFiles } from '../adapters/packs/pack-files.ts';
import type { Clock } from '../ports/device.ts';
import type { GuideSource } from '../ports/guide-source.ts';

/**
 * All that a guide on a person's own phone may use. There is no store, no counter, no worker and no session among it:
 * whoever reads at home is not counted, and nothing is left on the phone (PR-01).
 */
export type Phone = { readonly guides: GuideSource; readonly clock: Clock };

/** Joins it; `base`: where the build lies. */
export function composePhone(base: string): Phone {
  return { guides: createPackGuideSource(builtInFiles(`${base}packs/`)), clock: createBrowserClock() };
}
