import { brokenPromises } from '../promises.ts';
import type { Share } from '../interval.ts';
import type { Job, Part, Printed } from '../part.ts';
import { DAYS, USUAL, type Row } from './days.ts';
import { measureGains, type Gain, type Loss } from './measure.ts';
import type { GroupDay } from './people.ts';
import { measureTold } from './told.ts';
import { ALONE, SHIPPED } from './ways.ts';

const TOLD = 'Told waits on busy mornings, 60 % same: upper end kept by those who stay one by one';

function toldLine(day: GroupDay, seeds: readonly number[]): string {
  const [alone, groups] = [ALONE, SHIPPED].map((way) => measureTold(day, { way, ready: USUAL }, seeds));
  const [without, all, beside] = [alone!.all, groups!.all, groups!.beside].map(percent);
  const kind = `${day.officers} officer${day.officers > 1 ? 's' : ' '}`;
  return `${kind}: one by one ${without}, with groups ${all}, told while one is taught ${beside}`;
}

/** One line of the table. */
export function gainLine(name: string, gain: Gain): string {
  const { total, totalChange, officer, officerChange, wait, wait95, groups, grouped } = gain;
  return line([
    name,
    within(total),
    percent(totalChange),
    `${wait.value.toFixed(0)} / ${wait95.toFixed(0)}`,
    within(officer),
    percent(officerChange),
    `${groups.value.toFixed(2)} / ${grouped.value.toFixed(1)}`,
    ...[gain.members, gain.pioneers, gain.others].map(loss),
  ]);
}

const HEAD = `Groups (E3): yes to a group / to teaching in %, beside one by one on the same mornings; minutes.
Lost: done more than 10 minutes later than one by one; before it the mean (below 0: sooner).`;
const COLUMNS = [
  ...['total', 'change', 'wait / p95', 'staff each', 'change', 'groups / people'],
  ...['members later, lost', 'pioneers later, lost', 'others later, lost'],
] as const;
const WIDTHS = [69, 20, 24, 12, 20, 24, 17, 30, 30, 30] as const;

/** What stands above the columns. */
export const COLUMNS_LINE = line(['', ...COLUMNS]);

function rowOf({ name, holds }: Row, gain: Gain): Printed {
  const broken = brokenPromises({ name, holds }, gain);
  const mark = holds.length === 0 ? '' : broken.length > 0 ? ' MISSED' : ' ok';
  const promises = holds.map(({ what, limit, got }) => {
    const value = got(gain);
    return `      ${value <= limit ? 'kept  ' : 'MISSED'} ${what}: ${value.toFixed(1)}, at most ${limit}`;
  });
  return { lines: [`${gainLine(name, gain)}${mark}`, ...promises], broken };
}

function loss({ people, later, lost }: Loss): string {
  return people === 0 ? '–' : `${within(later)} ${(100 * lost.value).toFixed(1)}%`;
}

function within({ value, low, high }: Share): string {
  return `${value.toFixed(1)} [${low.toFixed(1)}–${high.toFixed(1)}]`;
}

function percent({ value, low, high }: Share): string {
  const [middle, from, to] = [value, low, high].map((one) => (100 * one).toFixed(1));
  return `${middle}% [${from}–${to}]`;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i]!) : cell.padStart(WIDTHS[i]!))).join('');
}

/** E3’s tables: the ways of working on each kind of morning, then how good the told waits are. */
export const GROUPS: Part = {
  head: [HEAD, COLUMNS_LINE],
  jobs: [
    ...DAYS.map((rows): Job => (seeds) => {
      const gains = measureGains(rows[0]!, rows, seeds);
      const printed = rows.map((row, i) => rowOf(row, gains[i]!));
      return {
        lines: printed.flatMap(({ lines }) => lines),
        broken: printed.flatMap(({ broken }) => broken),
      };
    }),
    ...[1, 2].map((officers): Job => (seeds) => {
      const told = toldLine({ officers, people: 20 * officers, same: 0.6 }, seeds);
      return { lines: officers === 1 ? ['', TOLD, told] : [told], broken: [] };
    }),
  ],
};
