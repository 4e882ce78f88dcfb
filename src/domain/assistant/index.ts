export * from './answer.ts';
export { foldText, formsOf } from './fold.ts';
export * from './search.ts';
