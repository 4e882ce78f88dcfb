import { describe, expect, it } from 'vitest';
import { keyText } from '../../../src/domain/statistics/counter-key.ts';
import { addSources } from '../../../src/domain/statistics/sources.ts';

const counted = (period: string, ...places: string[]) => ({
  ...{ period, generation: 'g' },
  counts: Object.fromEntries(
    places.map((place) => [
      keyText({
        ...{ half: 'morning', place, guide: '', version: 0, step: '', mode: 'menu', metric: 'used' },
      } as const),
      1,
    ]),
  ),
});

describe('whose figures are here', () => {
  it('each place has the first and the last of its days, whatever order they are read in', () => {
    const [june, later] = [counted('2026-06-12', 'kiot-2'), counted('2026-06-15', 'kiot-1', 'kiot-2')];
    const said = [
      { place: 'kiot-1', first: '2026-06-15', last: '2026-06-15' },
      { place: 'kiot-2', first: '2026-06-12', last: '2026-06-15' },
    ];
    expect(addSources([], [june, later])).toEqual(said);
    expect(addSources([], [later, june])).toEqual(said);
    expect(addSources(addSources([], [later]), [june])).toEqual(said);
  });

  it('a month that is kept whole counts to its last day', () => {
    expect(addSources([], [counted('2024-02', 'kiot-1')])).toEqual([
      { place: 'kiot-1', first: '2024-02-01', last: '2024-02-29' },
    ]);
  });

  it('what belongs to no place names nobody', () => {
    expect(addSources([], [counted('2026-06-12', '')])).toEqual([]);
  });
});
