import {
  hasDeclined,
  hasDeclinedTeaching,
  isStillFair,
  openGroups,
  suggestGroup,
  suggestJoin,
} from '../../../src/domain/group/index.ts';
import type { Group, GroupCost, Suggesting } from '../../../src/domain/group/index.ts';
import { lineOf, type QueueState } from '../../../src/domain/queue/index.ts';

/** Whom a free desk asks into a group, first whoever teaches or sets out first, and who leads it. */
export type Proposal = Pick<Group, 'from'> & {
  readonly tickets: readonly string[];
  readonly lead: Group['mode'];
};

/** A way of working that is compared with others on the same mornings. */
export type Way = {
  readonly name: string;
  /** Whom to ask now; null when the next one is called. */
  readonly propose: (state: QueueState, suggesting: Suggesting) => Proposal | null;
  /** Whether staff lead those who said yes when nobody of them teaches. `before`: while all of them still waited. */
  readonly led: (before: QueueState, suggesting: Suggesting, joined: readonly string[]) => boolean;
  /** Who is asked into a group that is there already. */
  readonly late: (state: QueueState, suggesting: Suggesting, group: Group) => readonly string[];
};

/** One by one. */
export const ALONE: Way = { name: 'one by one', propose: () => null, led: () => false, late: () => [] };

/** What the product does: the shipped suggestion, staff when nobody teaches, and who joins later. */
export const SHIPPED: Way = {
  name: 'both (shipped)',
  propose: (state, suggesting) => proposalOf(suggestGroup(state, suggesting)),
  led: (before, suggesting, joined) => isStillFair(before, joined, { ...suggesting, lead: 'officer' }),
  late: (state, suggesting, group) => suggestJoin(state, group, suggesting).map(({ ticket }) => ticket),
};

/** The shipped suggestion as far as one of the people teaches. */
export const PIONEER_ONLY: Way = {
  ...SHIPPED,
  name: 'pioneer only',
  propose: (state, suggesting) => {
    const cost = suggestGroup(state, suggesting);
    return cost?.lead === 'pioneer' ? proposalOf(cost) : null;
  },
  led: () => false,
};

/** As many reports of such models tell it: whoever is there is put into a group, and nobody asks who loses (E3 a, b). */
export function naive(lead: Group['mode']): Way {
  const propose: Way['propose'] = (state, { desk, fairness }) => {
    if (openGroups(state.groups).some((group) => group.desk === desk)) return null;
    const line = lineOf(state, fairness).filter(({ id }) => !hasDeclined(state.groups, id));
    const same = line.filter(({ procedure }) => procedure === line[0]?.procedure).slice(0, NAIVE.largest);
    if (same.length < NAIVE.smallest) return null;
    const first =
      lead === 'officer' ? same[0] : same.find(({ id }) => !hasDeclinedTeaching(state.groups, id));
    if (first === undefined) return null;
    return {
      from: 'by-hand',
      lead,
      tickets: [first, ...same.filter((one) => one !== first)].map(({ id }) => id),
    };
  };
  return { ...SHIPPED, name: `naive, ${lead}`, propose, led: () => lead === 'officer' };
}

const NAIVE = { smallest: 3, largest: 5 } as const;

/** What is asked for: the first of it, the others, and who leads. */
export function proposalOf(cost: GroupCost | null): Proposal | null {
  if (cost === null) return null;
  return {
    from: 'suggested',
    tickets: [cost.pioneer, ...cost.members].map(({ ticket }) => ticket),
    lead: cost.lead,
  };
}
