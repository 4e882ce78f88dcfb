import type { GroupDay, Readiness } from './people.ts';
import type { Promised } from '../promises.ts';
import type { Gain } from './measure.ts';
import { ALONE, PIONEER_ONLY, SHIPPED, type Way } from './ways.ts';
import { variant } from './variants.ts';

/** What E3 believes, and people who are readier. */
export const USUAL: Readiness = { consent: 0.7, teaching: 0.35 };
export const READIER: Readiness = { consent: 0.8, teaching: 0.5 };

/** Staff lead every group. */
export const OFFICER_ONLY: Way = variant('officer only', { leads: ['officer'] });

/** One row of the table: a kind of morning, a way of working on it, and what must hold of it. */
export type Row = GroupDay & {
  readonly name: string;
  readonly way: Way;
  readonly ready: Readiness;
  readonly holds: readonly Promised<Gain>[];
};

const SAME = 0.6;
const LOADS = [
  { load: 75, people: 12 },
  { load: 100, people: 16 },
  { load: 125, people: 20 },
] as const;

const membersKept: Promised<Gain> = {
  ...{ what: 'members more than 10 min later, %', limit: 5, least: false },
  got: ({ members }) => (members.people === 0 ? 0 : 100 * members.lost.value),
};
const pioneersKept: Promised<Gain> = {
  ...{ what: 'pioneers later on the average, min', limit: 8, least: false },
  got: ({ pioneers }) => (pioneers.people === 0 ? 0 : pioneers.later.value),
};
const unharmed: Promised<Gain> = {
  ...{ what: 'mean total later than one by one, min', limit: 0.5, least: false },
  got: ({ totalMore }) => totalMore.value,
};
const saves = (what: string, limit: number, of: (gain: Gain) => number): Promised<Gain> => ({
  ...{ what, limit, least: false },
  got: (gain) => 100 * of(gain),
});
/** The aims, and below them the floor: the interval leaves no room for “no gain”. */
const WORTH_IT: readonly Promised<Gain>[] = [
  saves('change of total time, %', -11, ({ totalChange }) => totalChange.value),
  saves('upper end of its interval, %', 0, ({ totalChange }) => totalChange.high),
  saves('change of staff minutes, %', -7, ({ officerChange }) => officerChange.value),
  saves('upper end of its interval, %', 0, ({ officerChange }) => officerChange.high),
];

/** Every kind of morning with the ways that are compared on it; what must hold, holds of the shipped one (E4 10). */
export const DAYS: readonly (readonly Row[])[] = [1, 2].flatMap((officers) =>
  [null, SAME].flatMap((same) =>
    LOADS.map(({ load, people }) => rowsOf({ officers, same, people: people * officers }, load)),
  ),
);

function rowsOf(day: GroupDay, load: number): readonly Row[] {
  const { officers, same, people } = day;
  const kind = same === null ? 'mixed' : `${100 * same} % same`;
  const place = `${officers} officer${officers > 1 ? 's' : ' '}, ${people} people (${load} %), ${kind}`;
  const row = (way: Way, ready: Readiness, holds: Row['holds']): Row => {
    const asked = way === ALONE ? way.name : `${way.name}, ${100 * ready.consent}/${100 * ready.teaching}`;
    return { ...day, name: `${place.padEnd(40)} ${asked}`, way, ready, holds };
  };
  const aims = same === SAME && load === 125 && officers === 1 ? WORTH_IT : [];
  const kept = [membersKept, pioneersKept, ...(load === 75 ? [unharmed] : []), ...aims];
  const shipped = row(SHIPPED, USUAL, kept);
  const alone = row(ALONE, USUAL, []);
  if (officers > 1) return [alone, shipped];
  return [
    alone,
    row(OFFICER_ONLY, USUAL, []),
    row(PIONEER_ONLY, USUAL, []),
    shipped,
    row(
      SHIPPED,
      READIER,
      kept.filter((one) => !aims.includes(one)),
    ),
  ];
}
