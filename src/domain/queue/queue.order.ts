import { isCallable } from './queue.fold.ts';
import { byArrival, type QueueState, type Ticket } from './queue.state.ts';

/** Fairness of priority, from the centre file (C11.6): calls in a row at most, and overtakings at most. */
export type Fairness = { readonly priorityInRow: number; readonly overtakenAtMost: number };

/** What the product uses unless the centre says otherwise. */
export const FAIRNESS: Fairness = { priorityInRow: 2, overtakenAtMost: 4 };

/** Who asks for the order: a desk and its columns; null for every one. `now`: wall ms, only for the guard. */
export type Asking = {
  readonly desk: string | null;
  readonly procedures: readonly (string | null)[] | null;
  readonly now: number;
  readonly fairness: Fairness;
};

/** A waiting ticket and the times it would have been overtaken when its turn comes. */
type Place = { readonly ticket: Ticket; overtaken: number };

/**
 * The order in which waiting tickets would be called, first to last. A pure function of what was given when, of
 * priority and of how often whom was overtaken: an edit never moves anybody (C11.5). After `priorityInRow` priority
 * calls comes another one, nobody is overtaken more than `overtakenAtMost` times, and whoever came back after a missed
 * call has two others first.
 */
export function lineOf(state: QueueState, fairness: Fairness): readonly Ticket[] {
  return arrange(waitingIn(state), { row: state.inRow, fairness });
}

/** Who is suggested to a desk now: the first in order whom it may call, without those the guard keeps back. */
export function nextFor(state: QueueState, { desk, procedures, now, fairness }: Asking): Ticket | null {
  const callable = waitingIn(state).filter(
    (ticket) =>
      isCallable(ticket, { desk, now }) && (procedures === null || procedures.includes(ticket.procedure)),
  );
  const places = callable.map((ticket) => ({ ticket, overtaken: ticket.overtaken }));
  return callable.length === 0 ? null : choose(readyIn(places, 0), { row: state.inRow, fairness }).ticket;
}

/** Place in line from 1; null when the ticket does not wait. */
export function placeOf(state: QueueState, ticket: string, fairness: Fairness): number | null {
  const index = lineOf(state, fairness).findIndex(({ id }) => id === ticket);
  return index < 0 ? null : index + 1;
}

function waitingIn(state: QueueState): readonly Ticket[] {
  const tickets = [...state.waiting].map((id) => state.tickets.get(id));
  return tickets.filter((ticket) => ticket !== undefined).sort(byArrival);
}

type Rules = { readonly row: number; readonly fairness: Fairness };

/** Calls everybody in thought, one after another, and writes down the order. */
function arrange(sorted: readonly Ticket[], { row, fairness }: Rules): readonly Ticket[] {
  const places: Place[] = sorted.map((ticket) => ({ ticket, overtaken: ticket.overtaken }));
  const line: Ticket[] = [];
  let inRow = row;
  while (places.length > 0) {
    const ready = readyIn(places, line.length);
    const chosen = choose(ready, { row: inRow, fairness });
    places.splice(places.indexOf(chosen), 1);
    overtake(ready, chosen);
    inRow = chosen.ticket.priority ? inRow + 1 : 0;
    line.push(chosen.ticket);
  }
  return line;
}

/** Those who need not let others go first any more; when that is nobody, all of them. */
function readyIn(places: readonly Place[], called: number): readonly Place[] {
  const mustWait = ({ ticket }: Place): boolean => ticket.behind > called;
  if (!places.some(mustWait)) return places;
  const ready = places.filter((place) => !mustWait(place));
  return ready.length > 0 ? ready : places;
}

function overtake(ready: readonly Place[], chosen: Place): void {
  if (!chosen.ticket.priority) return;
  for (const passed of earlier(ready, chosen)) passed.overtaken += 1;
}

function choose(ready: readonly Place[], { row, fairness }: Rules): Place {
  const [first] = ready as readonly [Place, ...Place[]];
  const normal = ready.find(({ ticket }) => !ticket.priority);
  const priority = ready.find(({ ticket }) => ticket.priority);
  if (normal === undefined || priority === undefined) return first;
  if (row >= fairness.priorityInRow) return normal;
  const tired = earlier(ready, priority).some(({ overtaken }) => overtaken >= fairness.overtakenAtMost);
  return tired ? normal : priority;
}

/** Those without priority whose number is older: they would be overtaken. */
function earlier(ready: readonly Place[], { ticket }: Place): readonly Place[] {
  return ready.filter((other) => !other.ticket.priority && other.ticket.arrived < ticket.arrived);
}
