import { text } from '../../app/i18n/i18n.ts';
import { plainDate } from '../../app/plain-date.ts';
import { dayTimeOf, givingAt } from '../../domain/queue/index.ts';
import type { StaffTools } from './staff-tools.ts';

/** Why no number is given now, and when the next one is; nothing while numbers are given. */
export function shutWords({ kiosk, queue, hand }: StaffTools): readonly string[] {
  if (kiosk.machine.settings().letter === null) return [text('staff:queue.refusal.no-letter')];
  if (queue.current.log.state.closed) return [text('staff:queue.refusal.day-closed')];
  const now = dayTimeOf(hand.current.now);
  const giving = givingAt(kiosk.centre.current, now);
  if (giving.open) return [];
  const why = text(`staff:queue.refusal.${giving.why}`);
  if (giving.next === null) return [why];
  const { day, time } = giving.next;
  const same = day === now.day;
  return [why, text(same ? 'staff:closing.nextToday' : 'staff:closing.next', { time, day: plainDate(day) })];
}
