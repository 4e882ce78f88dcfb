import type { GroupRefusal } from '../group/group.refusals.ts';
import type { Fact } from './fact.schema.ts';
import { numberOf } from './queue.events.ts';
import type { Ticket } from './queue.state.ts';

/** Every way in which the queue says no. Each has a sentence `staff:queue.refusal.<name>`. */
export type QueueRefusal =
  | GroupRefusal
  | 'not-allowed'
  | 'not-own'
  | 'log-newer'
  | 'other-day'
  | 'no-letter'
  | 'too-many-tickets'
  | 'not-open-yet'
  | 'in-break'
  | 'last-ticket-over'
  | 'closed-today'
  | 'day-closed'
  | 'day-open'
  | 'list-changed'
  | 'not-closing-time'
  | 'ticket-unknown'
  | 'ticket-changed'
  | 'ticket-waiting'
  | 'ticket-called'
  | 'ticket-serving'
  | 'ticket-held'
  | 'ticket-missed'
  | 'ticket-grouped'
  | 'ticket-over'
  | 'nothing-to-change'
  | 'print-running'
  | 'print-not-asked'
  | 'desk-unknown'
  | 'desk-busy'
  | 'other-desk'
  | 'referred-elsewhere'
  | 'nobody-waiting'
  | 'hold-length'
  | 'not-due'
  | 'undo-too-late'
  | 'undo-impossible'
  | 'undo-superseded';

/** What the sentence of a refusal fills in: the number, and the code of a desk; the page knows its name. */
export type About = { readonly number: string; readonly desk: string };

/** The facts of a granted request. `known`: this tap was answered before and nothing is to be written again. */
export type Decided = { readonly facts: readonly Fact[]; readonly known: boolean };

/** What the queue answers: facts, or a refusal and what it is about. */
export type Decision =
  | { readonly ok: true; readonly value: Decided }
  | { readonly ok: false; readonly refusal: QueueRefusal; readonly about: About };

/** The request is granted and causes these facts. */
export function grant(...facts: readonly Fact[]): Decision {
  return { ok: true, value: { facts, known: false } };
}

/** The request is turned down. `ticket` and `desk` fill in the sentence. */
export function decline(refusal: QueueRefusal, ticket?: Ticket, desk?: string): Decision {
  const about = { number: ticket === undefined ? '' : numberOf(ticket), desk: desk ?? ticket?.desk ?? '' };
  return { ok: false, refusal, about };
}

const STATUS_REFUSALS: Readonly<Record<Ticket['status'], QueueRefusal>> = {
  waiting: 'ticket-waiting',
  called: 'ticket-called',
  serving: 'ticket-serving',
  held: 'ticket-held',
  missed: 'ticket-missed',
  grouped: 'ticket-grouped',
  done: 'ticket-over',
  left: 'ticket-over',
  cancelled: 'ticket-over',
  expired: 'ticket-over',
};

/** Says where a ticket stands instead: “số này quầy 2 đã gọi”. */
export function declineStatus(ticket: Ticket): Decision {
  return decline(STATUS_REFUSALS[ticket.status], ticket);
}
