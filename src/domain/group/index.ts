export { dueFor } from './decide-teach.ts';
export * from './gate.ts';
export type { GroupFact, GroupFactKind } from './group-facts.schema.ts';
export * from './group.commands.ts';
export * from './group.refusals.ts';
export * from './group.state.ts';
export * from './limits.ts';
export * from './forecast.ts';
export * from './suggest.ts';
