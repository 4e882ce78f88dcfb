import type { text } from '../../app/i18n/i18n.ts';
import type { OwnTicketShown, TicketOffer } from '../../app/own-ticket.ts';

type Shut = Extract<TicketOffer, { at: 'shut' }>;

/** What the way to a number is called now; null where no queue runs. */
export function offerLabel(t: typeof text, { offer, number }: OwnTicketShown): string | null {
  if (number !== '') return t('citizen:ticket.mine', { number });
  if (offer.at === 'none') return null;
  if (offer.at === 'open') return t('citizen:ticket.take');
  return isLaterToday(offer)
    ? t('citizen:ticket.takeFrom', { time: offer.next?.time ?? '' })
    : t('citizen:ticket.takeOver');
}

/** The next number is given on the same day. */
export function isLaterToday({ why }: Shut): boolean {
  return why === 'not-open-yet' || why === 'in-break';
}
