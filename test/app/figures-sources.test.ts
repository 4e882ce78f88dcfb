import { describe, expect, it } from 'vitest';
import { createMemoryCounterStore } from '../../src/adapters/memory/counter-store.ts';
import { readSources, type SourcesSoFar } from '../../src/app/figures-sources.ts';
import { recordsOf } from '../../src/app/records.ts';
import { keyText } from '../../src/domain/statistics/counter-key.ts';

const TODAY = '2026-06-15';
const used = (place: string) => ({
  [keyText({ half: 'morning', place, guide: '', version: 0, step: '', mode: 'menu', metric: 'used' })]: 1,
});

async function told(
  days: readonly (readonly [day: string, place: string])[],
  wanted: () => boolean = () => true,
): Promise<readonly SourcesSoFar[]> {
  const store = createMemoryCounterStore('g');
  for (const [day, place] of days) await store.add(day, used(place), false);
  const said: SourcesSoFar[] = [];
  const read = await readSources(
    recordsOf(async () => store),
    TODAY,
    (so) => {
      said.push(so);
      return wanted();
    },
  );
  expect(read).toBe(true);
  return said;
}

describe('whose figures are here, read month by month', () => {
  it('goes back to the very first day, and says when nothing older is left', async () => {
    const said = await told([
      ['2026-04-20', 'kiot-1'],
      ['2026-06-15', 'kiot-1'],
      ['2026-05-31', 'kiot-2'],
    ]);
    expect(said.map(({ whole }) => whole)).toEqual([false, false, true]);
    expect(said.at(-1)?.sources).toEqual([
      { place: 'kiot-1', first: '2026-04-20', last: '2026-06-15' },
      { place: 'kiot-2', first: '2026-05-31', last: '2026-05-31' },
    ]);
  });

  it('knows a day that a wrong clock counted ahead of today', async () => {
    const [so] = await told([['2027-01-03', 'kiot-1']]);
    expect(so).toEqual({
      sources: [{ place: 'kiot-1', first: '2027-01-03', last: '2027-01-03' }],
      whole: true,
    });
  });

  it('on an empty device says at once that there is nothing', async () => {
    expect(await told([])).toEqual([{ sources: [], whole: true }]);
  });

  it('reads no further when nobody wants to know any more', async () => {
    const said = await told(
      [
        ['2026-04-20', 'kiot-1'],
        ['2026-06-15', 'kiot-1'],
      ],
      () => false,
    );
    expect(said).toHaveLength(1);
  });

  it('says that the storage cannot be read', async () => {
    const broken = { periods: () => Promise.reject(new Error('refused')), since: async () => '2026-06-01' };
    expect(await readSources(broken, TODAY, () => true)).toBe(false);
  });
});
