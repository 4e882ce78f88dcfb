import type { GroupFactOf } from './group-facts.schema.ts';

type Tap = { readonly tap: string };
type InGroup = Tap & { readonly group: string };
type OfMember = InGroup & { readonly ticket: string };
type Named<Name extends string, What> = Name extends string ? What & { readonly name: Name } : never;

/** Everything that may be asked of a group. Names are kept for good: they stand in `docs/queue-rights.md`. */
export type GroupCommand =
  /** The first invitations go out with it. The group's own name is the context's `newTicket`. */
  | (Tap & { readonly name: 'form-group' } & Pick<
        GroupFactOf<'GroupFormed'>,
        'desk' | 'mode' | 'from' | 'tickets'
      >)
  | Named<'join-group' | 'decline-group' | 'leave-group' | 'report-ready' | 'check-member', OfMember>
  /** `suggested`: as the rule of no loss said; it is looked at again before it is granted (D6). */
  | (OfMember & { readonly name: 'invite-member'; readonly suggested?: boolean })
  | Named<'ask-pioneer' | 'accept-pioneer' | 'decline-pioneer', OfMember>
  | (OfMember & { readonly name: 'report-step'; readonly step: number })
  | (OfMember & { readonly name: 'ask-help'; readonly stuck: boolean })
  | (OfMember & { readonly name: 'take-member'; readonly desk: string })
  /** `points`: how many points the check has, the three obligatory ones counted. */
  | (InGroup & { readonly name: 'begin-check'; readonly points: number })
  /** `tries`: how often the window saw this point tried, so that two taps at once are not two tries. */
  | (InGroup & {
      readonly name: 'check-point';
      readonly point: number;
      readonly tries: number;
      readonly passed: boolean;
    })
  /** The step that is shown now to a group that staff lead. */
  | (InGroup & { readonly name: 'show-step'; readonly step: number })
  | Named<'begin-teaching' | 'lead-group' | 'dissolve-group' | 'close-group', InGroup>
  /** Whoever goes on in a part of their own, led by staff. */
  | (InGroup & { readonly name: 'split-group'; readonly tickets: readonly string[] })
  /** `fact`: the one about the group as a whole that is taken back; one about a member is taken back by `undo`. */
  | (InGroup & { readonly name: 'undo-group'; readonly fact: string });

/** Name of a request about a group. */
export type GroupCommandName = GroupCommand['name'];
/** A request about a group by its name. */
export type GroupCommandOf<Name extends GroupCommandName> = Extract<GroupCommand, { name: Name }>;
