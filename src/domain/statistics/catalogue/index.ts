export * from './counters.ts';
export * from './families.ts';
export * from './formulas.ts';
export * from './measures.ts';
export * from './sums.ts';
