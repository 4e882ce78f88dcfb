import { text } from '../../app/i18n/i18n.ts';
import type { HandView, Said } from '../../app/queue-hand.ts';
import { namedToken, type NamedToken } from '../../app/ticket-words.ts';
import {
  isGuarded,
  LONGEST_WAIT,
  minutesHeld,
  minutesSince,
  minutesWaited,
  type Ticket,
} from '../../domain/queue/index.ts';
import type { StaffTools } from './staff-tools.ts';

type Known = Pick<StaffTools, 'kiosk' | 'index'>;

/** What people come for, in words; a guide that is no longer in the pack by its id. */
export function titleOf({ index }: Pick<Known, 'index'>, procedure: string | null): string {
  if (procedure === null) return text('staff:board.unclear');
  const all = [...index.guides, ...(index.choosers ?? [])];
  return all.find(({ id }) => id === procedure)?.title ?? procedure;
}

/** A desk as the centre calls it; one that the file no longer has by its code. */
export function deskName({ kiosk }: Pick<Known, 'kiosk'>, code: string): string {
  const name = kiosk.centre.current?.desks.find((one) => one.code === code)?.name;
  return name ?? text('staff:board.desk.gone', { desk: code });
}

/** The picture of a ticket and its name. */
export function tokenOf({ token }: Ticket): NamedToken {
  return namedToken(text, token);
}

/** How long somebody has waited, for staff only: citizens never see minutes. */
export function waitWords(minutes: number | null): string {
  if (minutes === null) return text('staff:board.wait.unknown');
  return minutes === 0 ? text('staff:board.wait.now') : text('staff:board.wait.minutes', { minutes });
}

/** How long the holder of a number should expect to wait, as a range; empty while too little is known. */
export function rangeWords({ queue }: Pick<StaffTools, 'queue'>, { id }: Ticket): string {
  const wait = queue.waits().get(id);
  if (wait?.kind !== 'range') return '';
  const { from, to } = wait;
  return to >= LONGEST_WAIT
    ? text('staff:greeter.longer', { from })
    : text('staff:greeter.range', { from, to });
}

/** What stands beside a number in a list: the wait, and what staff must know of it. */
export function markWords(known: Known, ticket: Ticket, now: number): readonly string[] {
  const { status, referred, priority, willing } = ticket;
  const standing =
    status === 'waiting' ? waitWords(minutesWaited(ticket, now)) : standingWords(known, ticket, now);
  return [
    standing,
    ...(priority ? [text('staff:board.mark.shortPriority')] : []),
    ...(willing ? [text('staff:board.mark.shortWilling')] : []),
    ...(referred === null ? [] : [text('staff:board.mark.referred', { desk: deskName(known, referred) })]),
    ...(status === 'waiting' && ticket.group !== null ? [text('staff:group.mark')] : []),
    ...(status === 'waiting' && isGuarded(ticket, now) ? [text('staff:board.mark.guarded')] : []),
  ];
}

/** Where a ticket stands, in one sentence. */
export function standingWords(known: Known, ticket: Ticket, now: number): string {
  const { status, desk } = ticket;
  const values = { desk: desk === null ? '' : deskName(known, desk) };
  if (status === 'held') return text('staff:board.standing.held', { minutes: minutesHeld(ticket, now) });
  const minutes = minutesSince(ticket, now);
  if (status === 'missed' && minutes !== null) return text('staff:board.standing.missed', { minutes });
  return text(`staff:board.standing.${status === 'missed' ? 'missed-unknown' : status}`, values);
}

/** The sentence for the newest thing that happened in this window. */
export function saidWords(known: Known, said: Said): string {
  if (said.kind === 'trouble') return text(`staff:queue.trouble.${said.trouble}`);
  const { number, desk } = said.about;
  const values = { number, desk: desk === '' ? '' : deskName(known, desk) };
  if (said.kind === 'refused') return text(`staff:queue.refusal.${said.refusal}`, values);
  if (said.kind === 'granted') return text(`staff:board.said.${said.name}`, values);
  return text(`staff:queue.${said.kind}`, values);
}

/** What may be taken back and for how long, in words. */
export function slipWords(slip: NonNullable<HandView['slip']>): string {
  if (slip.number === '') return text(`staff:board.slip.group-${slip.left}`);
  return text(`staff:board.slip.${slip.left}`, { number: slip.number });
}
