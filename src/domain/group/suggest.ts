import { isCallable } from '../queue/queue.fold.ts';
import type { QueueState, Ticket } from '../queue/queue.state.ts';
import { estimatesIn, type Estimating } from '../queue/wait.ts';
import { knownToday } from '../queue/wait-known.ts';
import { memberMinutes, officerGain, stayerShift, teachingMinutes, type GroupTimes } from './forecast.ts';
import { hasDeclined, hasDeclinedTeaching, openGroups } from './group.state.ts';

/** A suggestion has at most so many people, the pioneer counted (D1); by hand one more may come. */
export const LARGEST_SUGGESTED = 5;

/** Nobody who stays in line is served so many minutes later because of a suggestion (E4 10). */
export const STAYER_LATER = 10;

/** The pioneer, whose own case comes first, is done at most so many minutes later than alone (E4 10). */
export const PIONEER_LATER = 8;

/** Who asks, and what is known of waits. */
export type Suggesting = Estimating & { readonly desk: string; readonly times: GroupTimes };

/** What a group means for one person: minutes from now until they are done, alone and in it. */
export type Forecast = { readonly ticket: string; readonly alone: number; readonly grouped: number };

/** What a group of these people would mean for everybody. Numbers only: the words are the screen's. */
export type GroupCost = {
  readonly procedure: string;
  readonly pioneer: Forecast;
  readonly members: readonly Forecast[];
  /** Members for whom it takes longer than alone. */
  readonly slower: number;
  /** Minutes by which whoever stays is served later at most, and sooner on the average (0: nobody stays). */
  readonly stayLater: number;
  readonly staySooner: number;
  /** Minutes of staff that it saves; negative when it costs them. */
  readonly officer: number;
};

/**
 * A group that makes nobody slower, or null – on a quiet day always (D2). Of the procedure of whoever would be called
 * first; whoever is priority is asked for no group. One group at a time for each desk.
 */
export function suggestGroup(state: QueueState, suggesting: Suggesting): GroupCost | null {
  const { desk, now } = suggesting;
  if (openGroups(state.groups).some((group) => group.desk === desk)) return null;
  const forecast = forecaster(state, suggesting);
  if (forecast === null) return null;
  const may = (one: Ticket): boolean => isCallable(one, { desk, now }) && one.group === null && !one.priority;
  const line = forecast.line.filter((one) => may(one) && !hasDeclined(state.groups, one.id));
  const [head] = line;
  if (head === undefined || head.procedure === null) return null;
  const same = line.filter(({ procedure }) => procedure === head.procedure);
  const pioneer = pioneerAmong(state, same.slice(0, LARGEST_SUGGESTED));
  if (pioneer === null) return null;
  const gain = same.filter((one) => one.id !== pioneer.id && !forecast.isSlower(one));
  const members = [...gain.filter(({ willing }) => willing), ...gain.filter(({ willing }) => !willing)];
  const cost = forecast.cost(pioneer, members.slice(0, LARGEST_SUGGESTED - 1));
  return cost !== null && isFair(cost) ? cost : null;
}

/** What a group by hand costs whom, the first ticket teaching; null when too little is known or somebody waits no more. */
export function costByHand(
  state: QueueState,
  tickets: readonly string[],
  suggesting: Suggesting,
): GroupCost | null {
  const known = tickets.map((id) => state.tickets.get(id));
  const people = known.filter((one) => one !== undefined);
  const [pioneer, ...members] = people;
  if (pioneer === undefined || people.length < tickets.length) return null;
  return forecaster(state, suggesting)?.cost(pioneer, members) ?? null;
}

/** Whether a group that was suggested still makes nobody slower: asked again in the transaction that forms it (D4). */
export function isStillFair(state: QueueState, tickets: readonly string[], suggesting: Suggesting): boolean {
  const cost = costByHand(state, tickets, suggesting);
  return cost !== null && isFair(cost);
}

/** Two people only when nobody at all loses; more when staff gain and nobody loses more than E4 allows. */
function isFair({ pioneer, members, slower, stayLater, officer }: GroupCost): boolean {
  if (members.length === 0 || slower > 0 || officer <= 0) return false;
  if (pioneer.grouped - pioneer.alone > PIONEER_LATER) return false;
  return stayLater <= (members.length === 1 ? 0 : STAYER_LATER);
}

/** Whoever said at the end of a guide that they like to help, else whose turn it is (D3). */
function pioneerAmong(state: QueueState, same: readonly Ticket[]): Ticket | null {
  const asked = same.filter(({ id }) => !hasDeclinedTeaching(state.groups, id));
  return asked.find(({ willing }) => willing) ?? asked[0] ?? null;
}

type Forecaster = {
  readonly line: readonly Ticket[];
  isSlower(ticket: Ticket): boolean;
  cost(pioneer: Ticket, members: readonly Ticket[]): GroupCost | null;
};

/** Everybody's wait is worked out once; what a group means is read off it. */
function forecaster(state: QueueState, suggesting: Suggesting): Forecaster | null {
  const estimates = estimatesIn(state, suggesting);
  const known = knownToday(state, suggesting.history);
  if (estimates === null || known === null) return null;
  const { times } = suggesting;
  const served = ({ procedure }: Ticket): number => known.of(procedure).mean;
  const alone = (one: Ticket): number => (estimates.get(one.id)?.mean ?? 0) + served(one);
  const line = [...estimates.keys()].flatMap((id) => state.tickets.get(id) ?? []);
  const cost = (pioneer: Ticket, members: readonly Ticket[]): GroupCost | null => {
    const inLine = [pioneer, ...members].every(({ id }) => estimates.has(id));
    if (!inLine || pioneer.procedure === null) return null;
    const s = served(pioneer);
    const of = (one: Ticket, grouped: number): Forecast => ({ ticket: one.id, alone: alone(one), grouped });
    const forecasts = members.map((one) => of(one, memberMinutes(s, times)));
    return {
      procedure: pioneer.procedure,
      pioneer: of(pioneer, teachingMinutes(s, times)),
      members: forecasts,
      slower: forecasts.filter((one) => one.grouped > one.alone).length,
      ...stayers(line, [pioneer, ...members], {
        served,
        shift: (where) =>
          stayerShift({ members: members.length, ...where }, s, { times, desks: suggesting.desks }),
      }),
      officer: officerGain(members.length + 1, s, times),
    };
  };
  return { line, isSlower: (one) => memberMinutes(served(one), times) > alone(one), cost };
}

type Staying = {
  served(ticket: Ticket): number;
  /** Minutes later, by how many of the group stand before and how many minutes of others do. */
  shift(where: { readonly before: number; readonly ahead: number }): number;
};

/** Those in line who are not asked, first to last; whoever of the group stands before them goes out of their way. */
function stayers(
  line: readonly Ticket[],
  group: readonly Ticket[],
  { served, shift }: Staying,
): Pick<GroupCost, 'stayLater' | 'staySooner'> {
  const asked = new Set(group.map(({ id }) => id));
  // whoever stands before the pioneer waits for the pioneer's own case, too
  let [before, ahead, later, sum, count] = [-1, 0, 0, 0, 0];
  for (const one of line) {
    if (asked.has(one.id)) {
      before += 1;
      continue;
    }
    const by = shift({ before, ahead });
    ahead += served(one);
    later = Math.max(later, by);
    sum -= by;
    count += 1;
  }
  return { stayLater: later, staySooner: count === 0 ? 0 : sum / count };
}
