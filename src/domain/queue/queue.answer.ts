import type { Envelope, Fact } from './fact.schema.ts';
import { FACT_VERSION } from './fact.schema.ts';
import { isAbsurd, momentAfter, newestSane, type Moment } from './moment.ts';
import type { Command } from './queue.commands.ts';
import type { QueueContext } from './queue.context.ts';
import { decide } from './queue.decide.ts';
import type { QueueLog } from './queue.log.ts';
import type { Decision } from './refusals.ts';

/** Who writes, and where ids come from (random, one for each fact). */
export type Writer = { readonly writer: string; readonly newId: () => string };

/** The answer to a request and what must be written for it: nothing when it was refused or answered before. */
export type Answer = { readonly decision: Decision; readonly envelopes: readonly Envelope[] };

/** Decides on a log and puts the facts into their envelopes. Runs inside the transaction that writes them. */
export function answer(
  log: QueueLog,
  command: Command,
  { context, by }: { readonly context: QueueContext; readonly by: Writer },
): Answer {
  const decision = decide(log.state, command, context);
  if (!decision.ok || decision.value.known) return { decision, envelopes: [] };
  const envelopes = envelop(log, decision.value.facts, { ...by, ...context, tap: command.tap });
  return { decision, envelopes };
}

type Stamp = Writer & Pick<QueueContext, 'wall' | 'day'> & { readonly tap: string };

function envelop(log: QueueLog, facts: readonly Fact[], stamp: Stamp): readonly Envelope[] {
  const { writer, newId, wall, day, tap } = stamp;
  let latest = newestSane(log.facts, wall);
  let sequence = log.state.sequences.get(writer) ?? 0;
  return facts.map((fact) => {
    const moment = momentAfter([latest, ...touchedBy(log, fact)], { wall, writer });
    if (!isAbsurd(moment, wall)) latest = moment;
    sequence += 1;
    return { version: FACT_VERSION, id: newId(), moment, wall, writer, sequence, tap, day, fact };
  });
}

/** The newest facts about the same things: what follows them sorts after them, even when their clock was absurd. */
function touchedBy({ state }: QueueLog, fact: Fact): readonly (Moment | null)[] {
  const tickets = 'tickets' in fact ? fact.tickets : 'ticket' in fact ? [fact.ticket] : [];
  const touched = tickets.map((id) => state.tickets.get(id)?.touched ?? null);
  if ('group' in fact) return [...touched, state.groups.get(fact.group)?.touched ?? null];
  return tickets.length > 0 ? touched : [state.closing];
}
