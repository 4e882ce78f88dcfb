import type { Kiosk } from '../../app/compose.ts';
import { judgeClock } from '../../domain/statistics/clock-trust.ts';
import { dayOf, isPast } from '../../domain/statistics/day.ts';
import { rollUp } from '../../app/housekeeping.ts';
import { mayRunRetention } from '../../domain/statistics/retention.ts';
import type { OperationalLines } from '../../app/operational-lines.ts';

/** Lines of the log shown on the page, newest first. */
const SHOWN = 30;

/** What was found when the page was opened. */
export type Inspection = {
  readonly storageGood: boolean;
  readonly persisted: boolean;
  readonly clockGood: boolean;
  readonly today: string;
  readonly readable: number;
  readonly unreadable: readonly string[];
  readonly due: readonly string[];
  readonly retentionWaits: boolean;
  readonly log: OperationalLines;
  readonly logWhole: boolean;
};

/** Looks at everything that can go wrong on this machine; each guide is really read. */
export async function inspect({ guides, machine }: Kiosk): Promise<Inspection> {
  const now = machine.clock.read();
  const { day: today } = dayOf(now.wall);
  const trust = judgeClock(now, now, machine.built);
  const index = await guides.index();
  const entries = index.ok ? index.value.guides : [];
  const readings = await Promise.all(
    entries.map(async ({ id }) => ({ id, ok: (await guides.guide(id)).ok })),
  );
  const facts = await machine
    .store()
    .then(
      (store) => store.facts(),
      () => null,
    )
    .catch(() => null);
  const { entries: lines, whole } = await machine.log.read();
  return {
    storageGood: facts !== null,
    persisted: await machine.persisted(),
    clockGood: trust === 'good',
    today,
    readable: readings.filter((reading) => reading.ok).length,
    unreadable: index.ok ? readings.filter((reading) => !reading.ok).map((reading) => reading.id) : ['index'],
    due: entries.filter((entry) => isPast(entry.reviewBy, today)).map((entry) => entry.title),
    retentionWaits: trust === 'good' && facts !== null && !mayRunRetention(trust, today, facts.lastRetention),
    log: [...lines].reverse().slice(0, SHOWN),
    logWhole: whole,
  };
}

/** Staff say that today's date is right: the waiting round of retention runs now. True when it did. */
export async function confirmDate({ machine }: Kiosk): Promise<boolean> {
  const { day: today } = dayOf(machine.clock.read().wall);
  try {
    await rollUp(await machine.store(), today);
    return true;
  } catch {
    return false;
  }
}
