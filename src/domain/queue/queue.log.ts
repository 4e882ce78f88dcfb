import { readFact, type Envelope } from './fact.schema.ts';
import { byMoment, undoneIn } from './queue.events.ts';
import { fold, foldOn } from './queue.fold.ts';
import { emptyQueue, type QueueState } from './queue.state.ts';

/** Every fact this window knows, sorted, each once, and what they mean. */
export type QueueLog = {
  readonly facts: readonly Envelope[];
  readonly ids: ReadonlySet<string>;
  readonly state: QueueState;
};

/** Nothing has happened. */
export const emptyLog: QueueLog = { facts: [], ids: new Set(), state: emptyQueue };

/**
 * The log with more facts, from our own disk or from elsewhere; copies are passed over. Facts that come in order are
 * folded on, a late one or an undo folds everything anew: the state is the same either way.
 */
export function hear(log: QueueLog, more: readonly Envelope[]): QueueLog {
  const ids = new Set(log.ids);
  const news = more.filter(({ id }) => !ids.has(id) && ids.add(id)).sort(byMoment);
  const [first] = news;
  if (first === undefined) return log;
  const last = log.facts.at(-1);
  const inOrder = last === undefined || byMoment(last, first) < 0;
  const facts = inOrder ? [...log.facts, ...news] : [...log.facts, ...news].sort(byMoment);
  const goOn = inOrder && news.every(({ fact }) => fact.kind !== 'FactUndone') && !earlierUndo(log, news);
  const state = goOn ? foldOn(log.state, news, new Set()) : fold(facts, undoneIn(facts));
  return { facts, ids, state: { ...state, newer: log.state.newer } };
}

/** The log with more rows as they lie on a disk: facts are heard, newer ones noted, foreign ones dropped. */
export function hearRows(log: QueueLog, rows: readonly unknown[]): QueueLog {
  const read = rows.map(readFact);
  const heard = hear(
    log,
    read.flatMap((one) => (one.kind === 'known' ? [one.envelope] : [])),
  );
  return read.some(({ kind }) => kind === 'newer') ? withNewer(heard) : heard;
}

/** What a later log knows that an earlier one did not. */
export function newsIn(later: QueueLog, earlier: QueueLog): readonly Envelope[] {
  return later.facts.filter(({ id }) => !earlier.ids.has(id));
}

/** A newer version of the kiosk wrote into this log: what is known stays on show, nothing is written any more. */
export function withNewer(log: QueueLog): QueueLog {
  return log.state.newer ? log : { ...log, state: { ...log.state, newer: true } };
}

/** An undo may have arrived before what it takes back. */
function earlierUndo(log: QueueLog, news: readonly Envelope[]): boolean {
  const ids = new Set(news.map(({ id }) => id));
  return log.facts.some(({ fact }) => fact.kind === 'FactUndone' && ids.has(fact.undone));
}
