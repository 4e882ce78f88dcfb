import { createBroadcastQueueNews } from '../adapters/broadcast/queue-news.ts';
import { createBroadcastWallLine } from '../adapters/broadcast/wall-line.ts';
import { createBrowserChance } from '../adapters/browser/device.ts';
import { GONG_LASTS } from '../adapters/browser/gong.ts';
import { createBrowserMediaCache } from '../adapters/browser/media-cache.ts';
import { createIndexedDbEventLog } from '../adapters/indexeddb/event-log.ts';
import { groupTimesOf } from '../domain/group/index.ts';
import { HISTORY_DAYS, historyOf } from '../domain/queue/index.ts';
import { daysBefore } from '../domain/statistics/day.ts';
import type { Period } from '../domain/statistics/retention.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { Timers } from '../ports/device.ts';
import { createAnnouncer, type HallSpeech } from './announcer.ts';
import type { CurrentCentre } from './centre.ts';
import type { Guides, Hall, Machine } from './contexts.ts';
import { lazily } from './lazily.ts';
import { createQueueCounting } from './queue-counting.ts';
import { shortName } from './random-name.ts';
import type { Past } from './queue-context.ts';
import { openQueue, type Queue } from './queue.ts';
import { fillMorning } from './rehearsed-morning.ts';

/**
 * What the queue of a window is joined with. `name`: its database, its lock and its channel.
 * `rehearsal`: the guides that invented people come for; null on a real day.
 */
export type QueueNeeds = {
  readonly name: string;
  readonly rehearsal: Pick<Guides, 'index'> | null;
  readonly machine: Machine;
  readonly timers: Timers;
  readonly centre: CurrentCentre;
};

/**
 * Joins the queue. There is no queue in memory only: two windows that cannot see each other would give the same
 * number, so that a refused storage is said aloud and the greeter writes by hand.
 */
export async function composeQueue(needs: QueueNeeds): Promise<Queue> {
  const { name, machine, timers, centre, rehearsal } = needs;
  const { clock, log, settings, counting, store } = machine;
  const events = createIndexedDbEventLog({
    name,
    news: createBroadcastQueueNews(name),
    locks: 'locks' in navigator ? navigator.locks : null,
    newId: shortName,
  });
  const writer = shortName();
  const witness = createQueueCounting({ counting, clock });
  counting.beforeRescue(() => witness.leave());
  if (rehearsal !== null) await rehearse(events, { ...needs, rehearsal }, writer);
  return openQueue({
    events,
    clock,
    timers,
    chance: createBrowserChance(),
    writer,
    newId: shortName,
    letter: () => settings().letter,
    centre: centre.known,
    past: async (day) =>
      pastOf(await (await store()).days({ first: daysBefore(day, HISTORY_DAYS), last: day }), day),
    witness,
    makeRoom: createBrowserMediaCache().drop,
    report: (trouble) => void log.write(trouble, name),
  });
}

/** Read once a day, for waits and for groups. */
function pastOf(days: readonly Period[], day: string): Past {
  const history = historyOf(days, day);
  return { history, times: groupTimesOf(days, day, history) };
}

type Rehearsal = QueueNeeds & { readonly rehearsal: Pick<Guides, 'index'> };

/** Invented people have come for the guides that stand first; a rehearsal that stays empty is one, too. */
async function rehearse(
  events: EventLog,
  { machine, centre, rehearsal }: Rehearsal,
  writer: string,
): Promise<void> {
  const { wall } = machine.clock.read();
  const desks = ((await centre.known())?.desks ?? []).map(({ code }) => code);
  const index = await rehearsal.index();
  const procedures = index.ok ? index.value.guides.slice(0, 6).map(({ id }) => id) : [];
  const letter = machine.settings().letter ?? 'A';
  const { draw: chance } = createBrowserChance();
  const morning = { wall, letter, desks, procedures, writer, newId: shortName, chance };
  await fillMorning(events, morning).catch(() => undefined);
}

/** Joins what the hall hears; `line`: name of the channel between walls and staff. */
export function composeHall(speech: () => Promise<HallSpeech>, line: string): Hall {
  return {
    announcer: createAnnouncer(lazily(speech)),
    line: createBroadcastWallLine(line),
    gongLasts: GONG_LASTS,
  };
}
