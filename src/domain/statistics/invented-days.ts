import { daysBefore, type Day } from './day.ts';
import { daysAfter, mondayOf } from './periods/calendar.ts';
import { keyText, type CountedMode, type Counts, type HalfDay } from './counter-key.ts';
import { DWELL_BOUNDS } from './dwell.ts';
import { SPAN_BOUNDS } from './span.ts';

/** Two quarters and a little, so that there is always a whole one to report. */
export const INVENTED_DAYS = 215;

/** A guide people are invented for. `steps`: ids; in the middle is one at which many stay behind. */
export type InventedGuide = {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly string[];
};

/** What invented days are made of. `places`: where kiosks stand; `chance`: 0 up to, not including, 1. */
export type InventedParts = {
  readonly today: Day;
  readonly places: readonly string[];
  readonly guides: readonly InventedGuide[];
  readonly chance: () => number;
};

type Spot = {
  readonly half: HalfDay;
  readonly place: string;
  readonly guide: string;
  readonly version: number;
};
type Walked = Spot & { readonly mode: CountedMode };
type Sheet = { readonly counts: Record<string, number>; readonly chance: () => number };

/**
 * Counters of days that never were, for a build for showing: weekdays from long ago until yesterday, people who learn
 * from week to week, one step of every guide at which many get stuck. Made of counters like those of a real kiosk.
 */
export function inventedDays(
  parts: InventedParts,
): readonly { readonly day: Day; readonly counts: Counts }[] {
  const days = Array.from({ length: INVENTED_DAYS }, (_, i) => daysBefore(parts.today, INVENTED_DAYS - i));
  return days
    .filter((day) => daysAfter(mondayOf(day), 6) !== day)
    .map((day, i, all) => ({ day, counts: inventDay(parts, i / all.length) }));
}

/** `learnt`: 0 on the first day, 1 on the last; people do more without help as weeks go by. */
function inventDay({ places, guides, chance }: InventedParts, learnt: number): Counts {
  const sheet: Sheet = { counts: {}, chance };
  for (const half of ['morning', 'afternoon'] as const) {
    const visits = places.flatMap((place, i) =>
      guides.map((guide, rank) => ({ place, guide, mean: ((half === 'morning' ? 6 : 4) - i) / (2 + rank) })),
    );
    for (const { place, guide, mean } of visits)
      inventPeople(
        sheet,
        { half, place, guide: guide.id, version: guide.version },
        { steps: guide.steps, learnt, mean },
      );
    inventLine(sheet, half);
    const grouped = guides.slice(0, 3).filter(() => chance() < 0.3 + 0.3 * learnt);
    for (const { id: guide, version } of grouped)
      inventGroup(sheet, { half, place: places[0] ?? '', guide, version });
  }
  return sheet.counts;
}

/** What a person meets: the steps, and how far people of these weeks have come. */
type Way = { readonly steps: readonly string[]; readonly learnt: number };

function inventPeople(sheet: Sheet, spot: Spot, { mean, ...way }: Way & { readonly mean: number }): void {
  for (let left = draws(sheet, mean); left > 0; left -= 1) inventPerson(sheet, spot, way);
}

function inventPerson(sheet: Sheet, spot: Spot, way: Way): void {
  const { chance } = sheet;
  count(sheet, { ...spot, guide: '', version: 0 }, ['menu', 'used']);
  count(sheet, spot, ['menu', 'opened']);
  if (chance() < 0.3) count(sheet, spot, ['menu', chance() < 0.85 ? 'search-hit' : 'search-miss']);
  const mode: CountedMode = chance() < 0.7 ? 'do' : chance() < 0.5 ? 'practice' : 'watch';
  count(sheet, spot, [mode, 'started']);
  const isThrough = mode === 'watch' || inventSteps(sheet, { ...spot, mode }, way);
  if (!isThrough) return;
  count(sheet, spot, [mode, 'finished']);
  inventEnd(sheet, { ...spot, mode }, way);
  inventWait(sheet, spot, way.learnt);
}

/** Goes through the steps; false when the person ended in the middle. */
function inventSteps(sheet: Sheet, spot: Walked, { steps, learnt }: Way): boolean {
  const { chance } = sheet;
  const { mode } = spot;
  const hard = Math.floor(steps.length / 2);
  for (const [place, step] of steps.entries()) {
    const trouble = chance() < (place === hard ? 0.3 - 0.15 * learnt : 0.05);
    count(sheet, spot, [mode, 'shown', step]);
    const bound = DWELL_BOUNDS[Math.floor(chance() * 3) + (trouble ? 2 : 0)] ?? 'more';
    count(sheet, spot, [mode, `dwell-${bound}`, step]);
    if (trouble) count(sheet, spot, [mode, chance() < 0.5 ? 'stuck' : 'back', step]);
    if (trouble && mode === 'do') count(sheet, spot, [mode, chance() < 0.5 ? 'differs' : 'unsure', step]);
    if (trouble && chance() < 0.3) {
      count(sheet, spot, [mode, 'exit-finish', step]);
      return false;
    }
    count(sheet, spot, [mode, 'done', step]);
  }
  return true;
}

