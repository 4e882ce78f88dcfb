export * from './answer.ts';
export * from './fold.ts';
export * from './search.ts';
