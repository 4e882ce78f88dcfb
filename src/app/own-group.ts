import {
  GROUP_TIMES,
  helperOf,
  liveMembers,
  memberMinutes,
  openGroups,
  placeInGroup,
  stepOfGroup,
  type Group,
  type Member,
  type PlaceInGroup,
} from '../domain/group/index.ts';
import { elapsed, UNDO_FOR, type Ticket } from '../domain/queue/index.ts';
import { knownToday } from '../domain/queue/wait-known.ts';
import type { Clock, Timers } from '../ports/device.ts';
import { createObservable, type Observable } from './observable.ts';
import type { OwnTicket } from './own-ticket-shown.ts';
import type { Queue, QueueRequest } from './queue.ts';

/** A range of minutes is told in steps of so many, like every wait (hang-doi.md). */
const ROUND = 5;

/** The machine looks so often, in ms, whether somebody else must look after whoever is stuck. */
const LOOK_EVERY = 10_000;

/** What a group is for the holder of the own ticket. */
export type OwnGroupShown = {
  /** Null for whoever was in no group today. */
  readonly place: PlaceInGroup | null;
  readonly group: Group | null;
  readonly member: Member | null;
  /** The step the group is at, from 1; a marker, nothing to keep up with. */
  readonly groupStep: number | null;
  /** Who was told that the person is stuck; null when they are not. */
  readonly helper: 'pioneer' | 'staff' | null;
  /** How long it usually takes, in minutes rounded up to five; null when too little is known. */
  readonly minutes: number | null;
  /** Whether a no or a leaving may still be taken back. */
  readonly undoable: boolean;
  /** The last answer could not be written down: it may be given once more. */
  readonly failed: boolean;
  /** Numbers that are taught now, for whoever comes back to a kiosk that has forgotten them; only without an own one. */
  readonly others: readonly Ticket[];
};

/** The answers to what is asked of somebody in a group. */
export type GroupAnswer =
  'join-group' | 'decline-group' | 'accept-pioneer' | 'decline-pioneer' | 'leave-group';

/** The group of one session, as far as it concerns the own ticket. Every request never rejects. */
export type OwnGroup = Observable<OwnGroupShown> & {
  answer(answer: GroupAnswer): Promise<void>;
  /** The newest no or leaving is taken back: into the group again. */
  takeBack(): Promise<void>;
  /** At a step now, from 1. */
  atStep(step: number): Promise<void>;
  /** Stuck, or not any more. */
  stuck(stuck: boolean): Promise<void>;
  ready(): Promise<void>;
};

/** What it needs. */
export type OwnGroupParts = {
  readonly own: Pick<OwnTicket, 'current' | 'subscribe'>;
  readonly queue: () => Promise<Queue>;
  readonly clock: Clock;
  readonly timers: Timers;
};

const NOTHING: OwnGroupShown = {
  ...{ place: null, group: null, member: null, groupStep: null, helper: null, minutes: null },
  ...{ undoable: false, failed: false, others: [] },
};

/** Follows the group of the own ticket, in RAM only. */
export function createOwnGroup(parts: OwnGroupParts): OwnGroup {
  return new SessionGroup(parts);
}

class SessionGroup implements OwnGroup {
  readonly #parts: OwnGroupParts;
  readonly #failed = createObservable(false);
  #queue: Queue | null = null;

  constructor(parts: OwnGroupParts) {
    this.#parts = parts;
    void parts.queue().then(
      (queue) => (this.#queue = queue),
      () => null,
    );
  }

  get current(): OwnGroupShown {
    const { ticket } = this.#parts.own.current;
    const log = this.#queue?.current.log;
    if (log === undefined) return NOTHING;
    const { groups } = log.state;
    const stands = ticket === null ? null : placeInGroup(groups, ticket.id);
    if (ticket === null || stands === null)
      return ticket === null ? { ...NOTHING, others: this.#others() } : NOTHING;
    const { group, member, place } = stands;
    const now = this.#now();
    return {
      ...{ place, group, member, groupStep: stepOfGroup(group), helper: helperOf(group, member, now) },
      minutes: place === 'invited' ? this.#minutes(group) : null,
      undoable: isUndoable(ticket, now),
      failed: this.#failed.current,
      others: [],
    };
  }

  subscribe(onChange: () => void): () => void {
    let stop = (): void => undefined;
    const look = (): void => {
      stop = this.#parts.timers.after(LOOK_EVERY, () => {
        const { helper, undoable, place } = this.current;
        if (helper !== null || undoable || place === 'back' || place === 'declined') onChange();
        look();
      });
    };
    look();
    const stopOwn = this.#parts.own.subscribe(onChange);
    const stopFailed = this.#failed.subscribe(onChange);
    return () => {
      stop();
      stopOwn();
      stopFailed();
    };
  }

  answer(name: GroupAnswer): Promise<void> {
    return this.#ask((group, ticket) => ({ name, group: group.id, ticket: ticket.id }));
  }

  takeBack(): Promise<void> {
    return this.#ask((_, { id, version, last }) =>
      last === null ? null : { name: 'undo', ticket: id, version, fact: last.fact },
    );
  }

  atStep(step: number): Promise<void> {
    return this.#ask((group, { id }) => ({ name: 'report-step', group: group.id, ticket: id, step }));
  }

  stuck(stuck: boolean): Promise<void> {
    return this.#ask((group, { id }) => ({ name: 'ask-help', group: group.id, ticket: id, stuck }));
  }

  ready(): Promise<void> {
    return this.#ask((group, { id }) => ({ name: 'report-ready', group: group.id, ticket: id }));
  }

  /** Asks about the own ticket in its group. What comes to nothing is told only where somebody waits for an answer. */
  async #ask(request: (group: Group, ticket: Ticket) => QueueRequest | null): Promise<void> {
    const { group } = this.current;
    const { ticket } = this.#parts.own.current;
    const queue = this.#queue;
    if (group === null || ticket === null || queue === null) return;
    const wanted = request(group, ticket);
    if (wanted === null) return;
    const outcome = await queue.ask(wanted, { role: 'citizen', own: ticket.id });
    this.#failed.set(!outcome.ok && 'trouble' in outcome);
  }

  #others(): readonly Ticket[] {
    const state = this.#queue?.current.log.state;
    if (state === undefined) return [];
    return openGroups(state.groups)
      .flatMap(liveMembers)
      .flatMap(({ ticket }) => state.tickets.get(ticket) ?? []);
  }

  #minutes({ procedure }: Group): number | null {
    const queue = this.#queue;
    if (queue === null) return null;
    const known = knownToday(queue.current.log.state, queue.weighing().history);
    if (known === null) return null;
    return Math.ceil(memberMinutes(known.of(procedure).mean, GROUP_TIMES) / ROUND) * ROUND;
  }

  #now(): number {
    return this.#parts.clock.read().wall;
  }
}

/** A no to the group, or leaving it, for half a minute, as long as nothing else happened to the ticket since. */
function isUndoable({ last }: Ticket, now: number): boolean {
  const may = last?.kind === 'MemberLeft' || last?.kind === 'MemberDeclined';
  return may && elapsed(last.wall, now) <= UNDO_FOR;
}
