import { addPointTexts } from '../../app/critical-points.ts';
import type { Kiosk } from '../../app/compose.ts';
import { createObservable, type Observable } from '../../app/observable.ts';
import { openHand, type QueueHand } from '../../app/queue-hand.ts';
import type { Queue, QueueRequest } from '../../app/queue.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import { isEnded, type Group } from '../../domain/group/index.ts';

/** What this window has to do with a group. `handed`: the tablet lies on the group's table, out of staff's hands. */
export type AtTable = { readonly group: string | null; readonly handed: boolean };

/** What the pages of one window on a group share. */
export type GroupTools = {
  readonly kiosk: Kiosk;
  readonly queue: Queue;
  readonly hand: QueueHand;
  readonly index: GuideIndex;
  /** The guide of the chosen group; null while it is read, and when it cannot be read. */
  readonly guide: Observable<CompiledGuide | null>;
  readonly table: Observable<AtTable>;
  /** The chosen group as the queue has it now. */
  group(): Group | null;
  /** Asks as whoever sits at the table may; what is refused or fails is told by the hand. */
  ask(request: QueueRequest): Promise<boolean>;
  /** Tells the group something that nobody waits for: a step, a flag. */
  report(request: QueueRequest): void;
  choose(group: string | null): void;
  /** The tablet goes to the table, or back to staff, who open it with their PIN. */
  giveOver(handed: boolean): void;
};

const NO_GUIDES: GuideIndex = { categories: [], guides: [] };

/** Phases in which the tablet lies on the table: after a restart it goes on there, without a PIN (D8). */
const AT_WORK: readonly Group['phase'][] = ['teaching', 'ledByOfficer', 'finishing'];

/** Joins what the pages need. The window keeps its group over a restart, by its random name in the address. */
export async function openGroupTools(kiosk: Kiosk): Promise<GroupTools> {
  const [queue, index] = await Promise.all([kiosk.queue(), kiosk.guides.index(), addPointTexts()]);
  await Promise.all([kiosk.centre.known(), queue.current.read ? null : queue.refresh()]);
  const { clock, update } = kiosk.machine;
  const hand = openHand({ queue, clock, timers: kiosk.bell.timers, desk: () => null });
  const kept = queue.current.log.state.groups.get(kiosk.deskMemory.read().desk ?? '') ?? null;
  const open = kept !== null && !isEnded(kept) ? kept : null;
  const table = createObservable<AtTable>({
    group: open?.id ?? null,
    handed: open !== null && AT_WORK.includes(open.phase),
  });
  const group = (): Group | null => queue.current.log.state.groups.get(table.current.group ?? '') ?? null;
  const guide = followGuide(kiosk, () => group()?.procedure ?? null, [table, queue]);
  if (open !== null) update.occupy();
  queue.subscribe(() => {
    const now = group();
    if (now !== null && isEnded(now)) update.vacate();
  });
  return {
    ...{ kiosk, queue, hand, guide, table, group },
    index: index.ok ? index.value : NO_GUIDES,
    ask: async (request) => (await hand.ask(request, { role: 'staff' })) !== null,
    report: (request) => void queue.ask(request, { role: 'staff' }),
    choose(chosen) {
      kiosk.deskMemory.keep({ desk: chosen, procedures: null });
      // no update and no other pack while a group is taught (D8)
      if (chosen === null) update.vacate();
      else update.occupy();
      kiosk.aids.reset(); // what made it easier for these people goes with them
      kiosk.voice.reset();
      table.set({ group: chosen, handed: false });
    },
    giveOver: (handed) => table.set({ ...table.current, handed }),
  };
}

/** The guide of the procedure that is taught now, read once for each procedure. */
function followGuide(
  { guides }: Kiosk,
  procedure: () => string | null,
  sources: readonly Pick<Observable<unknown>, 'subscribe'>[],
): Observable<CompiledGuide | null> {
  const guide = createObservable<CompiledGuide | null>(null);
  let wanted: string | null = null;
  const look = async (): Promise<void> => {
    const now = procedure();
    if (now === wanted) return;
    wanted = now;
    guide.set(null);
    const outcome = now === null ? null : await guides.guide(now);
    if (now === wanted && outcome?.ok === true) guide.set(outcome.value);
  };
  for (const source of sources) source.subscribe(() => void look());
  void look();
  return guide;
}
