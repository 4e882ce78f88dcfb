import type { CarriedPack } from '../../domain/packs/manifest.schema.ts';
import { firstTurns, isKept, wait, type PackShelf } from '../../domain/packs/turns.ts';
import { PackStoreError, type PackStore } from '../../ports/pack-store.ts';

/** Packs of one device in memory, for tests and as the model of the real store. */
export type MemoryPackDevice = {
  /** The store of one more window. */
  open(): PackStore;
  /** Everything that lies there; a test may damage it. */
  readonly packs: Map<string, CarriedPack>;
  /** From now on nothing more is taken, or nothing at all is answered; null: all is well again. */
  refuse(how: 'full' | 'everything' | null): void;
};

/** A device to which no pack was ever brought. */
export function createMemoryPackDevice(): MemoryPackDevice {
  const packs = new Map<string, CarriedPack>();
  const listeners = new Set<() => void>();
  let turns = firstTurns;
  let mood: 'full' | 'everything' | null = null;
  const check = (): void => {
    if (mood === 'everything') throw new PackStoreError('storage-refused');
  };
  const shelf = (): PackShelf => ({
    turns,
    packs: Object.fromEntries([...packs].map(([id, { manifest }]) => [id, manifest])),
  });
  const change: PackStore['change'] = async (work) => {
    check();
    turns = work(turns);
    for (const id of [...packs.keys()]) if (!isKept(turns, id)) packs.delete(id);
    for (const listener of [...listeners]) listener();
    return shelf();
  };
  const bring: PackStore['bring'] = async (pack) => {
    check();
    if (mood === 'full') throw new PackStoreError('storage-full');
    packs.set(pack.id, structuredClone(pack));
    return change((now) => wait(now, pack.id));
  };
  const read: PackStore['read'] = async () => (check(), shelf());
  const openPack: PackStore['open'] = async (id) => (check(), packs.get(id) ?? null);
  const subscribe: PackStore['subscribe'] = (onChange) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  };
  return {
    open: () => ({ read, bring, change, open: openPack, subscribe }),
    packs,
    refuse: (how) => (mood = how),
  };
}
