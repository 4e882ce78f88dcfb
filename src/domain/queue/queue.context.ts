import type { Suggesting } from '../group/suggest.ts';
import type { Giving } from './opening.ts';
import type { Fairness } from './queue.order.ts';
import type { Role } from './rights.ts';

/** What a decision is measured against besides the queue itself. Clock and chance are handed in. */
export type QueueContext = {
  readonly role: Role;
  /** The ticket of this session; null when there is none. Only for citizens, members and pioneers. */
  readonly own: string | null;
  /** Letter of this device (A–Z); null until somebody chose one. */
  readonly letter: string | null;
  /** Wall clock in ms, and its day in Viet Nam. */
  readonly wall: number;
  readonly day: string;
  /** Random, 0 up to, not including, 1: which token a new ticket gets. */
  readonly chance: number;
  /** Random name for a ticket that may be given now. */
  readonly newTicket: string;
  readonly giving: Giving;
  /** Ms since the centre's closing time of today; null before it, and on a day without hours. */
  readonly closedFor: number | null;
  /** Codes of the centre's desks. */
  readonly desks: readonly string[];
  readonly fairness: Fairness;
  /** What is known of waits, for a group that was suggested; without it nobody can look at the suggestion again. */
  readonly suggesting?: Omit<Suggesting, 'desk'>;
};
