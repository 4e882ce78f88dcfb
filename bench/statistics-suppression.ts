import fc from 'fast-check';
import { LEAST_LEAVING, LEAST_ON_SCREEN, protectTable } from '../src/domain/statistics/suppression/index.ts';
import { attack } from '../test/support/attack.ts';
import { smallTables } from '../test/support/tables.ts';
import type { Runs } from './queue-random.ts';

/**
 * Random tables, half of them as on the screen and half as they leave the centre, and a linear-programming solver that
 * looks for a small number in what is shown (privacy.md §6.3). Broken: a table in which it found one.
 */
export function attackedTables(tables: number, seed: number): Runs {
  const found = [LEAST_ON_SCREEN, LEAST_LEAVING].flatMap((least) =>
    fc
      .sample(smallTables(least), { numRuns: tables / 2, seed })
      .map((numbers) => ({ numbers, found: attack(protectTable(numbers, least), least) })),
  );
  const broken = found.filter((one) => one.found !== null);
  return { runs: found.length, broken: broken.length, first: JSON.stringify(broken[0]?.numbers ?? ''), seed };
}
