export * from './answer.ts';
export * from './ask.ts';
export * from './figures.ts';
export * from './hours.ts';
export * from './stuck.ts';
