export * from './backup-file.schema.ts';
export * from './centre-file.schema.ts';
export * from './merge.ts';
export * from './sealed.schema.ts';
export * from './upward.ts';
export * from './upward-file.schema.ts';
export * from './upward-sum.ts';
