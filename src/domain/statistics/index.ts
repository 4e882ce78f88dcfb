export * from './clock-trust.ts';
export * from './counter-key.ts';
export * from './day.ts';
export * from './dwell.ts';
export * from './ledger.view.ts';
export * from './popular.ts';
export * from './retention.ts';
export * from './span.ts';
