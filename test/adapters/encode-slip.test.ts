import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeSlip } from '../../src/adapters/print/encode-slip.ts';

/** A drawing on a canvas: black where `isBlack` says so. */
function drawing(
  width: number,
  height: number,
  isBlack: (x: number, y: number) => boolean,
): HTMLCanvasElement {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isBlack(x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  const context = { getImageData: () => ({ width, height, data, colorSpace: 'srgb' }) };
  return { width, height, getContext: () => context } as unknown as HTMLCanvasElement;
}

/** The dots a printer would burn: every raster command (GS v 0) in the bytes, row after row. */
function burned(bytes: Uint8Array): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x1d || bytes[at + 1] !== 0x76 || bytes[at + 2] !== 0x30) continue;
    const across = bytes[at + 4]! + 256 * bytes[at + 5]!;
    const down = bytes[at + 6]! + 256 * bytes[at + 7]!;
    for (let y = 0; y < down; y += 1) {
      const row = bytes.slice(at + 8 + y * across, at + 8 + (y + 1) * across);
      rows.push(Array.from(row, (byte) => byte.toString(2).padStart(8, '0')).join(''));
    }
    at += 7 + across * down;
  }
  return rows;
}

describe.each([384, 576])('a slip of %i dots', (width) => {
  test('is burned dot for dot as it was drawn', () => {
    const dot = fc.tuple(fc.nat(width - 1), fc.nat(303));
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), (dots) => {
        const black = new Set(dots.map(([x, y]) => `${x} ${y}`));
        const rows = burned(encodeSlip(drawing(width, 304, (x, y) => black.has(`${x} ${y}`))));
        expect(rows).toHaveLength(304);
        expect(rows.every((row) => row.length === width)).toBe(true);
        const found = rows.flatMap((row, y) =>
          [...row].flatMap((bit, x) => (bit === '1' ? [`${x} ${y}`] : [])),
        );
        expect(new Set(found)).toEqual(black);
      }),
      { numRuns: 8 },
    );
  });

  test('begins with a reset and ends with a cut', () => {
    const bytes = encodeSlip(drawing(width, 8, () => true));
    expect([...bytes.slice(0, 2)]).toEqual([0x1b, 0x40]);
    const end = [...bytes.slice(-8)].join(' ');
    expect(end).toContain([0x1d, 0x56, 0x01].join(' '));
  });
});
