import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { createCodeDrawer } from '../../src/adapters/qr/code-drawer.ts';
import { runs } from '../support/seed.ts';

const ADDRESS = 'https://kiot.haiphong.gov.vn/bai/dang-ky-khai-sinh';
const drawer = createCodeDrawer();

/** The dark units of a path, read back without the drawer. */
function unitsOf(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i += 1) grid[Number(y)]![Number(x) + i] = true;
  return grid;
}

test('what is drawn is the code of the address, unit by unit', () => {
  const { size, path } = drawer.draw({ address: ADDRESS, host: 'kiot.haiphong.gov.vn' })!;
  expect(unitsOf(path, size)).toEqual(encode(ADDRESS, { ecc: 'M', boostEcc: true, border: 4 }).data);
});

test('whatever the address, four light units stand around it and the three corners are there', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9/-]{1,120}$/), (rest) => {
      const { size, path } = drawer.draw({ address: `https://mau.gov.vn/${rest}`, host: 'mau.gov.vn' })!;
      const grid = unitsOf(path, size);
      const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1];
      for (const i of edge) expect(grid[i]!.some(Boolean) || grid.some((row) => row[i])).toBe(false);
      const corner = (x: number, y: number): boolean =>
        [0, 1, 2, 3, 4, 5, 6].every((i) => grid[y]![x + i] === true && grid[y + i]![x] === true);
      expect([corner(4, 4), corner(size - 11, 4), corner(4, size - 11)]).toEqual([true, true, true]);
    }),
    runs(40),
  );
});

test('an address that fits no code is not drawn', () => {
  expect(drawer.draw({ address: `https://mau.gov.vn/${'x'.repeat(5000)}`, host: 'mau.gov.vn' })).toBeNull();
});
