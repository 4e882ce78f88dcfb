import { expect } from 'vitest';
import type { Envelope, Fact } from '../../src/domain/queue/fact.schema.ts';
import { momentOf } from '../../src/domain/queue/moment.ts';
import { answer } from '../../src/domain/queue/queue.answer.ts';
import type { Command, CommandName, CommandOf } from '../../src/domain/queue/queue.commands.ts';
import type { QueueContext } from '../../src/domain/queue/queue.context.ts';
import { emptyLog, hear, type QueueLog } from '../../src/domain/queue/queue.log.ts';
import type { QueueRefusal } from '../../src/domain/queue/refusals.ts';
import { context, DAY, EIGHT } from './queue-context.ts';

export { context, DAY, EIGHT };

const SECOND = 1000;

type Issued = Extract<Fact, { kind: 'TicketIssued' }>;

/** Somebody took number `count`: its ticket is called `so-<count>`. */
export const took = (count: number, more: Partial<Issued> = {}): Fact => ({
  kind: 'TicketIssued',
  ticket: so(count),
  letter: 'A',
  count,
  token: { colour: 'red', animal: 'cat' },
  procedure: 'dang-ky-khai-sinh',
  from: 'guide',
  priority: false,
  willing: false,
  ...more,
});

/** Name of the ticket with that number. */
export const so = (count: number): string => `so-${String(count).padStart(3, '0')}`;

/** What happened to number `count`. */
type About<Kind extends Fact['kind']> = Omit<Extract<Fact, { kind: Kind }>, 'kind' | 'ticket'>;
export const fact = <Kind extends Exclude<Fact['kind'], 'DayOpened' | 'DayClosed'>>(
  kind: Kind,
  count: number,
  about: About<Kind>,
): Fact => ({ kind, ticket: so(count), ...about }) as unknown as Fact;

export const called = (count: number, desk = 'quay-1'): Fact => fact('TicketCalled', count, { desk });
export const serving = (count: number, by = 'quay-1'): Fact => fact('ServiceStarted', count, { by });
export const done = (count: number, by = 'quay-1'): Fact => fact('TicketDone', count, { by });
export const missed = (count: number, by = 'quay-1'): Fact => fact('TicketMissed', count, { by });
export const held = (count: number, minutes: number, by: string | null = null): Fact =>
  fact('TicketHeld', count, { by, minutes });
export const rejoined = (count: number): Fact => fact('TicketRejoined', count, {});

/** A fact in an envelope: the nth of this writer, at a time of the day. */
export const envelope = (fact: Fact, nth: number, more: Partial<Envelope> = {}): Envelope => {
  const writer = more.writer ?? 'window-01';
  const wall = more.wall ?? EIGHT + nth * SECOND;
  return {
    version: 1,
    id: `fact-${writer}-${nth}`,
    moment: momentOf({ wall, count: 0, writer }),
    wall,
    writer,
    sequence: nth,
    tap: `tap-${writer}-${nth}`,
    day: DAY,
    fact,
    ...more,
  };
};

/** A log of these facts, one second after another from eight o'clock on. */
export const logOf = (...facts: readonly Fact[]): QueueLog =>
  hear(
    emptyLog,
    facts.map((one, i) => envelope(one, i + 1)),
  );

type Story = {
  readonly log: QueueLog;
  /** Asks, as staff unless `as` says otherwise, `later` seconds after the last fact. Missing parts are filled in. */
  when<Name extends CommandName>(
    name: Name,
    about?: Partial<Omit<CommandOf<Name>, 'name'>> & { readonly count?: number },
    as?: Partial<QueueContext> & { readonly later?: number },
  ): Outcome;
};

type Outcome = Story & {
  /** Exactly these facts were caused. */
  then(...facts: readonly Fact[]): Outcome;
  refused(refusal: QueueRefusal, about?: { readonly number?: string; readonly desk?: string }): Outcome;
};

let asked = 0;

/** What has happened so far. */
export const given = (...facts: readonly Fact[]): Story => storyOf(logOf(...facts));

export const storyOf = (log: QueueLog): Story => ({
  log,
  when(name, about = {}, { later = 1, ...as } = {}) {
    const { count, ...rest } = about as { count?: number };
    const ticket = count === undefined ? undefined : log.state.tickets.get(so(count));
    const named = count === undefined ? {} : { ticket: so(count), version: ticket?.version ?? 0 };
    const command = { name, tap: `asked-${(asked += 1)}`, ...named, ...rest } as unknown as Command;
    const wall = (log.facts.at(-1)?.wall ?? EIGHT) + later * SECOND;
    const outcome = answer(log, command, {
      context: { ...context, wall, ...as },
      by: { writer: 'window-02', newId: () => `fact-new-${(asked += 1)}` },
    });
    const story = storyOf(hear(log, outcome.envelopes));
    const result: Outcome = {
      ...story,
      then(...facts) {
        expect(outcome.decision).toEqual({ ok: true, value: { facts, known: false } });
        return result;
      },
      refused(refusal, words) {
        expect(outcome.decision).toMatchObject({ ok: false, refusal, about: words ?? {} });
        expect(outcome.envelopes).toEqual([]);
        return result;
      },
    };
    return result;
  },
});