/** With or without help, surer than before or not. */
function inventEnd(sheet: Sheet, spot: Walked, { steps, learnt }: Way): void {
  const { chance } = sheet;
  const { mode } = spot;
  const hard = Math.floor(steps.length / 2);
  if (mode === 'do' && chance() < 0.5 + 0.3 * learnt) count(sheet, spot, [mode, 'unaided']);
  else if (mode === 'do') count(sheet, spot, [mode, 'staff-call', steps[hard] ?? '']);
  if (mode === 'do' && chance() < 0.6)
    count(sheet, spot, [mode, `ack-${chance() < 0.7 ? 20 : 60}`, steps[hard] ?? '']);
  if (chance() < 0.4)
    count(sheet, spot, [mode, `confidence-${chance() < 0.6 ? 1 : chance() < 0.8 ? 0 : -1}`]);
  if (chance() < 0.4) count(sheet, spot, [mode, `clear-${3 + Math.floor(chance() * 3)}`]);
  if (mode === 'practice') count(sheet, spot, ['retell', chance() < 0.75 ? 'teach-pass' : 'teach-fail']);
}

/** The number that was taken, the wait, and the time at the desk. */
function inventWait(sheet: Sheet, spot: Spot, learnt: number): void {
  const { chance } = sheet;
  const bound = SPAN_BOUNDS[Math.floor(chance() * (8 - 2 * learnt))] ?? 60;
  const spent = SPAN_BOUNDS[2 + Math.floor(chance() * 4)] ?? 10;
  count(sheet, spot, ['queue', 'ticket-guide']);
  if (chance() < 0.06) return count(sheet, spot, ['queue', chance() < 0.5 ? 'no-show' : 'gone-left']);
  count(sheet, spot, ['queue', `wait-${bound}`]);
  count(sheet, spot, ['queue', 'wait-minutes', '', bound]);
  count(sheet, spot, ['queue', `desk-${spent}`]);
  count(sheet, spot, ['queue', 'desk-minutes', '', spent]);
}

/** A group that was formed and done: who taught, how many were helped, what it cost staff. */
function inventGroup(sheet: Sheet, spot: Spot): void {
  const { chance } = sheet;
  const isSuggested = chance() < 0.7;
  const leads = chance() < 0.75 ? 'pioneer' : 'staff';
  const helped = 2 + Math.floor(chance() * 4);
  const minutes = SPAN_BOUNDS[1 + Math.floor(chance() * 3)] ?? 5;
  if (isSuggested) count(sheet, spot, ['queue', 'group-offered']);
  count(sheet, spot, ['queue', `group-formed-${isSuggested ? 'suggested' : 'by-hand'}`]);
  count(sheet, spot, ['queue', 'pioneer-asked']);
  if (leads === 'staff') count(sheet, spot, ['queue', 'pioneer-declined']);
  else count(sheet, spot, ['queue', `pioneer-check-${chance() < 0.8 ? 1 : 2}`]);
  count(sheet, spot, ['queue', `group-led-${leads}`]);
  count(sheet, spot, ['queue', `group-helped-${leads}`, '', helped]);
  count(sheet, spot, ['queue', `group-staff-${minutes}`]);
  count(sheet, spot, ['queue', 'group-staff-minutes', '', minutes * (helped + 1)]);
  count(sheet, spot, ['queue', `group-member-${chance() < 0.7 ? 'as-said' : 'later'}`, '', helped]);
}

/** How many waited by the hour. */
function inventLine(sheet: Sheet, half: HalfDay): void {
  const hours = half === 'morning' ? ['08', '09', '10', '11'] : ['14', '15', '16'];
  const spot: Spot = { half, place: '', guide: '', version: 0 };
  for (const [i, hour] of hours.entries()) {
    count(sheet, spot, ['queue', `hour-${hour}`]);
    count(sheet, spot, [
      'queue',
      `line-${hour}`,
      '',
      3 + Math.floor(sheet.chance() * (12 - 3 * Math.abs(i - 1))),
    ]);
  }
}

/** Mode, metric, step (none: the whole guide) and how often. */
type What = readonly [mode: CountedMode, metric: string, step?: string, times?: number];

function count(sheet: Sheet, spot: Spot, [mode, metric, step = '', times = 1]: What): void {
  const key = keyText({ ...spot, step, mode, metric });
  sheet.counts[key] = (sheet.counts[key] ?? 0) + times;
}

/** A number of people around a mean, never below 0. */
function draws({ chance }: Sheet, mean: number): number {
  const least = Math.exp(-mean);
  let many = 0;
  for (let product = chance(); product > least && many < 60; product *= chance()) many += 1;
  return many;
}
