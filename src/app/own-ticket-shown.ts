import type { DayTime, QueueRefusal, ShutReason, Ticket, Wait } from '../domain/queue/index.ts';
import type { EventLogTrouble } from '../ports/event-log.ts';
import type { Observable } from './observable.ts';

/**
 * Whether numbers are offered here now. `none`: no queue runs (no desks in the centre file, or no letter of this
 * device). `shut`: why not now, and when the next number is given; null when no day is known.
 */
export type TicketOffer =
  | { readonly at: 'none' }
  | { readonly at: 'open' }
  | { readonly at: 'shut'; readonly why: ShutReason | 'day-closed'; readonly next: DayTime | null };

/** The ticket of one session. */
export type OwnTicketShown = {
  readonly offer: TicketOffer;
  /** The ticket as the queue has it now, whatever became of it; null before there is one. */
  readonly ticket: Ticket | null;
  /** The number as people read it while they wait; empty before it is given, and once it is over. */
  readonly number: string;
  /** The place in line and how long the wait will be; null when it does not wait. */
  readonly wait: Wait | null;
  /** Whether this device prints tickets. */
  readonly prints: boolean;
  /** A number is on its way. */
  readonly taking: boolean;
  /** Why the last touch came to nothing; null when it did not. */
  readonly failure: QueueRefusal | EventLogTrouble | null;
  /** Whether the person may still take back that they left. */
  readonly undoable: boolean;
};

/** What is marked on a ticket by whoever carries it. */
export type Mark = 'priority' | 'willing';

/** The ticket of one session: in RAM, gone with the session; the queue keeps the number (product.md §4). */
export type OwnTicket = Observable<OwnTicketShown> & {
  /** Takes a number for a guide, or for no guide. One for each session, however often it is asked. */
  take(procedure: string | null): Promise<void>;
  /**
   * The same, but waited for at most `TAKE_PATIENCE`: a page that goes on then shows the number at once, and else that
   * it is on its way.
   */
  takeSoon(procedure: string | null): Promise<void>;
  /** The same number once more, after it could not be given. */
  again(): Promise<void>;
  mark(mark: Mark, on: boolean): Promise<void>;
  /** Paper, the first time or once more. */
  print(): Promise<void>;
  /** Leaves the line; may be taken back for 30 s. */
  leave(): Promise<void>;
  takeBack(): Promise<void>;
  /** The number of somebody who comes back to a kiosk that has forgotten it; one for each session. */
  hold(ticket: string): void;
};
