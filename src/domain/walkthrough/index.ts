export * from './example.machine.ts';
export * from './offer.machine.ts';
export * from './practice.machine.ts';
export * from './teach-back.machine.ts';
export * from './walk.machine.ts';
export * from './walk.counts.ts';
