import type { Centre, Opening } from './centre.schema.ts';

/** What can be wrong with the hours of a centre; each has a sentence in `content.json`. */
export type HoursProblem =
  'hours-reversed' | 'break-outside' | 'breaks-overlap' | 'last-ticket-outside' | 'days-reversed';

/** One finding about the hours: where, and which rule. */
export type HoursFinding = { readonly place: string; readonly name: HoursProblem };

/** Everything that contradicts itself in the hours of a centre. Times are text and sort as such (07:30 < 17:00). */
export function lintHours({ hours }: Centre): readonly HoursFinding[] {
  const { closed, ...weekdays } = hours;
  return [
    ...Object.entries(weekdays).flatMap(([day, opening]) =>
      opening === undefined ? [] : lintOpening(`hours.${day}`, opening),
    ),
    ...closed.flatMap(({ from, to }, i): HoursFinding[] =>
      from > to ? [{ place: `hours.closed.${i}`, name: 'days-reversed' }] : [],
    ),
  ];
}

function lintOpening(place: string, { open, close, breaks, lastTicket }: Opening): HoursFinding[] {
  if (open >= close) return [{ place, name: 'hours-reversed' }];
  const found: HoursFinding[] = [];
  breaks.forEach(({ from, to }, i) => {
    const at = `${place}.breaks.${i}`;
    const before = breaks[i - 1];
    if (from >= to) found.push({ place: at, name: 'hours-reversed' });
    else if (from <= open || to >= close) found.push({ place: at, name: 'break-outside' });
    else if (before !== undefined && from < before.to) found.push({ place: at, name: 'breaks-overlap' });
  });
  const inBreak = breaks.some(
    ({ from, to }) => lastTicket !== undefined && from < lastTicket && lastTicket < to,
  );
  if (lastTicket !== undefined && (lastTicket <= open || lastTicket > close || inBreak))
    found.push({ place: `${place}.lastTicket`, name: 'last-ticket-outside' });
  return found;
}
