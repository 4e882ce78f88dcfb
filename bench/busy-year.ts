import { keyText, type CountedMode } from '../src/domain/statistics/counter-key.ts';
import { daysBefore, type Day } from '../src/domain/statistics/day.ts';
import type { Period } from '../src/domain/statistics/retention.ts';
import { SPAN_BOUNDS } from '../src/domain/statistics/span.ts';

/** 13 months. */
const DAYS = 395;
export const PLACES = 12;
export const GUIDES = 60;
const STEPS = 12;
/** People whom each place leads on each day. */
const PEOPLE = 12;

/** What the counters are made of. `last`: the newest day; `guides`: their ids; `days` and `places`: how many. */
export type BusyYear = {
  readonly last: Day;
  readonly guides: readonly string[];
  readonly seed: number;
  readonly days?: number;
  readonly places?: number;
};

type Chance = (below: number) => number;
type Sheet = {
  readonly place: string;
  readonly chance: Chance;
  readonly counts: Record<string, number>;
};
type What = readonly [mode: CountedMode, metric: string, times?: number];

/** The documents of 13 months of 12 kiosks and 60 guides of 12 steps, newest last: one a day and kiosk. */
export function busyYear(year: BusyYear): readonly Period[] {
  const { last, guides, seed, days = DAYS, places = PLACES } = year;
  let state = seed;
  const chance: Chance = (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: days * places }, (_, i) => {
    const place = `kiot-${(i % places) + 1}`;
    const sheet: Sheet = { place, chance, counts: {} };
    // some guides are asked for far more often than others
    for (let person = 0; person < PEOPLE; person += 1)
      lead(sheet, guides[Math.min(chance(guides.length), chance(guides.length))] ?? '');
    if (i % places === 0) tellLine(sheet);
    const period = daysBefore(last, days - 1 - Math.floor(i / places));
    return { period, generation: `generation-${i % places}`, counts: sheet.counts };
  });
}

/** One person: found a guide, took a number, went some way through its steps. */
function lead(sheet: Sheet, guide: string): void {
  const { chance } = sheet;
  const half = chance(2);
  const add = (step: string, ...all: readonly What[]): void => count(sheet, [half, guide, step], all);
  count(sheet, [half, '', ''], [['menu', 'used']]);
  const steps = 1 + chance(STEPS);
  const span = SPAN_BOUNDS[chance(SPAN_BOUNDS.length)] ?? 60;
  add('', ['menu', 'opened'], ['menu', chance(9) > 0 ? 'search-hit' : 'search-miss'], ['do', 'started']);
  add('', ['queue', 'ticket-guide'], ['queue', `wait-${span}`], ['queue', 'wait-minutes', span]);
  add('', ['queue', `desk-${span}`], ['queue', 'desk-minutes', span]);
  for (let step = 1; step <= steps; step += 1)
    add(`buoc-${step}`, ['do', 'shown'], ['do', 'done'], ['do', `dwell-${10 * 2 ** chance(5)}`]);
  if (chance(9) === 0) add(`buoc-${steps}`, ['do', 'staff-call'], ['do', 'ack-60'], ['do', 'stuck']);
  if (chance(30) === 0) add('', ...taught(chance(4) > 0 ? 'pioneer' : 'staff'));
  if (steps <= STEPS / 2) return;
  add('', ['do', 'finished'], ['do', `clear-${1 + chance(5)}`], ['do', `confidence-${chance(3) - 1}`]);
  if (chance(3) > 0) add('', ['do', 'unaided'], ['practice', 'started'], ['practice', 'finished']);
}

function taught(leads: string): readonly What[] {
  return [
    ...(['offered', 'formed-suggested', `led-${leads}`, 'staff-5'] as const).map(
      (metric) => ['queue', `group-${metric}`] as const,
    ),
    ...[['queue', `group-helped-${leads}`, 3] as const, ['queue', 'group-staff-minutes', 20] as const],
    ...[['queue', 'pioneer-check-1'] as const, ['queue', 'group-member-as-said', 3] as const],
  ];
}

function tellLine(sheet: Sheet): void {
  for (const hour of ['08', '09', '10', '14', '15'])
    count(
      sheet,
      [0, '', ''],
      [
        ['queue', `hour-${hour}`],
        ['queue', `line-${hour}`, 1 + sheet.chance(20)],
      ],
    );
}

type Spot = readonly [half: number, guide: string, step: string];

function count({ place, counts }: Sheet, [half, guide, step]: Spot, all: readonly What[]): void {
  for (const [mode, metric, times = 1] of all) {
    const at = { place, guide, version: guide === '' ? 0 : 1, step, mode, metric };
    const key = keyText({ ...at, half: half === 0 ? 'morning' : 'afternoon' });
    counts[key] = (counts[key] ?? 0) + times;
  }
}
