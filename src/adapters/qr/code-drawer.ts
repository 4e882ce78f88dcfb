import { encode } from 'uqr';
import type { CodeDrawer } from '../../ports/take-away.ts';

/** Light units around a code, as its standard asks. */
const QUIET = 4;

/** Draws codes with the library `uqr`: level M, so that a folded or stained paper is still read. */
export function createCodeDrawer(): CodeDrawer {
  return {
    draw({ address }) {
      try {
        const { size, data } = encode(address, { ecc: 'M', boostEcc: true, border: QUIET });
        return { size, path: data.flatMap(pathOfRow).join('') };
      } catch {
        return null; // too long for any code
      }
    },
  };
}

/** One rectangle for each dark run of a row. */
function pathOfRow(row: readonly boolean[], y: number): readonly string[] {
  const path: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true || row[x - 1] === true) continue;
    const end = row.indexOf(false, x);
    const width = (end < 0 ? row.length : end) - x;
    path.push(`M${x} ${y}h${width}v1h-${width}z`);
  }
  return path;
}
