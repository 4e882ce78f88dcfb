import { elapsed } from '../queue/limits.ts';
import type { QueueState, Ticket } from '../queue/queue.state.ts';
import {
  forecaster,
  mayBeAsked,
  type Forecast,
  type Forecaster,
  type GroupCost,
  type Suggesting,
} from './group-cost.ts';
import { mayInvite } from './group.fold.ts';
import { hasDeclined, hasDeclinedTeaching, openGroups, sizeOf, type Group } from './group.state.ts';
import { LATE_JOIN_FOR } from './limits.ts';

export type { Forecast, GroupCost, Suggesting } from './group-cost.ts';

const MINUTE = 60_000;

/** A suggestion has at most so many people, the pioneer counted (D1); by hand one more may come. */
export const LARGEST_SUGGESTED = 5;

/** Nobody who stays in line is served so many minutes later because of a suggestion (E4 10). */
export const STAYER_LATER = 10;

/** The pioneer, whose own case comes first, is done at most so many minutes later than alone (E4 10). */
export const PIONEER_LATER = 8;

/** A suggestion saves staff at least so many minutes: asking people takes time, too, and a quiet day stays quiet (D2.6). */
export const LEAST_GAIN = 6;

/**
 * A group that makes nobody slower, or null – on a quiet day always (D2). Of the procedure of whoever would be called
 * first; whoever is priority is asked for no group. One group at a time for each desk. When nobody is there to teach,
 * staff may: then `lead` says so (D9).
 */
export function suggestGroup(state: QueueState, suggesting: Suggesting): GroupCost | null {
  const { desk } = suggesting;
  if (openGroups(state.groups).some((group) => group.desk === desk)) return null;
  const forecast = forecaster(state, suggesting);
  if (forecast === null) return null;
  const line = forecast.line.filter(
    (one) => mayBeAsked(one, suggesting) && !hasDeclined(state.groups, one.id),
  );
  const [head] = line;
  if (head === undefined || head.procedure === null) return null;
  const same = line.filter(({ procedure }) => procedure === head.procedure);
  const pioneer = pioneerAmong(state, same.slice(0, LARGEST_SUGGESTED));
  const taught = pioneer === null ? null : fairest(forecast, { first: pioneer, same, lead: 'pioneer' });
  return taught ?? fairest(forecast, { first: head, same, lead: 'officer' });
}

/** Who teaches by hand: the first of the tickets unless staff lead. */
type ByHand = Suggesting & { readonly lead?: Group['mode'] };

/** What a group by hand costs whom, the first ticket teaching; null when too little is known or somebody waits no more. */
export function costByHand(
  state: QueueState,
  tickets: readonly string[],
  suggesting: ByHand,
): GroupCost | null {
  const known = tickets.map((id) => state.tickets.get(id));
  const people = known.filter((one) => one !== undefined);
  const [pioneer, ...members] = people;
  if (pioneer === undefined || people.length < tickets.length) return null;
  const { lead = 'pioneer' } = suggesting;
  return forecaster(state, suggesting)?.cost({ pioneer, members, lead }) ?? null;
}

/** Whether a group that was suggested still makes nobody slower: asked again in the transaction that forms it (D4). */
export function isStillFair(state: QueueState, tickets: readonly string[], suggesting: ByHand): boolean {
  const cost = costByHand(state, tickets, suggesting);
  return cost !== null && isFair(cost);
}

/**
 * Who gains by joining a group that one of its people teaches or is about to, first in line first: also after teaching
 * began, for ten minutes (D6). Nobody when the group has as many people as a suggestion may have.
 */
export function suggestJoin(state: QueueState, group: Group, suggesting: Suggesting): readonly Forecast[] {
  const seats = LARGEST_SUGGESTED - sizeOf(group);
  const late = group.taught !== null && elapsed(group.taught, suggesting.now) > LATE_JOIN_FOR;
  if (seats <= 0 || late || group.mode !== 'pioneer') return [];
  const forecast = forecaster(without(state, group), suggesting);
  if (forecast === null) return [];
  const fit = forecast.line.filter(
    (one) =>
      one.procedure === group.procedure &&
      mayBeAsked(one, suggesting) &&
      mayInvite(group, one.id) &&
      !hasDeclined(state.groups, one.id),
  );
  return fit
    .map((one) => ({ one, grouped: joinMinutes(group, forecast.served(one).mean, suggesting) }))
    .filter(
      ({ one, grouped }) =>
        grouped <= forecast.alone(one) && forecast.served(one).mean > suggesting.times.member,
    )
    .slice(0, seats)
    .map(({ one, grouped }) => ({ ticket: one.id, alone: forecast.alone(one), grouped }));
}

/** As if the group took nothing of its desk: nobody is asked because of a wait that the group itself has made. */
function without(state: QueueState, { id }: Group): QueueState {
  return { ...state, groups: new Map([...state.groups].filter(([other]) => other !== id)) };
}

/** Minutes from now until somebody who joins now is done. */
function joinMinutes(
  { taught, phase, since }: Group,
  served: number,
  { now, times }: Pick<Suggesting, 'now' | 'times'>,
): number {
  if (taught !== null) return times.catchUp + times.peer * served + times.after;
  const passed = Math.min(elapsed(since, now) / MINUTE, times.teaching * served);
  const left =
    phase === 'teachBack'
      ? times.check
      : times.teaching * served + times.check - (phase === 'training' ? passed : 0);
  return left + times.peer * served + times.after;
}

type Asked = {
  readonly first: Ticket;
  readonly same: readonly Ticket[];
  readonly lead: Group['mode'];
};

/** The largest group that is fair, those who like to help first. Null when none is. */
function fairest(forecast: Forecaster, { first, same, lead }: Asked): GroupCost | null {
  for (let people = LARGEST_SUGGESTED; people > 1; people -= 1) {
    const gain = same.filter(
      (one) => one.id !== first.id && forecast.grouped(one, people, lead) <= forecast.alone(one),
    );
    const members = [...gain.filter(({ willing }) => willing), ...gain.filter(({ willing }) => !willing)];
    const chosen = members.slice(0, people - 1);
    const cost = chosen.length < people - 1 ? null : forecast.cost({ pioneer: first, members: chosen, lead });
    if (cost !== null && isFair(cost)) return cost;
  }
  return null;
}

/** Two people only when nobody at all loses; more when staff gain and nobody loses more than E4 allows. */
function isFair({ pioneer, members, slower, stayLater, officer }: GroupCost): boolean {
  if (members.length === 0 || slower > 0 || officer < LEAST_GAIN) return false;
  if (pioneer.grouped - pioneer.alone > PIONEER_LATER) return false;
  return stayLater <= (members.length === 1 ? 0 : STAYER_LATER);
}

/** Whoever said at the end of a guide that they like to help, else whose turn it is (D3). */
function pioneerAmong(state: QueueState, same: readonly Ticket[]): Ticket | null {
  const asked = same.filter(({ id }) => !hasDeclinedTeaching(state.groups, id));
  return asked.find(({ willing }) => willing) ?? asked[0] ?? null;
}
