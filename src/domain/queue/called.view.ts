import { numberOf } from './queue.events.ts';
import type { QueueState, Ticket } from './queue.state.ts';
import type { Token } from './token.ts';

/** A number that somebody is asked to follow, and where to. */
export type CalledNumber = {
  readonly ticket: string;
  readonly number: string;
  readonly token: Token;
  readonly desk: string;
  /** True once the person stands at the desk. */
  readonly there: boolean;
};

/** What the wall shows: numbers that are called, the newest first, then those being served, the newest first. */
export function calledNumbers({ tickets }: QueueState): readonly CalledNumber[] {
  const at = (status: Ticket['status']): readonly CalledNumber[] =>
    [...tickets.values()]
      .filter((ticket) => ticket.status === status)
      .sort(byNewest)
      .flatMap(asCalled);
  return [...at('called'), ...at('serving')];
}

function asCalled(ticket: Ticket): readonly CalledNumber[] {
  const { id, desk, token, status } = ticket;
  return desk === null
    ? []
    : [{ ticket: id, number: numberOf(ticket), token, desk, there: status === 'serving' }];
}

function byNewest(a: Ticket, b: Ticket): number {
  if (a.since !== b.since) return b.since - a.since;
  return a.touched < b.touched ? 1 : -1;
}
