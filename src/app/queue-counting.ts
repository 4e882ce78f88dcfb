import { groupTally, type Served } from '../domain/group/count.ts';
import { mayBeUndone, lineTallies, tallyOf, type FactTally } from '../domain/queue/count.ts';
import type { Envelope } from '../domain/queue/fact.schema.ts';
import { elapsed, UNDO_FOR } from '../domain/queue/limits.ts';
import { isUndo, undoneIn } from '../domain/queue/queue.events.ts';
import { hear, type QueueLog } from '../domain/queue/queue.log.ts';
import type { Clock } from '../ports/device.ts';
import type { CountedPlace, Counting } from './counting.ts';

/**
 * Counts what this window wrote into the queue. Only the window that wrote a fact counts it, so that each is counted
 * once in a browser profile. What may be taken back waits in memory until the 30 s of the undo are over and is not
 * counted when it was; a window that crashes meanwhile loses the count and nobody doubles it.
 */
export type QueueCounting = {
  /** Facts of this window are on the disk; `before` is the log they were decided on, `served` what a case takes. */
  wrote(before: QueueLog, written: readonly Envelope[], served: Served): void;
  /** The window has looked at the queue: what can no longer be taken back is counted. To be called twice a minute. */
  looked(log: QueueLog): void;
  /** The page is closing: what waits is counted now (`Counting.beforeRescue`). */
  leave(): void;
};

/** What counting the queue needs. */
export type QueueCountingParts = { readonly counting: Pick<Counting, 'count'>; readonly clock: Clock };

type Waiting = { readonly envelope: Envelope; readonly tally: FactTally };

/** Makes the counting of the queue of this window. */
export function createQueueCounting({ counting, clock }: QueueCountingParts): QueueCounting {
  let waiting: readonly Waiting[] = [];
  const count = ({ procedure, tallies }: FactTally): void =>
    counting.count(
      tallies.map((tally) => ({ step: '', ...tally })),
      placeOf(procedure),
    );
  const countThose = (ready: (one: Waiting) => boolean): void => {
    const due = waiting.filter(ready);
    waiting = waiting.filter((one) => !due.includes(one));
    for (const { tally } of due) count(tally);
  };
  return {
    wrote(before, written, served) {
      const undone = new Set(written.flatMap(({ fact }) => (isUndo(fact) ? [fact.undone] : [])));
      waiting = waiting.filter(({ envelope }) => !undone.has(envelope.id));
      for (const { envelope, tally } of talliesOf(before, written, served))
        if (mayBeUndone(envelope.fact.kind)) waiting = [...waiting, { envelope, tally }];
        else count(tally);
      const lines = lineTallies(before.state, written);
      if (lines.length > 0) count({ procedure: null, tallies: lines });
    },
    looked({ facts }) {
      if (waiting.length === 0) return;
      const undone = undoneIn(facts); // also what another window took back
      waiting = waiting.filter(({ envelope }) => !undone.has(envelope.id));
      const { wall } = clock.read();
      countThose(({ envelope }) => elapsed(envelope.wall, wall) > UNDO_FOR);
    },
    leave: () => countThose(() => true),
  };
}

/** What each fact adds, judged on the log that the ones before it left. */
function talliesOf(before: QueueLog, written: readonly Envelope[], served: Served): readonly Waiting[] {
  let log = before;
  return written.flatMap((envelope, i) => {
    const tally = tallyOf(log.state, envelope) ?? groupTally(log, envelope, served);
    if (i < written.length - 1) log = hear(log, [envelope]);
    return tally === null ? [] : [{ envelope, tally }];
  });
}

/** A guide stands for its procedure. Which version of it somebody saw says nothing of a desk: 0. */
function placeOf(procedure: string | null): CountedPlace {
  return { guide: procedure ?? '', version: 0, mode: 'queue' };
}
