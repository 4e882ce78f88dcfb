import { addCounts } from '../../domain/statistics/counter-key.ts';
import { isIn, inMonths, type DayRange } from '../../domain/statistics/periods/calendar.ts';
import { largerOf, type MergePlan } from '../../domain/statistics/exchange/merge.ts';
import type { LockedFigures } from '../../domain/statistics/periods/locked-figures.ts';
import type { Period } from '../../domain/statistics/retention.ts';
import type { CounterStore } from '../../ports/counter-store.ts';
import type { FigureStore } from '../../ports/figure-store.ts';

/** The promise of the counters of this device, and of those who may change what is kept. */
export type MemoryCounterStore = CounterStore & FigureStore;

type Named = Pick<Period, 'period' | 'generation'>;
const nameOf = ({ period, generation }: Named): string => `${period} ${generation}`;

type Kept = {
  generation: string;
  days: ReadonlyMap<string, Period>;
  months: ReadonlyMap<string, Period>;
  locks: readonly LockedFigures[];
  lastRetention: string | null;
  lastBackup: string | null;
};

/** Keeps counters for as long as the page lives: the reference for the contract of both ports, and for tests. */
export function createMemoryCounterStore(generation: string): MemoryCounterStore {
  const empty = { days: new Map(), months: new Map(), locks: [], lastRetention: null, lastBackup: null };
  const kept: Kept = { ...empty, generation };
  const erase = async (): Promise<string> => {
    Object.assign(kept, empty, { generation: `${kept.generation}-anew` });
    return kept.generation;
  };
  return { ...countersOf(kept), ...figuresOf(kept), erase };
}

function countersOf(kept: Kept): CounterStore {
  return {
    facts: async () => ({ generation: kept.generation, lastRetention: kept.lastRetention }),
    add: async (period, counts, isDoubtful) => {
      const { generation } = kept;
      const before = kept.days.get(nameOf({ period, generation }));
      const doubtful = isDoubtful || (before?.doubtful ?? false);
      kept.days = beside(kept.days, [
        { period, generation, counts: addCounts(before?.counts ?? {}, counts), doubtful },
      ]);
    },
    days: async (range) => within(kept.days, range),
    months: async (range) => within(kept.months, range && inMonths(range)),
    since: async () => [...kept.days, ...kept.months].map(([, { period }]) => period).sort()[0] ?? null,
    retain: async (plan, today) => {
      kept.days = without(kept.days, plan.dropDays);
      kept.months = beside(without(kept.months, plan.dropMonths), plan.months);
      kept.lastRetention = today;
    },
  };
}

function figuresOf(kept: Kept): Omit<FigureStore, 'erase'> {
  return {
    merge: async (plan: MergePlan) => {
      kept.days = without(grown(kept.days, plan.days), plan.dropDays);
      kept.months = grown(kept.months, plan.months);
    },
    locked: async () => kept.locks,
    lock: async (figures) => {
      const known = new Set(kept.locks.map(({ scheme, id }) => `${scheme} ${id}`));
      kept.locks = [...kept.locks, ...figures.filter(({ scheme, id }) => !known.has(`${scheme} ${id}`))];
    },
    lastBackup: async () => kept.lastBackup,
    rememberBackup: async (day) => void (kept.lastBackup = day),
  };
}

type Periods = ReadonlyMap<string, Period>;

function within(all: Periods, range: DayRange | undefined): readonly Period[] {
  return [...all.values()].filter(({ period }) => range === undefined || isIn(period, range));
}

function without(all: Periods, gone: readonly Named[]): Periods {
  const names = new Set(gone.map(nameOf));
  return new Map([...all].filter(([name]) => !names.has(name)));
}

function beside(all: Periods, more: readonly Period[]): Periods {
  return new Map([...all, ...more.map((one) => [nameOf(one), one] as const)]);
}

function grown(all: Periods, more: readonly Period[]): Periods {
  return beside(
    all,
    more.map((one) => largerOf(all.get(nameOf(one)) ?? one, one)),
  );
}
