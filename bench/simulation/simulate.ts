/**
 * npm run simulate [-- --mornings <n> --seed <first> --only waits|groups|tried]: thousands of mornings through the
 * shipped queue – decide, fold, order, counters, estimate, suggestion of groups. How good the waits are that people
 * were told, and what groups give and take beside one by one. Rows are worked out at once by as many processes as the
 * machine has cores; the same seeds give the same tables on any machine. Ends with 1 when something that must hold
 * does not. `tried` is what else was tried with groups. What it means: docs/hang-doi.md,
 * docs/mo-hinh-moi-nguoi-mot-tay.md.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { GROUPS } from './groups/tables.ts';
import { TRIALS } from './groups/tried.ts';
import type { Part, Printed } from './part.ts';
import { WAITS } from './wait-table.ts';

const PARTS: Readonly<Record<string, Part>> = { waits: WAITS, groups: GROUPS, tried: TRIALS };
const USUAL = ['waits', 'groups'];

/** A row by its table and its place in it. */
type Wanted = { readonly part: string; readonly job: number };

type Task = {
  readonly wanted: Wanted;
  readonly found: Promise<Printed>;
  done(printed: Printed): void;
  failed(error: Error): void;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ mornings: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  },
});
const mornings = Number(values.mornings ?? positionals[0] ?? 1000);
const first = Number(values.seed ?? positionals[1] ?? 1);
if (!Number.isInteger(mornings) || mornings < 1 || !Number.isInteger(first))
  throw new Error('--mornings takes how many, from 1 on, and --seed the first seed, a whole number');
if (values.only !== undefined && !(values.only in PARTS))
  throw new Error(`--only takes ${Object.keys(PARTS).join(', ')}`);
if (process.send === undefined) await runAll(values.only === undefined ? USUAL : [values.only]);
else
  process.on('message', ({ part, job }: Wanted) => {
    const seeds = Array.from({ length: mornings }, (_, i) => first + i);
    process.send?.(PARTS[part]?.jobs[job]?.(seeds));
  });

/** All rows are handed out, then each table is printed as it is found, from the first row to the last. */
async function runAll(parts: readonly string[]): Promise<void> {
  const tables = parts.map((part) => ({
    part,
    tasks: (PARTS[part]?.jobs ?? []).map((_, job) => taskOf({ part, job })),
  }));
  const all = [...tables].reverse().flatMap(({ tasks }) => tasks); // the shortest rows last: nobody waits long for the end
  for (let i = 0; i < Math.max(2, availableParallelism()); i += 1) hire(all);
  for (const { part, tasks } of tables) {
    const last = first + mornings - 1;
    console.log(
      `${part}: ${mornings} mornings of each kind, seeds ${first}–${last}; in brackets 95 % intervals\n`,
    );
    for (const line of PARTS[part]?.head ?? []) console.log(line);
    const broken: string[] = [];
    for (const { found } of tasks) {
      const printed = await found;
      for (const line of printed.lines) console.log(line);
      broken.push(...printed.broken);
    }
    console.log(`\n${broken.length > 0 ? broken.join('\n') : 'everything that must hold holds'}\n`);
    if (broken.length > 0) process.exitCode = 1;
  }
}

/** A row to be worked out, and what became of it. */
function taskOf(wanted: Wanted): Task {
  let settle: Pick<Task, 'done' | 'failed'> | undefined;
  const found = new Promise<Printed>((done, failed) => (settle = { done, failed }));
  return {
    wanted,
    found,
    done: (printed) => settle?.done(printed),
    failed: (error) => settle?.failed(error),
  };
}

/** One more process that works out rows until none is left. */
function hire(tasks: Task[]): void {
  const worker = fork(process.argv[1] ?? '', ['--mornings', String(mornings), '--seed', String(first)]);
  let task: Task | undefined;
  const next = (): void => {
    task = tasks.shift();
    if (task === undefined) worker.disconnect();
    else worker.send(task.wanted);
  };
  worker.on('message', (printed) => {
    task?.done(printed as Printed);
    next();
  });
  worker.on('exit', (code) => task?.failed(new Error(`a process ended with ${code ?? 'nothing'}`)));
  next();
}
