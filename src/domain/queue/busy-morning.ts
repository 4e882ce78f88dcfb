import type { Envelope } from './fact.schema.ts';
import { answer } from './queue.answer.ts';
import type { QueueRequest } from './queue.commands.ts';
import { emptyLog, hear, type QueueLog } from './queue.log.ts';
import { FAIRNESS } from './queue.order.ts';
import { dayTimeOf } from './opening.ts';
import { personAt } from './decide-call.ts';

const MINUTE = 60_000;
/** The morning began so long ago, in minutes; less when the day is younger. */
const LENGTH = 95;
/** Somebody comes every so many minutes, at first and later. */
const PACE = { first: 2.4, later: 4.5 } as const;
/** Minutes somebody is served, least and most. */
const SERVED = { least: 6, most: 16 } as const;

/** What an invented morning is made of. `chance` draws 0 up to, not including, 1. */
export type MorningParts = {
  readonly wall: number;
  readonly letter: string;
  readonly desks: readonly string[];
  /** Procedures people come for; the first are asked for most. */
  readonly procedures: readonly string[];
  readonly writer: string;
  readonly newId: () => string;
  readonly chance: () => number;
};

type Line = { log: QueueLog; readonly facts: Envelope[]; readonly busy: Map<string, number> };

/**
 * The facts of a busy morning that has led to this moment, for rehearsals (SEC-53): people came, were called, served,
 * held, missed, and a good dozen still wait. Everything is decided by the same rules as on a real day.
 */
export function busyMorning(parts: MorningParts): readonly Envelope[] {
  const { time } = dayTimeOf(parts.wall);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const length = Math.min(LENGTH, hours * 60 + minutes);
  const line: Line = { log: emptyLog, facts: [], busy: new Map() };
  let arrival = 0;
  for (let minute = 0; minute <= length; minute += 1) {
    const wall = parts.wall - (length - minute) * MINUTE;
    for (; arrival <= minute; arrival += minute < length / 2 ? PACE.first : PACE.later)
      arrive(line, parts, wall);
    for (const desk of parts.desks) work(line, parts, { desk, wall, minute });
  }
  return line.facts;
}

function arrive(line: Line, parts: MorningParts, wall: number): void {
  const { procedures, chance } = parts;
  const procedure = procedures[Math.floor(chance() ** 2 * procedures.length)] ?? null;
  const priority = chance() < 0.12;
  const willing = chance() < 0.2;
  ask(line, parts, { wall, request: { name: 'take-ticket', procedure, from: 'greeter', priority, willing } });
}

type Turn = { readonly desk: string; readonly wall: number; readonly minute: number };

/** One minute at a desk: the next person, or whatever becomes of the one who is there. */
function work(line: Line, parts: MorningParts, { desk, wall, minute }: Turn): void {
  const person = personAt(line.log.state, desk);
  if (person === null) {
    ask(line, parts, { wall, request: { name: 'call-next', desk, procedures: null } });
    line.busy.set(desk, minute + SERVED.least + Math.floor(parts.chance() * (SERVED.most - SERVED.least)));
    return;
  }
  const about = { ticket: person.id, version: person.version };
  if (person.status === 'called') {
    const name = parts.chance() < 0.07 ? 'miss-ticket' : 'start-service';
    return ask(line, parts, { wall, request: { name, ...about, desk } });
  }
  if (minute < (line.busy.get(desk) ?? 0)) return;
  const isHeld = parts.chance() < 0.08;
  ask(line, parts, {
    wall,
    request: isHeld
      ? { name: 'hold-ticket', ...about, minutes: 30 }
      : { name: 'finish-ticket', ...about, desk },
  });
}

type Asked = { readonly wall: number; readonly request: QueueRequest };

function ask(line: Line, parts: MorningParts, { wall, request }: Asked): void {
  const { letter, desks, writer, newId, chance } = parts;
  const context = {
    ...({
      role: 'staff',
      own: null,
      letter,
      wall,
      day: dayTimeOf(wall).day,
      desks,
      fairness: FAIRNESS,
    } as const),
    ...({
      chance: chance(),
      newTicket: newId(),
      giving: { open: true, until: null },
      closedFor: null,
    } as const),
  };
  const { envelopes } = answer(line.log, { ...request, tap: newId() }, { context, by: { writer, newId } });
  line.log = hear(line.log, envelopes);
  line.facts.push(...envelopes);
}
