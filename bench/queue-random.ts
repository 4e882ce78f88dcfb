import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { emptyLog, hear, numberOf, type QueueLog } from '../src/domain/queue/index.ts';
import { centreAtWork, deed, restarted, type Deed } from '../test/support/queue-day.ts';

/** What became of many runs: how many went wrong, the first of them in words, and the seed that repeats them. */
export type Runs = {
  readonly runs: number;
  readonly broken: number;
  readonly first: string;
  readonly seed: number;
};

const SLIPS = ['undo', 'undo', 'close', 'restart'];

/**
 * Days of random operations in four windows of one browser that start again, crash and ask twice (E4 1): no number
 * twice, no double call, no desk with two people, and after a start everything as before.
 */
export function randomDays(days: number, operations: number, seed: number): Runs {
  const one = fc.array(deed(SLIPS), { minLength: operations, maxLength: operations });
  return tally(fc.sample(one, { numRuns: days, seed }), seed, (deeds) => {
    const centre = centreAtWork(true);
    for (const done of deeds) {
      centre.does(done);
      const desks = [...centre.log().state.tickets.values()].flatMap(({ desk }) => desk ?? []);
      if (hasTwice(desks)) return 'a desk has two people';
    }
    return faultOfDay(centre.log());
  });
}

/**
 * Logs of four devices that meet now and then, thrown together doubled and shuffled: one state everywhere, no fact
 * lost, no number twice, and each lost call told to another desk than the one that won.
 */
export function shuffledLogs(runs: number, seed: number): Runs {
  const deeds = fc.array(deed([...SLIPS, 'meet', 'meet']), { minLength: 20, maxLength: 40 });
  const draws = fc.array(fc.nat(), { minLength: 97, maxLength: 97 });
  return tally(fc.sample(fc.tuple(deeds, draws), { numRuns: runs, seed }), seed, faultOfMeeting);
}

function tally<One>(all: readonly One[], seed: number, faultOf: (one: One) => string | null): Runs {
  const faults = all.map(faultOf).filter((fault) => fault !== null);
  return { runs: all.length, broken: faults.length, first: faults[0] ?? '', seed };
}

function faultOfDay(log: QueueLog): string | null {
  const { facts, state } = log;
  const numbers = facts.flatMap(({ fact }) => (fact.kind === 'TicketIssued' ? [numberOf(fact)] : []));
  if (hasTwice(numbers)) return 'a number was given twice';
  if (state.lostCalls.length > 0) return 'somebody was called twice';
  if (hasTwice(facts.map(({ writer, sequence }) => `${writer} ${sequence}`)))
    return 'a sequence was used twice';
  return isDeepStrictEqual(restarted(log).state, state) ? null : 'after a start it is another queue';
}

function faultOfMeeting([deeds, draws]: readonly [readonly Deed[], readonly number[]]): string | null {
  const centre = centreAtWork(false);
  for (const one of deeds) centre.does(one);
  const all = centre.logs.flatMap(({ facts }) => facts);
  const shuffled = [...all, ...all]
    .map((one, i) => [draws[i % draws.length]! * (i + 1) * 0.618, one] as const)
    .sort(([a], [b]) => (a % 1) - (b % 1))
    .map(([, one]) => one);
  const whole = hear(emptyLog, shuffled);
  if (whole.facts.length !== new Set(all.map(({ id }) => id)).size) return 'a fact was lost';
  if (centre.logs.some((log) => !isDeepStrictEqual(hear(log, shuffled).state, whole.state)))
    return 'two devices know another queue';
  if (hasTwice([...whole.state.tickets.values()].map(numberOf))) return 'a number was given twice';
  return whole.state.lostCalls.some(({ winner, desk }) => winner === desk) ? 'a desk lost to itself' : null;
}

function hasTwice(all: readonly string[]): boolean {
  return new Set(all).size < all.length;
}
