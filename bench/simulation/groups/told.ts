import { isAtWork } from '../../../src/domain/group/group-load.ts';
import { desksOpen, FAIRNESS, waitOf, type Wait } from '../../../src/domain/queue/index.ts';
import { shareOf, type Part, type Share } from '../interval.ts';
import { historyOfPast } from '../waits.ts';
import { wallOf } from '../window.ts';
import { GroupCentre } from './centre.ts';
import { groupMorningOf, type GroupDay, type Readiness } from './people.ts';
import type { Way } from './ways.ts';

/** Shorter waits, in minutes, are none: somebody called at once was told nothing. */
const NO_WAIT = 1 / 60;

/** Share of those who stayed one by one and were called before the upper end they had been told with their number. */
export type Told = {
  readonly all: Share;
  /** Of those who were told it while a group was taught; NaN when nobody was. */
  readonly beside: Share;
};

type Said = { readonly wait: Wait | null; readonly beside: boolean };

/** How good the told waits are on mornings with groups. */
export function measureTold(
  day: GroupDay,
  { way, ready }: { readonly way: Way; readonly ready: Readiness },
  seeds: readonly number[],
): Told {
  const { officers } = day;
  const history = historyOfPast(officers, (seed) => groupMorningOf(day, seed));
  const mornings = seeds.map((seed) => {
    const said = new Map<string, Said>();
    const centre = new GroupCentre({
      ...{ officers, way, ready, history },
      issued(state, ticket, minutes) {
        const now = wallOf(minutes);
        const desks = desksOpen(state, now, officers);
        const wait = waitOf(state, ticket, { now, desks, history, fairness: FAIRNESS });
        said.set(ticket, { wait, beside: [...state.groups.values()].some(isAtWork) });
      },
    });
    return keptOn(centre.run(groupMorningOf(day, seed)), said);
  });
  const share = (of: (kept: Kept) => boolean): Share =>
    shareOf(mornings.map((kept) => partOf(kept.filter(of))));
  return { all: share(() => true), beside: share(({ beside }) => beside) };
}

type Kept = { readonly kept: boolean; readonly beside: boolean };

function keptOn({ fates }: GroupCentre, said: ReadonlyMap<string, Said>): readonly Kept[] {
  return [...fates].flatMap(([ticket, { role, first, learner }]) => {
    const { wait, beside } = said.get(ticket)!;
    const real = first - learner.comes;
    if (role !== 'alone' || real <= NO_WAIT || wait?.kind !== 'range') return [];
    return [{ kept: real <= wait.to, beside }];
  });
}

function partOf(all: readonly Kept[]): Part {
  return { part: all.filter(({ kept }) => kept).length, whole: all.length };
}
