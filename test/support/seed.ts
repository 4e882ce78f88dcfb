import fc from 'fast-check';

/** Runs of a property in the tests; ten times as many belong to bench/. */
export const RUNS = 200;

/** The seed of this run. Repeat a failed one with KIOT_SEED=<seed>. fast-check prints it with the counterexample. */
export const seed = Number(process.env['KIOT_SEED'] ?? 20260304);

/** Settings of every property: seeded, so that a failure can be repeated. */
export const runs = (numRuns: number = RUNS): fc.Parameters<unknown> => ({ numRuns, seed, verbose: 1 });
