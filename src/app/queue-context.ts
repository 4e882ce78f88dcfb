import type { Centre } from '../domain/centre/centre.schema.ts';
import { GROUP_TIMES, type GroupTimes, type Suggesting } from '../domain/group/index.ts';
import {
  dayTimeOf,
  desksOpen,
  FAIRNESS,
  givingAt,
  closedFor,
  type QueueContext,
  type QueueState,
  type Role,
  type WaitHistory,
} from '../domain/queue/index.ts';
import type { Chance, Clock } from '../ports/device.ts';

/**
 * Who asks. `own`: the ticket of this session. `tap`: the same one again after a trouble, so that nothing happens
 * twice; without it every asking is a new tap.
 */
export type Asker = { readonly role: Role; readonly own?: string | null; readonly tap?: string };

/** What the context comes from. `newId`: random names. `letter`: head of this device's numbers; null until chosen. */
export type ContextParts = {
  readonly chance: Chance;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly letter: () => string | null;
};

/** What a request is measured against now: clock, chance, the centre's hours, desks and fairness, and who asks. */
export function contextOf(
  { role, own = null }: Asker,
  centre: Centre | null,
  { chance, clock, newId, letter }: ContextParts,
): QueueContext {
  const { wall } = clock.read();
  const now = dayTimeOf(wall);
  return {
    role,
    own,
    letter: letter(),
    wall,
    day: now.day,
    chance: chance.draw(),
    newTicket: newId(),
    giving: givingAt(centre, now),
    closedFor: closedFor(centre, wall),
    desks: (centre?.desks ?? []).map(({ code }) => code),
    fairness: centre?.queue ?? FAIRNESS,
  };
}

/** What waits and groups are weighed with, at any desk. */
export type Weighing = Omit<Suggesting, 'desk'>;

/** What past days say: of waits, and of what groups take. */
export type Past = { readonly history: WaitHistory; readonly times: GroupTimes };

/** A centre on its first day: nothing is known of waits, and groups take what is assumed. */
export const NO_PAST: Past = { history: new Map(), times: GROUP_TIMES };

/** What is known now: the centre's own anonymous past, the desks that serve, and how long teaching takes. */
export function weighingOf(
  state: QueueState,
  centre: Centre | null,
  { now, history, times }: Past & { readonly now: number },
): Weighing {
  const desks = desksOpen(state, now, centre?.desks.length ?? 1);
  return { now, desks, history, fairness: centre?.queue ?? FAIRNESS, times };
}
