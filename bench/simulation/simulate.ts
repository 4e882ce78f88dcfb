/**
 * npm run simulate [-- --mornings <n> --seed <first> --only waits|groups|tried]: thousands of mornings through the
 * shipped queue – decide, fold, order, counters, estimate, suggestion of groups. How good the waits are that people
 * were told, and what groups give and take beside one by one. Ends with 1 when something that must hold does not.
 * `tried` is what else was tried with groups. What it means: docs/hang-doi.md, docs/mo-hinh-moi-nguoi-mot-tay.md.
 */
import { parseArgs } from 'node:util';
import { printGroups } from './groups/tables.ts';
import { printTried } from './groups/tried.ts';
import { printWaits } from './wait-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mornings: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const mornings = Number(values.mornings ?? positionals[0] ?? 1000);
const first = Number(values.seed ?? positionals[1] ?? 1);
const seeds = Array.from({ length: mornings }, (_, i) => first + i);
console.log(
  `${mornings} mornings of each kind, seeds ${first}–${first + mornings - 1}; in brackets 95 % intervals\n`,
);
const parts = { waits: printWaits, groups: printGroups, tried: printTried };
const asked =
  values.only === undefined ? [printWaits, printGroups] : [parts[values.only as keyof typeof parts]];
const broken = asked.flatMap((print) => print(seeds));
console.log(broken.length > 0 ? `\n${broken.join('\n')}` : '\neverything that must hold holds');
process.exitCode = broken.length > 0 ? 1 : 0;
