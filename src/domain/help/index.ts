export * from './help-board.fold.ts';
export * from './help-call.machine.ts';
export * from './help-counts.ts';
export * from './limits.ts';
export type { FlagMessage, HelpMessage, StaffMessage, StepPlace } from './help-message.schema.ts';
