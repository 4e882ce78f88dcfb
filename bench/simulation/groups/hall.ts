import type { Agenda, Officer } from './agenda.ts';
import type { Learner } from './people.ts';
import type { SimulatedWindow } from '../window.ts';
import type { World } from './world.ts';

/** What became of somebody: when they first met an officer or a group, and when they were done. Minutes from the opening. */
export type Fate = {
  readonly learner: Learner;
  first: number;
  done: number;
  role: 'alone' | 'pioneer' | 'member';
};

/** Everything that a lesson needs of the centre. */
export type Hall = {
  readonly window: SimulatedWindow;
  readonly agenda: Agenda;
  readonly world: World;
  /** By ticket. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** Somebody of a group needs this officer at the next free moment; `then` when that is over. */
  rescue(officer: Officer, one: Rescue): void;
};

/** Somebody who could not go on in a group. */
export type Rescue = {
  readonly ticket: string;
  readonly group: string;
  readonly then: (now: number) => void;
};

/** What chance decided about the holder of a ticket, and what became of them. */
export function fateOf({ fates }: Pick<Hall, 'fates'>, ticket: string): Fate {
  return fates.get(ticket)!;
}
