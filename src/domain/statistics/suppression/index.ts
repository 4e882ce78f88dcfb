export * from './cell.ts';
export * from './differencing.ts';
export * from './histogram.ts';
export * from './protect.ts';
export * from './share.ts';
