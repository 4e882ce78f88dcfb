import {
  forecaster,
  mayBeAsked,
  type Forecaster,
  type GroupCost,
} from '../../../src/domain/group/group-cost.ts';
import {
  costByHand,
  hasDeclined,
  hasDeclinedTeaching,
  LARGEST_SUGGESTED,
  LEAST_GAIN,
  openGroups,
  PIONEER_LATER,
  STAYER_LATER,
  type Group,
  type Suggesting,
} from '../../../src/domain/group/index.ts';
import type { QueueState, Ticket } from '../../../src/domain/queue/index.ts';
import { proposalOf, SHIPPED, type Way } from './ways.ts';

/** What of the shipped suggestion may be changed, to see what that gives. */
export type Choice = {
  /** Who leads, the first that is fair. */
  readonly leads: readonly Group['mode'][];
  /** Groups a desk may have at once. */
  readonly atOnce: number;
  readonly smallest: number;
  readonly largest: number;
  /** Whether those who stand last are asked first. */
  readonly lastFirst: boolean;
  /** Minutes that staff must gain, and minutes later at most: who stays, who stays beside a pair. */
  readonly gain: number;
  readonly later: number;
  readonly besidePair: number;
};

/** What the product does. */
export const CHOSEN: Choice = {
  ...{ leads: ['pioneer', 'officer'], atOnce: 1, smallest: 2, largest: LARGEST_SUGGESTED, lastFirst: false },
  ...{ gain: LEAST_GAIN, later: STAYER_LATER, besidePair: 0 },
};

/** The shipped way with something changed. */
export function variant(name: string, change: Partial<Choice>): Way {
  const choice = { ...CHOSEN, ...change };
  const propose: Way['propose'] = (state, suggesting) => {
    const proposal = proposalOf(search(state, suggesting, choice));
    return proposal === null ? null : { ...proposal, from: 'by-hand' };
  };
  const led: Way['led'] = (before, suggesting, joined) => {
    if (!choice.leads.includes('officer')) return false;
    const cost = costByHand(before, joined, { ...suggesting, lead: 'officer' });
    return cost !== null && isFair(cost, choice);
  };
  return { ...SHIPPED, name, propose, led };
}

/** `suggestGroup` with its choices open; with `CHOSEN` it says the same, which a test holds. */
export function search(state: QueueState, suggesting: Suggesting, choice: Choice): GroupCost | null {
  const here = openGroups(state.groups).filter(({ desk }) => desk === suggesting.desk);
  const forecast = here.length >= choice.atOnce ? null : forecaster(state, suggesting);
  if (forecast === null) return null;
  const line = forecast.line.filter(
    (one) => mayBeAsked(one, suggesting) && !hasDeclined(state.groups, one.id),
  );
  const [head] = line;
  if (head === undefined || head.procedure === null) return null;
  const same = line.filter(({ procedure }) => procedure === head.procedure);
  const asked = same.slice(0, LARGEST_SUGGESTED).filter(({ id }) => !hasDeclinedTeaching(state.groups, id));
  const pioneer = asked.find(({ willing }) => willing) ?? asked[0];
  for (const lead of choice.leads) {
    const first = lead === 'officer' ? head : pioneer;
    const cost = first === undefined ? null : fairest(forecast, { first, same, lead }, choice);
    if (cost !== null) return cost;
  }
  return null;
}

type Asked = { readonly first: Ticket; readonly same: readonly Ticket[]; readonly lead: Group['mode'] };

function fairest(forecast: Forecaster, { first, same, lead }: Asked, choice: Choice): GroupCost | null {
  const others = same.filter(({ id }) => id !== first.id);
  const order = choice.lastFirst ? others.toReversed() : others;
  for (let people = choice.largest; people >= choice.smallest; people -= 1) {
    const gain = order.filter((one) => forecast.grouped(one, people, lead) <= forecast.alone(one));
    const members = [...gain.filter(({ willing }) => willing), ...gain.filter(({ willing }) => !willing)];
    if (members.length < people - 1) continue;
    const cost = forecast.cost({ pioneer: first, members: members.slice(0, people - 1), lead });
    if (cost !== null && isFair(cost, choice)) return cost;
  }
  return null;
}

function isFair({ pioneer, members, slower, stayLater, officer }: GroupCost, choice: Choice): boolean {
  if (
    members.length === 0 ||
    slower > 0 ||
    officer < choice.gain ||
    pioneer.grouped - pioneer.alone > PIONEER_LATER
  )
    return false;
  return stayLater <= (members.length === 1 ? choice.besidePair : choice.later);
}
