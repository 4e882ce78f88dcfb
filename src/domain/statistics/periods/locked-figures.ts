import { keyText, readKey, sane, type Counts } from '../counter-key.ts';
import type { Day } from '../day.ts';
import type { Period } from '../retention.ts';
import { isIn, type DayRange } from './calendar.ts';
import { cutOf, isLocked, lockDay, type ReportCut } from './cut.ts';
import type { ReportPeriod } from './period.ts';

/**
 * What a report said, kept when its period was locked: sums without half-day, place and version. Whatever comes later
 * for these days – days 13 and 14, a file from another kiosk – is the difference to this, told by the next report.
 */
export type LockedFigures = {
  readonly scheme: ReportPeriod['scheme'];
  /** Name of the period within its scheme. */
  readonly id: string;
  /** Day on which it was locked. */
  readonly lockedOn: Day;
  readonly counts: Counts;
};

/** What a report counts: its own days, and what the period before gained after it was locked. */
export type ReportCounts = {
  readonly cut: ReportCut;
  readonly own: Counts;
  readonly adjustment: Counts;
  /** Counters of the period before that fell after the lock, which no honest device does; nothing is subtracted. */
  readonly shrunk: boolean;
};

/** Sums of the day documents in a range, without half-day, place and version (PR-10: coarser than what is kept). */
export function sumsIn(days: readonly Period[], range: DayRange): Counts {
  const sums: Record<string, number> = {};
  const plain = new Map<string, string>();
  const inside = days.filter(({ period }) => isIn(period, range));
  const add = (text: string, value: number): void => {
    const key = plain.get(text) ?? plainKey(text);
    plain.set(text, key);
    if (key !== '') sums[key] = (sums[key] ?? 0) + sane(value);
  };
  for (const { counts } of inside) for (const text of Object.keys(counts)) add(text, counts[text] ?? 0);
  return sums;
}

/** Locks a period whose time has come; null when it is too early or when it was locked before: never anew (RP-03). */
export function lockFigures(
  days: readonly Period[],
  { period, today, locked }: { period: ReportPeriod; today: Day; locked: readonly LockedFigures[] },
): LockedFigures | null {
  if (!isLocked(period, today) || lockedOf(period, locked) !== null) return null;
  const { scheme, id, first } = period;
  return { scheme, id, lockedOn: today, counts: sumsIn(days, { first, last: lockDay(period) }) };
}

/** What was locked for a period; null when it was not. */
export function lockedOf(
  { scheme, id }: Pick<ReportPeriod, 'scheme' | 'id'>,
  locked: readonly LockedFigures[],
): LockedFigures | null {
  return locked.find((one) => one.scheme === scheme && one.id === id) ?? null;
}

/** The days that `reportCounts` looks at, and `lockFigures` where nothing is locked yet; no other documents are needed. */
export function daysOfReport(
  { period, before }: { period: ReportPeriod; before: ReportPeriod },
  locked: readonly LockedFigures[],
): DayRange {
  const { own, carried } = cutOf(period);
  const { first, last } = lockedOf(before, locked) === null ? carried : before;
  return { first, last: lockedOf(period, locked) === null ? own.last : last };
}

/**
 * What the report of a period counts now. Locked: its own figures as they were then. The adjustment is what the days of
 * the period before come to now, less what its report said; without a locked report before, days 13 and 14 alone.
 */
export function reportCounts(
  days: readonly Period[],
  { period, before }: { period: ReportPeriod; before: ReportPeriod },
  locked: readonly LockedFigures[],
): ReportCounts {
  const cut = cutOf(period);
  const own = lockedOf(period, locked)?.counts ?? sumsIn(days, cut.own);
  const told = lockedOf(before, locked);
  if (told === null) return { cut, own, adjustment: sumsIn(days, cut.carried), shrunk: false };
  const whole = sumsIn(days, before);
  const keys = [...new Set([...Object.keys(whole), ...Object.keys(told.counts)])].sort();
  const gained = keys.map((key) => [key, (whole[key] ?? 0) - (told.counts[key] ?? 0)] as const);
  return {
    cut,
    own,
    adjustment: Object.fromEntries(gained.filter(([, value]) => value > 0)),
    shrunk: gained.some(([, value]) => value < 0),
  };
}

function plainKey(text: string): string {
  const key = readKey(text);
  return key === null ? '' : keyText({ ...key, half: 'morning', place: '', version: 0 });
}
