import type { GroupFact } from '../group/group-facts.schema.ts';
import type { Envelope, Fact } from './fact.schema.ts';

/** Name of a kind of fact. */
export type FactKind = Fact['kind'];
/** Facts about one ticket; what happens to it in a group is the group's. */
export type TicketFact = Exclude<Extract<Fact, { ticket: string }>, GroupFact>;
/** Facts about one ticket after it was given. */
export type LaterFact = Exclude<TicketFact, { kind: 'TicketIssued' | 'FactUndone' }>;
/** Facts that take another one back. */
export type UndoFact = Extract<Fact, { undone: string }>;

/** Whether a fact is a group's. */
export function isGroupFact(fact: Fact): fact is GroupFact {
  return 'group' in fact;
}

/** Whether a fact is about a ticket, after its number was given and outside groups. */
export function isLaterFact(fact: Fact): fact is LaterFact {
  return 'ticket' in fact && !isGroupFact(fact) && fact.kind !== 'TicketIssued' && fact.kind !== 'FactUndone';
}

/** Whether a fact takes another one back. */
export function isUndo(fact: Fact): fact is UndoFact {
  return 'undone' in fact;
}

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

/**
 * Ids of the facts that were taken back. An undo names the ticket or the group of the fact it takes back; giving a
 * ticket is not taken back, nor is an undo.
 */
export function undoneIn(facts: readonly Envelope[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { fact } of facts) if (isUndo(fact)) undone.add(`${fact.undone} ${aboutOf(fact)}`);
  if (undone.size === 0) return undone;
  const found = facts.filter(({ id, fact }) => isUndoable(fact) && undone.has(`${id} ${aboutOf(fact)}`));
  return new Set(found.map(({ id }) => id));
}

function aboutOf(fact: Fact): string {
  if ('ticket' in fact) return fact.ticket;
  return 'group' in fact ? fact.group : '';
}

function isUndoable(fact: Fact): boolean {
  return isLaterFact(fact) || (isGroupFact(fact) && fact.kind !== 'GroupUndone');
}
