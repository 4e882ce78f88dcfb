import type { text } from '../../app/i18n/i18n.ts';
import type { TicketSlip } from '../../app/ticket-printing.ts';
import { namedToken } from '../../app/ticket-words.ts';
import { numberOf, type Ticket } from '../../domain/queue/index.ts';
import { animals } from '../../ui/elements/kiot-token/animals.ts';
import { plainDate } from './plain-date.ts';

/** What the paper says besides the ticket: the centre, the procedure, and how many are called before. */
export type SlipWords = {
  readonly centre: string;
  readonly title: string;
  readonly ahead: number | null;
  /** Nothing on it is real (SEC-53). */
  readonly rehearsal: boolean;
};

/**
 * What is printed of a ticket. Its day, because numbers begin anew every morning; no time and nothing about the
 * person, not even the mark of priority (PR-02, OS-02).
 */
export function slipOf(
  t: typeof text,
  ticket: Ticket,
  { centre, title, ahead, rehearsal }: SlipWords,
): TicketSlip {
  return {
    centre,
    number: numberOf(ticket),
    picture: animals[ticket.token.animal],
    token: namedToken(t, ticket.token).label,
    lines: [
      ...(title === '' ? [] : [title]),
      ...(ahead === null ? [] : [t('citizen:ticket.slip.ahead', { count: ahead })]),
    ],
    foot: [
      ...(rehearsal ? [t('common:rehearsal')] : []),
      t('citizen:ticket.slip.keep'),
      t('citizen:ticket.slip.day', { date: plainDate(ticket.day) }),
    ],
  };
}
