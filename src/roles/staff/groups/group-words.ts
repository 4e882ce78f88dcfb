import { minutesThere, type JoinAdvice } from '../../../app/groups.ts';
import { text } from '../../../app/i18n/i18n.ts';
import {
  sizeOf,
  type Forecast,
  type Group,
  type GroupCost,
  type GroupTimes,
  type Member,
  type Signal,
} from '../../../domain/group/index.ts';
import { dayTimeOf, numberOf, type QueueState } from '../../../domain/queue/index.ts';

const MINUTE = 60_000;
/** Times of the day and lengths are told on steps of five minutes: a single minute would be a promise nobody can keep. */
const STEP = 5;

/** Minutes of a forecast as they are told: on steps of five, at least five. */
export function rounded(minutes: number): number {
  return Math.max(STEP, Math.round(minutes / STEP) * STEP);
}

/** The time of the day so many minutes from now, on steps of five: “9 giờ 40”. */
export function clockWords(now: number, minutes: number): string {
  const at = Math.round((now / MINUTE + minutes) / STEP) * STEP * MINUTE;
  const [hour = '', minute = ''] = dayTimeOf(at).time.split(':');
  if (minute === '00') return text('staff-group:clockFull', { hour: String(Number(hour)) });
  return text('staff-group:clock', { hour: String(Number(hour)), minute });
}

/** The number of a ticket; empty when nobody knows it any more. */
export function numberIn(state: QueueState | null, ticket: string): string {
  const found = state?.tickets.get(ticket);
  return found === undefined ? '' : numberOf(found);
}

/** When one person is done, in the group and alone. */
export function forecastWords(number: string, { grouped, alone }: Forecast, now: number): string {
  const [inGroup, onOwn] = [clockWords(now, grouped), clockWords(now, alone)];
  if (inGroup === onOwn) return text('staff-group:cost.same', { number, grouped: inGroup });
  return text('staff-group:cost.one', { number, grouped: inGroup, alone: onOwn });
}

/** When somebody is done in a group that is there already, and alone. */
export function joinWords({ forecast, late }: JoinAdvice, now: number, { catchUp }: GroupTimes): string {
  const [grouped, alone] = [clockWords(now, forecast.grouped), clockWords(now, forecast.alone)];
  if (grouped === alone) return text('staff-group:join.same', { grouped });
  return late
    ? text('staff-group:join.late', { grouped, alone, minutes: Math.round(catchUp) })
    : text('staff-group:join.gain', { grouped, alone });
}

/** Who leads: whom to ask to teach first, or how long staff are busy with all of them. */
export function leadWords({ lead, pioneer, members }: GroupCost, state: QueueState | null): string {
  if (lead === 'pioneer') return text('staff-group:cost.first', { number: numberIn(state, pioneer.ticket) });
  const minutes = rounded(Math.max(...members.map(({ grouped }) => grouped)));
  return text('staff-group:cost.led', { minutes });
}

/** What it means for those who are not asked, and for staff. */
export function restWords({ stayLater, staySooner, officer }: GroupCost): readonly string[] {
  const minutes = rounded(Math.abs(officer));
  return [
    stayLater > 1
      ? text('staff-group:cost.stayLater', { minutes: rounded(stayLater) })
      : text('staff-group:cost.stayNone'),
    ...(staySooner > STEP / 2 ? [text('staff-group:cost.staySooner', { minutes: rounded(staySooner) })] : []),
    text(officer > 0 ? 'staff-group:cost.officer' : 'staff-group:cost.officerMore', { minutes }),
  ];
}

/** What a group by hand costs whom, in one sentence for each who loses; the first is asked to teach (D3). */
export function costWords(cost: GroupCost, state: QueueState | null): readonly string[] {
  const slow = [cost.pioneer, ...cost.members].filter(({ grouped, alone }) => grouped - alone > STEP / 2);
  const slower = slow.map((one) => {
    const minutes = rounded(one.grouped - one.alone);
    return text('staff-group:cost.slower', { number: numberIn(state, one.ticket), minutes });
  });
  return [...(slower.length > 0 ? slower : [text('staff-group:cost.nobodySlower')]), ...restWords(cost)];
}

/** Where a group stands and for how long. */
export function phaseWords(group: Group, now: number): string {
  const phase = text(`staff-group:phase.${group.phase}`);
  const minutes = minutesThere(group, now);
  return minutes === null || minutes === 0 ? phase : text('staff-group:phaseFor', { phase, minutes });
}

/** A group in a list: where it stands, for how long, how many it has. */
export function groupWords(group: Group, now: number): string {
  return `${text('staff-group:people', { count: sizeOf(group) })} · ${phaseWords(group, now)}`;
}

/** Where a member stands, at which step and for how long. */
export function memberWords(group: Group, member: Member, now: number): string {
  const { standing, step, ticket } = member;
  const minutes = minutesThere(member, now);
  const teaches = group.pioneer?.ticket === ticket && group.pioneer.standing !== 'asked';
  const parts = [
    ...(teaches ? [text('staff-group:teacher')] : []),
    ...(teaches && standing !== 'checked' ? [] : [text(`staff-group:standing.${standing}`)]),
    ...(step === null ? [] : [text('staff-group:step', { step })]),
    ...(minutes === null || minutes === 0 || standing === 'checked'
      ? []
      : [text('staff:board.wait.minutes', { minutes })]),
  ];
  return parts.join(' · ');
}

/** What a signal tells, with the numbers it is about. */
export function signalWords(state: QueueState | null, signal: Signal): string {
  const number = 'ticket' in signal ? numberIn(state, signal.ticket) : '';
  const numbers = 'tickets' in signal ? signal.tickets.map((id) => numberIn(state, id)).join(', ') : '';
  return text(`staff-group:signal.${signal.name}`, { number, numbers });
}

/** Signals that only tell something and press nobody. */
const QUIET: readonly Signal['name'][] = ['lesson-slow', 'turn-now', 'much-looking', 'check-failed'];

/** Whether a signal only tells something. */
export function isQuiet({ name }: Signal): boolean {
  return QUIET.includes(name);
}
