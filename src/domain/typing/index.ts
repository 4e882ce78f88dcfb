export * from './from-typed.ts';
