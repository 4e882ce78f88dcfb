export * from './field.ts';
export * from './from-typed.ts';
export * from './numbers.ts';
export type { Habit } from './compose.ts';
export type { Tone } from './letter.ts';
export type { Method } from './method.ts';
