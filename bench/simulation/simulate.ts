/**
 * npm run simulate [-- --mornings <n> --seed <first> --only waits|groups|tried]: thousands of mornings through the
 * shipped queue – decide, fold, order, counters, estimate, suggestion of groups. How good the waits are that people
 * were told, and what groups give and take beside one by one; each in a process of its own. Ends with 1 when something
 * that must hold does not. `tried` is what else was tried with groups. What it means: docs/hang-doi.md,
 * docs/mo-hinh-moi-nguoi-mot-tay.md.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { printGroups } from './groups/tables.ts';
import { printTried } from './groups/tried.ts';
import { printWaits } from './wait-table.ts';

const PARTS: Readonly<Record<string, (seeds: readonly number[]) => readonly string[]>> = {
  ...{ waits: printWaits, groups: printGroups, tried: printTried },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mornings: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const mornings = Number(values.mornings ?? positionals[0] ?? 1000);
const first = Number(values.seed ?? positionals[1] ?? 1);
if (!Number.isInteger(mornings) || mornings < 1 || !Number.isInteger(first))
  throw new Error('--mornings takes how many, from 1 on, and --seed the first seed, a whole number');
if (values.only === undefined) await runBoth();
else runPart(values.only);

/** Both parts at once, each printed in one piece. */
async function runBoth(): Promise<void> {
  const numbers = ['--mornings', String(mornings), '--seed', String(first)];
  const parts = ['waits', 'groups'].map((part) => {
    const args = [...process.execArgv, process.argv[1] ?? '', ...numbers, '--only', part];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
    return { printed: text(child.stdout), ended };
  });
  for (const { printed, ended } of parts) {
    console.log(await printed);
    if ((await ended) !== 0) process.exitCode = 1;
  }
}

function runPart(part: string): void {
  const print = PARTS[part];
  if (print === undefined) throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}`);
  const seeds = Array.from({ length: mornings }, (_, i) => first + i);
  const last = first + mornings - 1;
  console.log(
    `${part}: ${mornings} mornings of each kind, seeds ${first}–${last}; in brackets 95 % intervals\n`,
  );
  const broken = print(seeds);
  console.log(broken.length > 0 ? `\n${broken.join('\n')}` : '\neverything that must hold holds');
  process.exitCode = broken.length > 0 ? 1 : 0;
}
