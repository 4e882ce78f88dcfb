export * from './compile.ts';
export type { CompileFault } from './compile-fault.ts';
export * from './guide.schema.ts';
export * from './guide-index.schema.ts';
export * from './lint.ts';
export * from './pack.schema.ts';
export * from './places.ts';
export * from './screen.schema.ts';
