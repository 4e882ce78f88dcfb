import type { GroupTimes } from '../../../src/domain/group/index.ts';
import type { WaitHistory } from '../../../src/domain/queue/index.ts';
import { shareOf, type Part, type Share } from '../interval.ts';
import { historyOfPast } from '../waits.ts';
import { GroupCentre, type Setting } from './centre.ts';
import type { Fate } from './hall.ts';
import { groupMorningOf, type GroupDay, type Learner, type Readiness } from './people.ts';
import { ALONE, type Way } from './ways.ts';
import type { World } from './world.ts';

/** Whoever is done more than so many minutes later than one by one has lost by it (E4 10). */
export const LATER = 10;

/** One way of working on one kind of morning. */
export type Trial = {
  readonly way: Way;
  readonly ready: Readiness;
  readonly world?: World;
  readonly times?: GroupTimes;
  /** The morning's people, where something about their coming was changed; both ways get them so. */
  readonly coming?: (people: readonly Learner[]) => readonly Learner[];
};

/** What a way of working gave beside one by one on the same mornings. Minutes; shares are 0–1. */
export type Gain = {
  readonly mornings: number;
  /** Mean time from coming to being done, and until somebody first looked after one. */
  readonly total: Share;
  readonly wait: Share;
  /** 95 in 100 people wait no longer than this. */
  readonly wait95: number;
  /** Minutes of staff for each person. */
  readonly officer: Share;
  /** Both as a change beside one by one: −0.1 is 10 % less. */
  readonly totalChange: Share;
  readonly officerChange: Share;
  /** The mean total, minutes more (above 0) than one by one. */
  readonly totalMore: Share;
  /** Groups, and people in groups, a morning. */
  readonly groups: Share;
  readonly grouped: Share;
  readonly pioneers: Loss;
  /** Everybody else in groups, those whom staff teach included. */
  readonly members: Loss;
  /** Those who stay one by one. */
  readonly others: Loss;
};

/** Some people beside what would have been one by one: how many, minutes later (below 0: sooner), share that has lost. */
export type Loss = { readonly people: number; readonly later: Share; readonly lost: Share };

/** Goes through mornings of one kind, one for each seed: once one by one, once in each of the ways. */
export function measureGains(
  day: GroupDay,
  trials: readonly Trial[],
  seeds: readonly number[],
): readonly Gain[] {
  const history = historyOfPast(day.officers, (seed) => groupMorningOf(day, seed));
  const known = new Map<Trial['coming'], readonly Pair[]>();
  return trials.map((trial) => {
    const { coming = (all): readonly Learner[] => all } = trial;
    const goThrough = (way: Way, people: readonly Learner[]): Morning =>
      morningIn(day, { ...trial, way }, { people, history });
    const pairs =
      known.get(trial.coming) ??
      seeds.map((seed): Pair => {
        const people = coming(groupMorningOf(day, seed));
        return { people, alone: goThrough(ALONE, people) };
      });
    known.set(trial.coming, pairs);
    const gone = (people: readonly Learner[], alone: Morning): Morning =>
      trial.way === ALONE ? alone : goThrough(trial.way, people); // nobody is asked: the same morning
    return gainOf(pairs.map(({ people, alone }) => ({ ...gone(people, alone), base: alone })));
  });
}

type Pair = { readonly people: readonly Learner[]; readonly alone: Morning };

type Morning = {
  readonly fates: ReadonlyMap<Learner, Fate>;
  readonly officer: number;
  readonly groups: number;
};

function morningIn(
  { officers }: GroupDay,
  { way, ready, ...believed }: Trial,
  { people, history }: { people: readonly Learner[]; history: WaitHistory },
): Morning {
  const setting: Setting = { ...believed, officers, way, ready, history };
  const centre = new GroupCentre(setting).run(people);
  const fates = new Map([...centre.fates.values()].map((fate) => [fate.learner, fate]));
  return { fates, officer: centre.officerMinutes, groups: centre.groups };
}

function gainOf(pairs: readonly Paired[]): Gain {
  const per = (part: (one: Paired) => number, whole: (one: Paired) => number): Share =>
    shareOf(pairs.map((one): Part => ({ part: part(one), whole: whole(one) })));
  const waits = pairs.flatMap(({ fates }) => [...fates.values()].map(waitOf)).sort((a, b) => a - b);
  const more = (one: Paired): number => sumOf(one.fates, totalOf) - sumOf(one.base.fates, totalOf);
  return {
    mornings: pairs.length,
    total: per(({ fates }) => sumOf(fates, totalOf), size),
    wait: per(({ fates }) => sumOf(fates, waitOf), size),
    wait95: waits[Math.floor(0.95 * waits.length)] ?? 0,
    officer: per(({ officer }) => officer, size),
    totalChange: per(more, ({ base }) => sumOf(base.fates, totalOf)),
    officerChange: per(
      ({ officer, base }) => officer - base.officer,
      ({ base }) => base.officer,
    ),
    totalMore: per(more, size),
    groups: per(
      ({ groups }) => groups,
      () => 1,
    ),
    grouped: per(
      ({ fates }) => sumOf(fates, ({ role }) => (role === 'alone' ? 0 : 1)),
      () => 1,
    ),
    ...{
      pioneers: lossOf(pairs, 'pioneer'),
      members: lossOf(pairs, 'member'),
      others: lossOf(pairs, 'alone'),
    },
  };
}

type Paired = Morning & { readonly base: Morning };

function lossOf(pairs: readonly Paired[], role: Fate['role']): Loss {
  const mornings = pairs.map(({ fates, base }) =>
    [...fates.values()]
      .filter((fate) => fate.role === role)
      .map(({ learner, done }) => done - base.fates.get(learner)!.done),
  );
  const share = (of: (later: number) => number): Share =>
    shareOf(mornings.map((all) => ({ part: all.reduce((sum, one) => sum + of(one), 0), whole: all.length })));
  return {
    people: mornings.flat().length,
    later: share((one) => one),
    lost: share((one) => (one > LATER ? 1 : 0)),
  };
}

function size({ fates }: Pick<Morning, 'fates'>): number {
  return fates.size;
}

function totalOf({ learner, done }: Fate): number {
  return done - learner.comes;
}

function waitOf({ learner, first }: Fate): number {
  return first - learner.comes;
}

function sumOf(fates: ReadonlyMap<Learner, Fate>, of: (fate: Fate) => number): number {
  return [...fates.values()].reduce((sum, fate) => sum + of(fate), 0);
}
