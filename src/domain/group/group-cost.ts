import { isCallable } from '../queue/queue.fold.ts';
import type { QueueState, Ticket } from '../queue/queue.state.ts';
import { atDesks, estimatesIn, type Estimating } from '../queue/wait.ts';
import type { Belief } from '../queue/wait-history.ts';
import { knownToday } from '../queue/wait-known.ts';
import {
  ledGain,
  ledMinutes,
  ledWork,
  memberMinutes,
  officerGain,
  pioneerWork,
  stayerShift,
  teachingMinutes,
  type GroupTimes,
  type GroupWork,
} from './forecast.ts';
import type { Group } from './group.state.ts';

/** Who asks, and what is known of waits. */
export type Suggesting = Estimating & { readonly desk: string; readonly times: GroupTimes };

/** What a group means for one person: minutes from now until they are done, alone and in it. */
export type Forecast = { readonly ticket: string; readonly alone: number; readonly grouped: number };

/** What a group of these people would mean for everybody. Numbers only: the words are the screen's. */
export type GroupCost = {
  readonly procedure: string;
  /** Who teaches: the one who comes first in it, or staff. */
  readonly lead: Group['mode'];
  /** The one whose own case is done first, and who teaches unless staff do. */
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

/** A group somebody thinks of: the first of it, the others, and who teaches. */
export type Idea = {
  readonly pioneer: Ticket;
  readonly members: readonly Ticket[];
  readonly lead: Group['mode'];
};

/** What is worked out once, so that many groups can be thought of. */
export type Forecaster = {
  /** Everybody who waits, in the order in which they would be called. */
  readonly line: readonly Ticket[];
  /** Minutes from now until somebody who waits is done alone. */
  alone(ticket: Ticket): number;
  /** One case of the procedure of this ticket. */
  served(ticket: Ticket): Belief;
  /** Minutes from now until whoever is a member of a group of so many is done. */
  grouped(ticket: Ticket, people: number, lead: Group['mode']): number;
  /** What the group means; null when somebody of it waits no more. */
  cost(idea: Idea): GroupCost | null;
};

/** Everybody's wait is worked out once; what a group means is read off it. It begins when the desk is free. Null when too little is known. */
export function forecaster(state: QueueState, suggesting: Suggesting): Forecaster | null {
  const estimates = estimatesIn(state, suggesting);
  const known = knownToday(state, suggesting.history);
  if (estimates === null || known === null) return null;
  const { times, desks } = suggesting;
  const begins = atDesks(state, known, suggesting).mean;
  const served = ({ procedure }: Ticket): Belief => known.of(procedure);
  const alone = (one: Ticket): number => (estimates.get(one.id)?.mean ?? 0) + served(one).mean;
  const line = [...estimates.keys()].flatMap((id) => state.tickets.get(id) ?? []);
  const grouped = (one: Ticket, people: number, lead: Group['mode']): number =>
    begins +
    times.after +
    (lead === 'pioneer' ? memberMinutes(served(one).mean, times) : ledMinutes(people, served(one), times));
  const cost = ({ pioneer, members, lead }: Idea): GroupCost | null => {
    const inLine = [pioneer, ...members].every(({ id }) => estimates.has(id));
    if (!inLine || pioneer.procedure === null) return null;
    const people = members.length + 1;
    const one = served(pioneer);
    const first =
      begins + (lead === 'pioneer' ? teachingMinutes(one.mean, times) : times.teaching * one.mean);
    const forecasts = members.map((member) =>
      forecastOf(member, alone(member), grouped(member, people, lead)),
    );
    const work =
      lead === 'pioneer' ? pioneerWork(people - 1, one.mean, times) : ledWork(people - 1, one, times);
    return {
      ...{ procedure: pioneer.procedure, lead, members: forecasts },
      pioneer: forecastOf(pioneer, alone(pioneer), first),
      slower: forecasts.filter((forecast) => forecast.grouped > forecast.alone).length,
      ...stayers(line, [pioneer, ...members], { work, desks, served: (ticket) => served(ticket).mean }),
      officer: lead === 'pioneer' ? officerGain(people, one.mean, times) : ledGain(people, one, times),
    };
  };
  return { line, alone, served, grouped, cost };
}

/** Whether somebody may be asked into a group of this desk now: free to be called there, and not priority (D3). */
export function mayBeAsked(ticket: Ticket, suggesting: Pick<Suggesting, 'desk' | 'now'>): boolean {
  return isCallable(ticket, suggesting) && ticket.group === null && !ticket.priority;
}

function forecastOf({ id }: Ticket, alone: number, grouped: number): Forecast {
  return { ticket: id, alone, grouped };
}

type Staying = {
  readonly work: GroupWork;
  readonly desks: number;
  served(ticket: Ticket): number;
};

/** Those in line who are not asked, first to last; whoever of the group stands before them goes out of their way. */
function stayers(
  line: readonly Ticket[],
  group: readonly Ticket[],
  { work, desks, served }: Staying,
): Pick<GroupCost, 'stayLater' | 'staySooner'> {
  const asked = new Set(group.map(({ id }) => id));
  const [pioneer] = group;
  // whoever stands before the pioneer waits for the pioneer's own case, too
  let gone = pioneer === undefined ? 0 : -served(pioneer);
  let [ahead, later, sum, count] = [0, 0, 0, 0];
  for (const one of line) {
    if (asked.has(one.id)) {
      gone += served(one);
      continue;
    }
    const by = stayerShift(work, { gone, ahead }, desks);
    ahead += served(one);
    later = Math.max(later, by);
    sum -= by;
    count += 1;
  }
  return { stayLater: later, staySooner: count === 0 ? 0 : sum / count };
}
