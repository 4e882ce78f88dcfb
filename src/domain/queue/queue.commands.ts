import type { GroupCommand } from '../group/group.commands.ts';
import type { Ticket } from './queue.state.ts';

/** Every request names its tap: asked again with the same key it gets the same answer, and nothing happens twice. */
type Tap = { readonly tap: string };
/** What the window saw of a ticket; somebody else may have changed it meanwhile. */
type Seen = Tap & { readonly ticket: string; readonly version: number };
/** A request of the staff at one desk, by its code in the centre file. */
type AtDesk = Seen & { readonly desk: string };

/** One request for each of the names. */
type Named<Name extends string, What> = Name extends string ? What & { readonly name: Name } : never;

/** Everything that may be asked of a queue. Names are kept for good: they stand in `docs/queue-rights.md`. */
export type Command =
  | GroupCommand
  | (Tap & { readonly name: 'take-ticket' } & Pick<Ticket, 'procedure' | 'from' | 'priority' | 'willing'>)
  | (Seen & { readonly name: 'mark-priority'; readonly priority: boolean })
  | (Seen & { readonly name: 'mark-willing'; readonly willing: boolean })
  | Named<'print-ticket', Seen>
  | (Tap & { readonly name: 'report-print'; readonly ticket: string; readonly printed: boolean })
  /** `procedures`: only these columns of the board; null for all. */
  | (Tap & {
      readonly name: 'call-next';
      readonly desk: string;
      readonly procedures: readonly (string | null)[] | null;
    })
  | Named<'call-ticket' | 'recall-ticket' | 'start-service' | 'miss-ticket' | 'finish-ticket', AtDesk>
  | (Seen & { readonly name: 'hold-ticket'; readonly minutes: number })
  | Named<'return-ticket' | 'rejoin-ticket' | 'leave-queue' | 'cancel-ticket', Seen>
  | (Seen & { readonly name: 'transfer-ticket'; readonly procedure: string | null })
  | Named<'refer-ticket', AtDesk>
  /** `fact`: the one that is taken back. */
  | (Seen & { readonly name: 'undo'; readonly fact: string })
  | Named<'open-day', Tap>
  /** `open`: the open tickets that were on the list when it was confirmed. */
  | (Tap & { readonly name: 'close-day'; readonly open: readonly string[] });

/** Name of a request. */
export type CommandName = Command['name'];
/** A request by its name. */
export type CommandOf<Name extends CommandName> = Extract<Command, { name: Name }>;

type WithoutTap<One> = One extends Command ? Omit<One, 'tap'> : never;
/** What somebody asks, before it has the key of a tap. */
export type QueueRequest = WithoutTap<Command>;
