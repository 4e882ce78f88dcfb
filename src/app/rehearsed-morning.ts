import { busyMorning, type MorningParts } from '../domain/queue/index.ts';
import type { EventLog } from '../ports/event-log.ts';

/** Fills an empty rehearsal with a busy morning; every later window finds it there. */
export async function fillMorning(events: EventLog, parts: MorningParts): Promise<void> {
  await events.append((log) => ({
    decision: { ok: true, value: { facts: [], known: false } },
    envelopes: log.facts.length > 0 ? [] : busyMorning(parts),
  }));
}
