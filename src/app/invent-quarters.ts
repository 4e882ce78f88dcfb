import { inventedDays, type Day } from '../domain/statistics/index.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { Guides } from './contexts.ts';

/** So many guides are enough to see every chart. */
const GUIDES = 12;

/** What invented quarters are made of. */
export type InventingParts = {
  readonly store: CounterStore;
  readonly guides: Guides;
  readonly places: readonly string[];
  readonly today: Day;
  readonly chance: () => number;
};

/** Fills an empty store of a build for showing with two invented quarters; every later window finds them. */
export async function inventQuarters({
  store,
  guides,
  places,
  today,
  chance,
}: InventingParts): Promise<void> {
  const days = await store.days();
  if (days.some(({ period }) => period < today)) return;
  const index = await guides.index();
  const ids = index.ok ? index.value.guides.slice(0, GUIDES).map(({ id }) => id) : [];
  const read = await Promise.all(ids.map((id) => guides.guide(id)));
  const known = read.flatMap((guide) => (guide.ok ? [guide.value] : []));
  const made = inventedDays({
    ...{ today, places, chance },
    guides: known.map(({ id, version, steps }) => ({ id, version, steps: steps.map((step) => step.id) })),
  });
  for (const { day, counts } of made) await store.add(day, counts, false);
}
