import type { LocaleKey, text } from '../../app/i18n/i18n.ts';
import type { OwnTicketShown, TicketOffer } from '../../app/own-ticket.ts';
import type { Centre } from '../../domain/centre/centre.schema.ts';
import type { Findable } from '../../domain/content/guide-index.schema.ts';
import { LONGEST_WAIT, type Ticket, type Wait } from '../../domain/queue/index.ts';
import { isLaterToday } from './offer-label.ts';
import { plainDate } from './plain-date.ts';

type Translate = typeof text;
type Shut = Extract<TicketOffer, { at: 'shut' }>;

/** Title of the guide a ticket was taken for; empty when it was for none, or for one that is gone. */
export function titleOf(procedure: string | null, guides: readonly Findable[]): string {
  return guides.find(({ id }) => id === procedure)?.title ?? '';
}

/** Why no number is given now, when the next one is, and that guiding goes on. */
export function shutWords(t: Translate, offer: Shut): readonly string[] {
  const { why, next } = offer;
  return [t(`citizen:ticket.shut.${why}`), ...(next === null ? [] : [nextWords()]), t('citizen:ticket.goOn')];
  function nextWords(): string {
    const time = next?.time ?? '';
    if (isLaterToday(offer)) return t('citizen:ticket.nextToday', { time });
    return t('citizen:ticket.nextDay', { time, date: plainDate(next?.day ?? '') });
  }
}

/** How the ticket stands, for whoever carries it. */
export function standingWords(
  t: Translate,
  ticket: Ticket,
  { wait, centre }: { readonly wait: Wait | null; readonly centre: Centre | null },
): readonly string[] {
  const { status } = ticket;
  const desk = centre?.desks.find(({ code }) => code === ticket.desk)?.name ?? '';
  if (status === 'called' || status === 'serving') return [t(`citizen:ticket.${status}`, { desk })];
  if (status === 'held' || status === 'missed') return [t(`citizen:ticket.${status}`)];
  if (status !== 'waiting') return [t('citizen:ticket.over')];
  const count = wait === null ? 0 : wait.place - 1;
  const place = count === 0 ? t('citizen:ticket.first') : t('citizen:ticket.ahead', { count });
  return [place, ...(wait === null || count === 0 ? [] : [waitWords(t, wait)]), t('citizen:ticket.sit')];
}

/** How long the wait usually is: a range in steps of five minutes, never one minute; honest when nothing is known. */
function waitWords(t: Translate, wait: Wait): string {
  if (wait.kind === 'not-enough-data') return t('citizen:ticket.wait.unknown');
  const { from, to } = wait;
  if (to >= LONGEST_WAIT) return t('citizen:ticket.wait.long', { from });
  return from === 0 ? t('citizen:ticket.wait.under', { to }) : t('citizen:ticket.wait.range', { from, to });
}

/** How it stands with the paper. `prints`: this device has a printer. */
export function paperWords(t: Translate, { print }: Ticket, prints: boolean): readonly string[] {
  const remember = t('citizen:ticket.remember');
  switch (print.standing) {
    case 'none':
      return prints ? [] : [remember];
    case 'asked':
      return [t('citizen:ticket.printing')];
    case 'failed':
      return [t('citizen:ticket.failed'), remember];
    case 'printed':
    case 'reprinted':
      return [t('citizen:ticket.printed')];
  }
}

/** What the mark of priority means, that the number outlives the session, and that a touch came to nothing. */
export function hintWords(
  t: Translate,
  { priority }: Ticket,
  failure: OwnTicketShown['failure'],
): readonly string[] {
  const failed = failure !== null && failure !== 'print-running';
  return [
    t(priority ? 'citizen:ticket.priorityOn' : 'citizen:ticket.priorityHint'),
    t('citizen:ticket.stays'),
    ...(failed ? [t('citizen:ticket.unchanged')] : []),
  ];
}

/** Why a number could not be given, and what to do instead. */
export function failureWords(
  t: Translate,
  failure: NonNullable<OwnTicketShown['failure']>,
): readonly string[] {
  if (failure === 'too-many-tickets') return [t('citizen:ticket.tooMany')];
  return (['citizen:ticket.notTaken', 'citizen:ticket.toDesk'] satisfies LocaleKey[]).map((key) => t(key));
}
