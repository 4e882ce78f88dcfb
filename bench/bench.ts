/**
 * npm run bench: speed and size beside their limits, every ratio from one run on one machine. Over the limit is a
 * marked line, not an error. Figures and limits: docs/architecture.md, "Budgets". `npm run bench -- figures queue`
 * measures these parts only.
 */
import { join } from 'node:path';
import { weigh } from '../scripts/lib/weigh.ts';
import { coldStarts } from './cold-start.ts';
import { figureRows } from './figures-rows.ts';
import { groupSuggestions } from './group-suggest.ts';
import { heapOfSessions, WITHOUT_COMPILED_CODE } from './heap.ts';
import { groupLive } from './group-live.ts';
import { queueLive } from './queue-live.ts';
import { openBench } from './lab.ts';
import { attackedTables } from './statistics-suppression.ts';
import { calibrate, median, print, type Row } from './table.ts';
import { randomDays, shuffledLogs } from './queue-random.ts';
import { PEOPLE, queueStarts } from './queue-start.ts';
import { tapToFrame } from './tap.ts';
import { keyToLetter } from './key-to-letter.ts';
import { workPerKey } from './typing.ts';

const RUNS = 9;
/** Runs of what takes long: a day is read anew each time. */
const LONG_RUNS = 3;
/** Seed of the random runs; another one with KIOT_SEED=<seed>. */
const SEED = Number(process.env['KIOT_SEED'] ?? 20260304);
const DIST = join(process.cwd(), 'dist');
const lab = await openBench(DIST);

/** What may be measured by itself, in the order in which all is. */
const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  start: startRows,
  tap: tapRows,
  typing: typingRows,
  queue: queueRows,
  random: randomRows,
  figures: () => figureRows(lab, { dist: DIST, runs: LONG_RUNS, seed: SEED }),
  group: groupRows,
  heap: heapRows,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
