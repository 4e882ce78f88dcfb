import { readKey } from '../statistics/counter-key.ts';
import { daysBefore, type Day } from '../statistics/day.ts';
import type { Period } from '../statistics/retention.ts';
import {
  allCases,
  beliefOf,
  ENOUGH_CASES,
  HISTORY_DAYS,
  noCases,
  type WaitHistory,
} from '../queue/wait-history.ts';
import { GROUP_TIMES, ledMinutes, teachingMinutes, type GroupTimes } from './forecast.ts';

/** Groups as long as believed that stand beside those of the centre, so that one long lesson changes little. */
const PRIOR = 8;

/** Minutes more of a check that must be done again (E3). */
const AGAIN = 4;

/** What the counters of past groups of one procedure say, as sums. */
type GroupSums = {
  /** Groups that were closed, by who led them, and the people in them who were done besides a pioneer. */
  readonly taught: number;
  readonly led: number;
  readonly taughtPeople: number;
  readonly ledPeople: number;
  /** Minutes of staff for all of them: lessons, long calls for help, rescues and final checks. */
  readonly minutes: number;
  /** Checks of a pioneer that were passed at once, and those that needed a second try. */
  readonly once: number;
  readonly twice: number;
};

const METRICS: Readonly<Record<string, keyof GroupSums>> = {
  'group-led-pioneer': 'taught',
  'group-led-staff': 'led',
  'group-helped-pioneer': 'taughtPeople',
  'group-helped-staff': 'ledPeople',
  'group-staff-minutes': 'minutes',
  'pioneer-check-1': 'once',
  'pioneer-check-2': 'twice',
  'pioneer-check-0': 'twice',
};

const NONE: GroupSums = { taught: 0, led: 0, taughtPeople: 0, ledPeople: 0, minutes: 0, once: 0, twice: 0 };

/**
 * What groups take in this centre, from its anonymous counters of eight weeks before `today`: the assumptions until
 * twenty people were taught in groups (D2), then as much longer or shorter as staff really needed. Checks that needed
 * a second try are known from twenty checks on. What a case takes alone is `history`'s.
 */
export function groupTimesOf(days: readonly Period[], today: Day, history: WaitHistory): GroupTimes {
  const sums = sumsOf(days, today);
  const all = [...sums.values()].reduce(add, NONE);
  const groups = all.taught + all.led;
  const known = all.taughtPeople + all.ledPeople >= ENOUGH_CASES && groups > 0 && all.minutes > 0;
  const believed = [...sums].reduce(
    (sum, [procedure, one]) => sum + believedMinutes(procedure, one, history),
    0,
  );
  const ratio = known && believed > 0 ? all.minutes / believed : 1;
  return withAgain(longer((PRIOR + groups * ratio) / (PRIOR + groups)), all);
}

/** Everything that staff do for a group takes so many times as long; how fast people learn from others is not counted. */
function longer(by: number): GroupTimes {
  const { teaching, check, checkAgain, member, after } = GROUP_TIMES;
  const staff = {
    teaching: teaching * by,
    check: check * by,
    checkAgain: checkAgain * by,
    after: after * by,
  };
  return { ...GROUP_TIMES, ...staff, member: member - after + after * by };
}

function withAgain(times: GroupTimes, { once, twice }: GroupSums): GroupTimes {
  const checks = once + twice;
  return checks < ENOUGH_CASES ? times : { ...times, checkAgain: (AGAIN * twice) / checks };
}

/** Minutes of staff that these groups should have taken by the assumptions, as far as they are counted. */
function believedMinutes(procedure: string, sums: GroupSums, history: WaitHistory): number {
  const { taught, taughtPeople, led, ledPeople } = sums;
  const served = beliefOf(history.get(procedure) ?? noCases, allCases(history));
  const { checkAgain, after } = GROUP_TIMES;
  const lessons = taught * (teachingMinutes(served.mean, GROUP_TIMES) + checkAgain) + taughtPeople * after;
  const size = led > 0 ? Math.max(1, Math.round(ledPeople / led)) : 0;
  return lessons + led * (ledMinutes(size, served, GROUP_TIMES) + Math.max(0, size - 1) * after);
}

function sumsOf(days: readonly Period[], today: Day): ReadonlyMap<string, GroupSums> {
  const first = daysBefore(today, HISTORY_DAYS);
  const sums = new Map<string, GroupSums>();
  const lookedAt = days.filter(({ period }) => period >= first && period < today);
  for (const [text, value] of lookedAt.flatMap(({ counts }) => Object.entries(counts))) {
    const key = readKey(text);
    const what = key === null ? undefined : METRICS[key.metric];
    if (key === null || what === undefined || !(value > 0)) continue;
    const before = sums.get(key.guide) ?? NONE;
    sums.set(key.guide, { ...before, [what]: before[what] + value });
  }
  return sums;
}

function add(a: GroupSums, b: GroupSums): GroupSums {
  const keys = Object.keys(NONE) as readonly (keyof GroupSums)[];
  return keys.reduce<GroupSums>((sum, key) => ({ ...sum, [key]: a[key] + b[key] }), NONE);
}
