import { accept, refuse, type Result } from '../../shared/result.ts';
import { addCounts, largerCounts, type Counts } from '../counter-key.ts';
import { monthOf, monthsBefore, type Day } from '../day.ts';
import { MONTHS_BY_DAY, type Period } from '../retention.ts';
import { nameOf } from './documents.schema.ts';

/**
 * What taking documents in would change: documents as they then stand, and days that go into their month. `gained`: how
 * many documents are new or grew; 0 when everything was known already.
 */
export type MergePlan = {
  readonly days: readonly Period[];
  readonly months: readonly Period[];
  readonly dropDays: readonly Pick<Period, 'period' | 'generation'>[];
  readonly gained: number;
};

/** The older documents of a file lie in a month that is kept as one sum: adding days to it could count them twice. */
export type MergeRefusal = 'days-too-old';

/**
 * Takes documents of other stores, or copies of our own, into what is kept: of two copies of one (day, generation) each
 * counter's larger value, so that files may come twice, in any order and in any grouping (RP-09). A month takes the place
 * of its days of the same generation; days that would come after their month are refused with all that came with them.
 */
export function planMerge(
  kept: readonly Period[],
  brought: readonly Period[],
  today: Day,
): Result<MergePlan, MergeRefusal> {
  const before = new Map(kept.map((one) => [nameOf(one), one]));
  const oldest = monthsBefore(monthOf(today), MONTHS_BY_DAY);
  const isDay = ({ period }: Period): boolean => period.length === 10;
  const days = brought.filter(isDay);
  const isTooOld = (day: Period): boolean =>
    monthOf(day.period) < oldest ||
    before.has(nameOf({ period: monthOf(day.period), generation: day.generation }));
  if (days.some((day) => isTooOld(day))) return refuse('days-too-old');
  const months = brought.filter((one) => !isDay(one)).map((month) => withItsDays(month, [...kept, ...days]));
  const rolled = new Set(months.map(nameOf));
  const isRolled = (day: Period): boolean =>
    rolled.has(nameOf({ period: monthOf(day.period), generation: day.generation }));
  const grown = (one: Period): Period[] => {
    const known = before.get(nameOf(one));
    const after = known === undefined ? one : largerOf(known, one);
    return known !== undefined && isSame(known, after) ? [] : [after];
  };
  const changed = {
    days: days.filter((day) => !isRolled(day)).flatMap(grown),
    months: months.flatMap(grown),
  };
  const dropDays = kept.filter((one) => isDay(one) && isRolled(one));
  return accept({
    ...changed,
    dropDays: dropDays.map(({ period, generation }) => ({ period, generation })),
    gained: changed.days.length + changed.months.length,
  });
}

/** A month that is at least what its days come to. */
function withItsDays(month: Period, all: readonly Period[]): Period {
  const days = all.filter(
    (one) => one.generation === month.generation && one.period.startsWith(`${month.period}-`),
  );
  const newest = new Map<string, Period>();
  for (const day of days) {
    const known = newest.get(day.period);
    newest.set(day.period, known === undefined ? day : largerOf(known, day));
  }
  const sum = [...newest.values()].reduce<Counts>((counts, day) => addCounts(counts, day.counts), {});
  const doubtful = month.doubtful === true || days.some((day) => day.doubtful === true);
  return { ...month, counts: largerCounts(month.counts, sum), doubtful };
}

/** Two copies of one document as one. */
export function largerOf(a: Period, b: Period): Period {
  const { period, generation } = a;
  const doubtful = a.doubtful === true || b.doubtful === true;
  return { period, generation, counts: largerCounts(a.counts, b.counts), doubtful };
}

function isSame(a: Period, b: Period): boolean {
  const keys = Object.keys(b.counts);
  return (
    (a.doubtful === true) === (b.doubtful === true) &&
    keys.length === Object.keys(a.counts).length &&
    keys.every((key) => a.counts[key] === b.counts[key])
  );
}