try {
  if (unknown.length > 0)
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`);
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
  print(rows, calibrate());
} finally {
  await lab.close();
}

/** What is loaded, and how soon the first screen takes a touch. */
async function startRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const first = weigh(DIST).find(({ name }) => name.startsWith('citizen first load'));
  if (first)
    rows.push({
      what: 'citizen first load, JS gzip (aim 45 kB)',
      value: first.bytes / 1000,
      unit: 'kB',
      limit: 60,
    });

  const { kiosk, bare } = await coldStarts(lab, RUNS);
  const ready = median(kiosk.map((run) => run.ready));
  const bareReady = median(bare.map((run) => run.ready));
  rows.push(
    {
      what: `offline cold start at 6×, ready for touch, median of ${RUNS}`,
      value: ready,
      unit: 'ms',
      limit: 1000,
    },
    { what: 'the bare page in the same run', value: bareReady, unit: 'ms' },
    { what: 'ready for touch ÷ bare page (aim 1.3)', value: ready / bareReady, unit: '×', limit: 1.6 },
    {
      what: 'first contentful paint ÷ bare page (aim 1.3, informational)',
      value: median(kiosk.map((run) => run.paint)) / median(bare.map((run) => run.paint)),
      unit: '×',
    },
  );

  rows.push({
    what: 'the whole app stands (a touch before that is kept and done then)',
    value: median(kiosk.map((run) => run.standing)),
    unit: 'ms',
  });
  return rows;
}

/** From a touch to the frame that answers it. */
async function tapRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const taps = await tapToFrame(lab, RUNS + 6);
  rows.push(
    { what: 'tap → changed frame at 6×, median', value: median(taps.kiosk), unit: 'ms' },
    { what: 'the bare page’s anchor swap in the same run', value: median(taps.bare), unit: 'ms' },
    { what: 'tap ÷ bare page', value: median(taps.kiosk) / median(taps.bare), unit: '×', limit: 1.5 },
  );
  return rows;
}

/** Keys, and the search behind them. */
async function typingRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const keys = await workPerKey(lab);
  rows.push(
    {
      what: `answer while typing at 6×, main-thread work a key beyond a bare field, median of ${keys.kiosk.length}`,
      value: median(keys.kiosk) - median(keys.bare),
      unit: 'ms',
      limit: 30,
    },
    { what: 'all the work of a key, the browser’s own included', value: median(keys.kiosk), unit: 'ms' },
    { what: 'the same, the worst key', value: Math.max(...keys.kiosk), unit: 'ms' },
    { what: 'the browser’s own work for these keys in a bare field', value: median(keys.bare), unit: 'ms' },
  );

  const letters = await keyToLetter(lab, 5 * RUNS);
  rows.push(
    { what: 'key on the glass → letter at 6×, median', value: median(letters.kiosk), unit: 'ms' },
    { what: 'a real key into a bare text field in the same run', value: median(letters.bare), unit: 'ms' },
    { what: 'a bare button that writes into it', value: median(letters.bareGlass), unit: 'ms' },
    {
      what: 'key on the glass ÷ bare button that writes',
      value: median(letters.kiosk) / median(letters.bareGlass),
      unit: '×',
      limit: 1.5,
    },
    {
      what: 'key on the glass ÷ bare text field',
      value: median(letters.kiosk) / median(letters.bare),
      unit: '×',
      limit: 1.5,
    },
  );
  return rows;
}

/** The queue between kiosk, staff and wall. */
async function queueRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const starts = await queueStarts(lab, RUNS);
  rows.push(
    {
      what: `a day of ${PEOPLE} tickets read and folded at 6×, median of ${RUNS}`,
      value: median(starts.shortened.map(({ ms }) => ms)),
      unit: 'ms',
      limit: 150,
    },
    { what: 'main-thread work of it', value: median(starts.shortened.map(({ work }) => work)), unit: 'ms' },
    {
      what: 'the same from its rows, without the snapshot',
      value: median(starts.rows.map(({ ms }) => ms)),
      unit: 'ms',
    },
  );

  const live = await queueLive(lab);
  rows.push(
    {
      what: 'touch → number on the kiosk’s screen at 6×, offline, median',
      value: median(live.numbers),
      unit: 'ms',
      limit: 100,
    },
    { what: 'call → the wall shows it, median', value: median(live.shown), unit: 'ms', limit: 100 },
    { what: 'call → the wall begins to sound, median', value: median(live.sounded), unit: 'ms', limit: 300 },
    {
      what: 'longest task while 300 waiting are called and scrolled',
      value: live.longest,
      unit: 'ms',
      limit: 50,
    },
  );
  return rows;
}

/** Long runs of properties. */
function randomRows(): Row[] {
  const rows: Row[] = [];
  for (const [what, { runs, broken, first, seed }] of [
    ['10 000 random operations in four windows', randomDays(4, 2500, SEED)],
    ['logs of four devices, doubled and shuffled', shuffledLogs(10_000, SEED)],
    ['suppressed tables against a solver', attackedTables(10_000, SEED)],
  ] as const)
    rows.push({
      what: `${what}: wrong of ${runs}, seed ${seed} ${first}`,
      value: broken,
      unit: '',
      limit: 0,
    });
  return rows;
}

/** People who are taught together. */
async function groupRows(): Promise<Row[]> {
  const rows: Row[] = [];
  const suggestions = await groupSuggestions(lab, 3 * RUNS);
  rows.push(
    {
      what: 'a group suggested among 300 who wait at 6×, median',
      value: median(suggestions.found),
      unit: 'ms',
      limit: 20,
    },
    {
      what: 'the same where everything is tried and nobody suggested',
      value: median(suggestions.none),
      unit: 'ms',
      limit: 20,
    },
  );

  rows.push({
    what: 'a member’s step → the table of the group shows it, median',
    value: median(await groupLive(DIST)),
    unit: 'ms',
    limit: 100,
  });
  return rows;
}

/** What sessions leave behind. */
async function heapRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, args] of [
    ['the app’s own objects', WITHOUT_COMPILED_CODE],
    ['with the code the browser goes on compiling', []],
  ] as const) {
    const heap = await heapOfSessions(lab, args);
    const [early, late] = [median(heap.early), median(heap.late)];
    rows.push(
      { what: `heap after collection, sessions 21–40, ${what}`, value: early / 1e6, unit: 'MB' },
      { what: `sessions 181–200 ÷ 21–40, ${what}`, value: late / early, unit: '×', limit: 1.05 },
    );
  }
  return rows;
}
