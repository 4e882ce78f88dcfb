import { describe, expect, test } from 'vitest';
import { BUILT_IN, firstTurns, takeTurn, wait } from '../../src/domain/packs/turns.ts';
import type { PackStore } from '../../src/ports/pack-store.ts';
import { keptPack } from '../support/packs.ts';
import { until } from '../support/until.ts';

/** What every pack store keeps its word on; `make` gives the stores of the windows of one new device. */
export function packStoreContract(name: string, make: () => () => PackStore): void {
  const [a, b, c] = [keptPack('a'), keptPack('b'), keptPack('c')];

  describe(`a pack store (${name})`, () => {
    test('begins with the built-in pack only', async () => {
      expect(await make()().read()).toEqual({ turns: firstTurns, packs: {} });
    });

    test('keeps a pack whole and lets it wait', async () => {
      const store = make()();
      const shelf = await store.bring(a);
      expect(shelf).toEqual({ turns: wait(firstTurns, a.id), packs: { [a.id]: a.manifest } });
      expect(await store.read()).toEqual(shelf);
      expect(await store.open(a.id)).toEqual(a);
    });

    test('keeps a predecessor, and drops what nobody can go back to', async () => {
      const store = make()();
      for (const pack of [a, b, c]) {
        await store.bring(pack);
        await store.change(takeTurn);
      }
      const { turns, packs } = await store.read();
      expect(turns).toEqual({ serving: c.id, before: b.id, waiting: null });
      expect(Object.keys(packs).sort()).toEqual([b.id, c.id]);
      expect(await store.open(a.id)).toBeNull();
    });

    test('drops a waiting pack when another takes its place', async () => {
      const store = make()();
      await store.bring(a);
      await store.bring(b);
      expect(Object.keys((await store.read()).packs)).toEqual([b.id]);
    });

    test('switches once when two windows switch in the same moment', async () => {
      const open = make();
      const [one, other] = [open(), open()];
      await one.bring(a);
      await Promise.all([one.change(takeTurn), other.change(takeTurn)]);
      expect((await one.read()).turns).toEqual({ serving: a.id, before: BUILT_IN, waiting: null });
    });

    test('tells every window about a change, until it listens no more', async () => {
      const open = make();
      const [one, other] = [open(), open()];
      const heard: string[] = [];
      one.subscribe(() => void heard.push('own'));
      const stop = other.subscribe(() => void heard.push('other'));
      await one.bring(a);
      await until(() => heard.length === 2);
      expect(heard.sort()).toEqual(['other', 'own']);
      stop();
      heard.length = 0;
      await one.change(takeTurn);
      await until(() => heard.includes('own'));
      expect((await other.read()).turns.serving).toBe(a.id);
      expect(heard).toEqual(['own']);
    });
  });
}
