import type { Envelope, Fact } from './fact.schema.ts';

/** Name of a kind of fact. */
export type FactKind = Fact['kind'];
/** Facts about one ticket. */
export type TicketFact = Extract<Fact, { ticket: string }>;
/** Facts about one ticket after it was given. */
export type LaterFact = Exclude<TicketFact, { kind: 'TicketIssued' | 'FactUndone' }>;

/** The one order in which every device folds: logical time, then the id. */
export function byMoment(a: Envelope, b: Envelope): number {
  if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Number as people read it: A001 … A999, A1000 … */
export function numberOf({ letter, count }: { readonly letter: string; readonly count: number }): string {
  return `${letter}${String(count).padStart(3, '0')}`;
}

/** Ids of the facts that were taken back. Only a fact about the same ticket is; giving a ticket is not, nor is an undo. */
export function undoneIn(facts: readonly Envelope[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { fact } of facts) if (fact.kind === 'FactUndone') undone.add(`${fact.undone} ${fact.ticket}`);
  if (undone.size === 0) return undone;
  const found = facts.filter(({ id, fact }) => isUndoable(fact) && undone.has(`${id} ${fact.ticket}`));
  return new Set(found.map(({ id }) => id));
}

function isUndoable(fact: Fact): fact is LaterFact {
  return 'ticket' in fact && fact.kind !== 'TicketIssued' && fact.kind !== 'FactUndone';
}
