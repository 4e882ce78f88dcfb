import { desksOpen, estimatesIn, FAIRNESS, tallyOf, waitOf } from '../../src/domain/queue/index.ts';
import { historyOf, type Wait, type WaitHistory } from '../../src/domain/queue/index.ts';
import { addCounts, keyText, type Counts } from '../../src/domain/statistics/counter-key.ts';
import { daysBefore } from '../../src/domain/statistics/day.ts';
import { SimulatedCentre, type Watching } from './centre.ts';
import { shareOf, type Share } from './interval.ts';
import { morningOf, type Kind, type Person } from './morning.ts';
import { DAY } from './window.ts';

/** Mornings the centre has already had when it is measured; their counters are all it knows. */
const PAST_MORNINGS = 20;
/** Seeds of past mornings lie here, far from those that are measured. */
const PAST_SEEDS = 1_000_000;
/** Shorter waits, in minutes, are none: somebody called at once was told nothing. */
const NO_WAIT = 1 / 60;

/** How good the estimates of many mornings were, asked for once, when the number was given. Minutes. */
export type Measured = {
  readonly people: number;
  readonly meanWait: Share;
  /** Mean absolute error of the estimate, and the same as a share of the mean wait. */
  readonly error: Share;
  readonly errorShare: Share;
  /** Share of people called before the upper end, and of those not called before the lower end. */
  readonly upperKept: Share;
  readonly lowerKept: Share;
  /** How far apart the ends are, and how far the upper end lies above the real wait, on the average. */
  readonly width: number;
  readonly slack: number;
};

/** What the centre has counted on mornings as they used to be: through the shipped counters and `historyOf`. */
export function historyFor(kind: Kind): WaitHistory {
  return historyOfPast(kind.desks, (seed) => morningOf({ ...kind, pace: 1 }, seed));
}

/** The same for mornings of any other kind. */
export function historyOfPast(desks: number, morning: (seed: number) => readonly Person[]): WaitHistory {
  const days = Array.from({ length: PAST_MORNINGS }, (_, i) => ({
    period: daysBefore(DAY, i + 1),
    generation: 'simulated',
    counts: countsOfMorning(desks, morning(PAST_SEEDS + i)),
  }));
  return historyOf(days, DAY);
}

/** Goes through mornings of one kind, one for each seed, and measures what people were told. */
export function measureWaits(kind: Kind, seeds: readonly number[]): Measured {
  const history = historyFor(kind);
  const mornings = seeds.map((seed) => toldOn(kind, seed, history)).filter((told) => told.length > 0);
  const part = (of: (told: Told) => number, by: (told: Told) => number): Share =>
    shareOf(mornings.map((told) => ({ part: sum(told, of), whole: sum(told, by) })));
  const all = mornings.flat();
  return {
    people: all.length,
    meanWait: part(({ real }) => real, one),
    error: part(errorOf, one),
    errorShare: part(errorOf, ({ real }) => real),
    upperKept: part(({ real, to }) => (real <= to ? 1 : 0), one),
    lowerKept: part(({ real, from }) => (real >= from ? 1 : 0), one),
    width: sum(all, ({ from, to }) => to - from) / all.length,
    slack: sum(all, ({ real, to }) => to - real) / all.length,
  };
}

type Told = { readonly estimate: number; readonly from: number; readonly to: number; readonly real: number };

/** What everybody of a morning who had to wait was told, and how long it was. */
function toldOn(kind: Kind, seed: number, history: WaitHistory): readonly Told[] {
  const said = new Map<string, { readonly estimate: number; readonly wait: Wait | null }>();
  const centre = new SimulatedCentre(kind.desks, {
    issued({ state }, { id }, now) {
      const desks = desksOpen(state, now, kind.desks);
      const estimating = { now, desks, history, fairness: FAIRNESS };
      const estimate = estimatesIn(state, estimating)?.get(id)?.mean ?? 0;
      said.set(id, { estimate, wait: waitOf(state, id, estimating) });
    },
  });
  return centre.run(morningOf(kind, seed)).flatMap(({ ticket, called, comes }) => {
    const { estimate, wait } = said.get(ticket)!;
    const real = called - comes;
    return real > NO_WAIT && wait?.kind === 'range' ? [{ estimate, ...wait, real }] : [];
  });
}

function countsOfMorning(desks: number, people: readonly Person[]): Counts {
  let counts: Counts = {};
  const wrote: Watching['wrote'] = (before, written) => {
    for (const envelope of written) {
      const tally = tallyOf(before.state, envelope);
      const place = { half: 'morning', place: 'kiot-1', version: 0, step: '', mode: 'queue' } as const;
      for (const { metric, times } of tally?.tallies ?? [])
        counts = addCounts(counts, { [keyText({ ...place, guide: tally?.procedure ?? '', metric })]: times });
    }
  };
  new SimulatedCentre(desks, { wrote }).run(people);
  return counts;
}

function errorOf({ estimate, real }: Told): number {
  return Math.abs(estimate - real);
}

function one(): number {
  return 1;
}

function sum<What>(all: readonly What[], of: (one: What) => number): number {
  return all.reduce((total, what) => total + of(what), 0);
}
