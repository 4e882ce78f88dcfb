import { readFact, type Envelope } from './fact.schema.ts';
import { byMoment, isUndo, undoneIn } from './queue.events.ts';
import { SETTLED_AFTER } from './limits.ts';
import { partsOf, type Moment } from './moment.ts';
import { foldOn } from './queue.fold.ts';
import { emptyQueue, type QueueState } from './queue.state.ts';

/** What came before the facts of a log: its state, and the moment of its newest fact; null when nothing did. */
export type Base = { readonly state: QueueState; readonly until: Moment | null };

/** The facts this window knows one by one, sorted, each once, and what they and everything before them mean. */
export type QueueLog = {
  /** What older facts mean, which a start need not read one by one. Empty unless a snapshot was used. */
  readonly base: Base;
  readonly facts: readonly Envelope[];
  readonly ids: ReadonlySet<string>;
  readonly state: QueueState;
};

/** Nothing has happened. */
export const emptyLog: QueueLog = {
  base: { state: emptyQueue, until: null },
  facts: [],
  ids: new Set(),
  state: emptyQueue,
};

/**
 * The log with more facts, from our own disk or from elsewhere; copies are passed over. Facts that come in order are
 * folded on, a late one or an undo folds everything since the base anew: the state is the same either way. What
 * `reachesBack` must not be heard on this base.
 */
export function hear(log: QueueLog, more: readonly Envelope[]): QueueLog {
  const ids = new Set(log.ids);
  const news = more.filter(({ id }) => !ids.has(id) && ids.add(id)).sort(byMoment);
  const [first] = news;
  if (first === undefined) return log;
  const last = log.facts.at(-1);
  const inOrder = last === undefined || byMoment(last, first) < 0;
  const facts = inOrder ? [...log.facts, ...news] : [...log.facts, ...news].sort(byMoment);
  const goOn = inOrder && news.every(({ fact }) => !isUndo(fact)) && !earlierUndo(log, news);
  const state = goOn ? foldOn(log.state, news, new Set()) : foldOn(log.base.state, facts, undoneIn(facts));
  return { base: log.base, facts, ids, state: { ...state, newer: log.state.newer } };
}

/** What rows on a disk say: facts, and whether a newer version wrote some of them; foreign ones are dropped. */
export type ReadRows = { readonly facts: readonly Envelope[]; readonly newer: boolean };

/** Reads rows as they lie on a disk. */
export function readRows(rows: readonly unknown[]): ReadRows {
  const read = rows.map(readFact);
  return {
    facts: read.flatMap((one) => (one.kind === 'known' ? [one.envelope] : [])),
    newer: read.some(({ kind }) => kind === 'newer'),
  };
}

/** The log with more rows as they lie on a disk. */
export function hearRows(log: QueueLog, rows: readonly unknown[]): QueueLog {
  const { facts, newer } = readRows(rows);
  return newer ? withNewer(hear(log, facts)) : hear(log, facts);
}

/** What a later log knows that an earlier one did not. */
export function newsIn(later: QueueLog, earlier: QueueLog): readonly Envelope[] {
  const { until } = earlier.base;
  return later.facts.filter(({ id, moment }) => !earlier.ids.has(id) && (until === null || moment > until));
}

/** Whether facts stand in their order already, all of them after the log. */
export function areInOrder(log: QueueLog, more: readonly Envelope[]): boolean {
  const known = log.facts.at(-1)?.moment ?? log.base.until;
  return more.every(({ moment }, i) => moment > (i === 0 ? (known ?? '') : (more[i - 1]?.moment ?? '')));
}

/** How many facts of a log are settled: no undo reaches them, and nothing that comes now sorts before them. */
export function settledIn({ facts }: QueueLog): number {
  const newest = facts.at(-1);
  if (newest === undefined) return 0;
  const before = partsOf(newest.moment).wall - SETTLED_AFTER;
  const first = facts.findIndex(({ moment }) => partsOf(moment).wall >= before);
  return Math.max(0, first);
}

/** A log that begins with what older facts mean. */
export function logOn(base: Base): QueueLog {
  return { ...emptyLog, base, state: base.state };
}

/** Whether some of these facts come before the base, or take back what lies before it: all facts are needed then. */
export function reachesBack({ base: { until }, ids }: QueueLog, more: readonly Envelope[]): boolean {
  if (until === null) return false;
  const news = new Set(more.map(({ id }) => id));
  return more.some(({ id, moment, fact }) => {
    if (moment <= until) return !ids.has(id);
    return isUndo(fact) && !ids.has(fact.undone) && !news.has(fact.undone);
  });
}

/** The same log with its first `count` facts in the base; they must be settled (`settledIn`). */
export function condense(log: QueueLog, count: number): QueueLog {
  const until = log.facts[count - 1]?.moment ?? log.base.until;
  const state = foldOn(log.base.state, log.facts.slice(0, count), undoneIn(log.facts));
  const facts = log.facts.slice(count);
  return { base: { state, until }, facts, ids: new Set(facts.map(({ id }) => id)), state: log.state };
}

/** A newer version of the kiosk wrote into this log: what is known stays on show, nothing is written any more. */
export function withNewer(log: QueueLog): QueueLog {
  return log.state.newer ? log : { ...log, state: { ...log.state, newer: true } };
}

/** An undo may have arrived before what it takes back. */
function earlierUndo(log: QueueLog, news: readonly Envelope[]): boolean {
  const ids = new Set(news.map(({ id }) => id));
  return log.facts.some(({ fact }) => isUndo(fact) && ids.has(fact.undone));
}
