/**
 * npm run simulate [-- <mornings> <first seed>]: thousands of mornings through the shipped queue – decide, fold, order,
 * counters, estimate – and how good the waits are that people were told. Ends with 1 when something that must hold
 * does not. What it means: docs/hang-doi.md.
 */
import { brokenPromises, SCENARIOS } from './promises.ts';
import type { Share } from './interval.ts';
import { measureWaits, type Measured } from './waits.ts';

const MORNINGS = 1000;
const FIRST_SEED = 1;

const [mornings = MORNINGS, first = FIRST_SEED] = process.argv.slice(2).map(Number);
const seeds = Array.from({ length: mornings }, (_, i) => first + i);
console.log(
  `${mornings} mornings of each kind, seeds ${first}–${first + mornings - 1}; in brackets 95 % intervals\n`,
);
console.log(
  row([
    '',
    'people',
    'mean wait',
    'error, min',
    'error ÷ wait',
    'upper end kept',
    'lower end kept',
    'width',
    'slack',
  ]),
);
const broken: string[] = [];
for (const scenario of SCENARIOS) {
  const measured = measureWaits(scenario, seeds);
  const found = brokenPromises(scenario, measured);
  broken.push(...found);
  console.log(`${row(cellsOf(scenario.name, measured))} ${found.length > 0 ? 'MISSED' : 'ok'}`);
}
console.log(broken.length > 0 ? `\n${broken.join('\n')}` : '\neverything that must hold holds');
process.exitCode = broken.length > 0 ? 1 : 0;

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
