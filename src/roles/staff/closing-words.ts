import { text } from '../../app/i18n/i18n.ts';
import { closingTimeOf, dayTimeOf, givingAt, isPastClosing } from '../../domain/queue/index.ts';
import type { StaffTools } from './staff-tools.ts';

/** Until when numbers are given; null while none is given, and where nothing limits it. */
export function untilWords({ kiosk, hand }: StaffTools): string | null {
  const giving = givingAt(kiosk.centre.current, dayTimeOf(hand.current.now));
  return giving.open && giving.until !== null
    ? text('staff-late:closing.until', { time: giving.until })
    : null;
}

/** When the centre closes, or that it has closed; null on a day without hours. */
export function closingWords({ kiosk, hand }: StaffTools): string | null {
  const { now } = hand.current;
  const time = closingTimeOf(kiosk.centre.current, dayTimeOf(now).day);
  if (time === null) return null;
  return text(
    isPastClosing(kiosk.centre.current, now) ? 'staff-late:closing.past' : 'staff-late:closing.at',
    {
      time,
    },
  );
}
