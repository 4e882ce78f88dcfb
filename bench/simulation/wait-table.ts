import { brokenPromises, SCENARIOS } from './promises.ts';
import type { Share } from './interval.ts';
import type { Part } from './part.ts';
import { measureWaits, type Measured } from './waits.ts';

const COLUMNS = [
  ...['', 'people', 'mean wait', 'error, min', 'error ÷ wait', 'upper end kept', 'lower end kept'],
  ...['width', 'slack'],
] as const;

/** E2’s table: a row for each kind of morning. */
export const WAITS: Part = {
  head: [row(COLUMNS)],
  jobs: SCENARIOS.map((scenario) => (seeds) => {
    const measured = measureWaits(scenario, seeds);
    const broken = brokenPromises(scenario, measured);
    return {
      lines: [`${row(cellsOf(scenario.name, measured))} ${broken.length > 0 ? 'MISSED' : 'ok'}`],
      broken,
    };
  }),
};

function cellsOf(name: string, measured: Measured): readonly string[] {
  const { people, meanWait, error, errorShare, upperKept, lowerKept, width, slack } = measured;
  return [
    name,
    String(people),
    meanWait.value.toFixed(1),
    within(error, 1),
    within(errorShare, 100, '%'),
    within(upperKept, 100, '%'),
    within(lowerKept, 100, '%'),
    width.toFixed(0),
    slack.toFixed(0),
  ];
}

function within({ value, low, high }: Share, by: number, unit = ''): string {
  const [middle, from, to] = [value, low, high].map((one) => (one * by).toFixed(1));
  return `${middle}${unit} [${from}–${to}]`;
}

function row(cells: readonly string[]): string {
  const widths = [33, 7, 10, 18, 21, 23, 23, 6, 6];
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('');
}
