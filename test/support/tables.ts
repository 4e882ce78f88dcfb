import fc from 'fast-check';

/** Tables of a small centre: many zeros, many numbers that must be hidden, some large ones. */
export function smallTables(least: number): fc.Arbitrary<number[][]> {
  const number = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: least - 1 }) },
    { weight: 2, arbitrary: fc.integer({ min: least, max: least + 3 }) },
    { weight: 3, arbitrary: fc.nat({ max: 400 }) },
  );
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}
