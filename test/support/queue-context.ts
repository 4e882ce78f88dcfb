import type { QueueContext } from '../../src/domain/queue/queue.context.ts';
import { FAIRNESS } from '../../src/domain/queue/queue.order.ts';

/** 8 o'clock in the morning of Wednesday, 4 March 2026, in Viet Nam. */
export const EIGHT = Date.UTC(2026, 2, 4, 1);
export const DAY = '2026-03-04';

export const context: QueueContext = {
  role: 'staff',
  own: null,
  letter: 'A',
  wall: EIGHT,
  day: DAY,
  chance: 0,
  newTicket: 'ticket-new',
  giving: { open: true, until: null },
  closedFor: null,
  desks: ['quay-1', 'quay-2', 'quay-3'],
  fairness: FAIRNESS,
};
