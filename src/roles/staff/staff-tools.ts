import type { Kiosk } from '../../app/compose.ts';
import { createObservable, type Observable } from '../../app/observable.ts';
import type { HelpDesk } from '../../app/help-desk.ts';
import { openHand, type QueueHand } from '../../app/queue-hand.ts';
import type { Queue } from '../../app/queue.ts';
import { openSeenMarks, type SeenMarks } from '../../app/seen-marks.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import { FAIRNESS, type Fairness } from '../../domain/queue/index.ts';

/** Which desk this window serves, and the columns it calls from. */
export type WindowDesk = ReturnType<Kiosk['deskMemory']['read']>;

/** What the pages of the queue share in one staff window. */
export type StaffTools = {
  readonly kiosk: Kiosk;
  readonly queue: Queue;
  readonly hand: QueueHand;
  /** What was seen of whom at this window; RAM only. */
  readonly seen: SeenMarks;
  /** Suggestions that were put aside at this window, by what they are about; RAM only. */
  readonly aside: Observable<ReadonlySet<string>> & { put(...suggestions: readonly string[]): void };
  /** The staff's end of the help line, for the kiosks that are heard. */
  readonly help: HelpDesk;
  readonly desk: Observable<WindowDesk> & { choose(desk: WindowDesk): void };
  /** Titles of procedures; empty when the list of guides cannot be read. */
  readonly index: GuideIndex;
};

const NO_GUIDES: GuideIndex = { categories: [], guides: [] };

/** Opens the queue for a staff window. Rejects when its code cannot be loaded. */
export async function openTools(kiosk: Kiosk): Promise<StaffTools> {
  const [queue, index, help] = await Promise.all([kiosk.queue(), kiosk.guides.index(), kiosk.help.desk()]);
  await kiosk.centre.known();
  const desk = createObservable<WindowDesk>(kiosk.deskMemory.read());
  const choose = (next: WindowDesk): void => {
    kiosk.deskMemory.keep(next);
    desk.set(next);
  };
  const { clock } = kiosk.machine;
  const { timers } = kiosk.bell;
  const hand = openHand({ queue, clock, timers, desk: () => deskOf(kiosk, desk.current) });
  return {
    ...{ kiosk, queue, hand, help, seen: openSeenMarks(queue), aside: openAside() },
    index: index.ok ? index.value : NO_GUIDES,
    desk: {
      get current() {
        return desk.current;
      },
      subscribe: desk.subscribe,
      choose,
    },
  };
}

function openAside(): StaffTools['aside'] {
  const aside = createObservable<ReadonlySet<string>>(new Set());
  return {
    get current() {
      return aside.current;
    },
    subscribe: aside.subscribe,
    put: (...suggestions) => aside.set(new Set([...aside.current, ...suggestions])),
  };
}

/** The desk of this window, if the centre file still has it. */
export function deskOf({ centre }: Pick<Kiosk, 'centre'>, { desk }: WindowDesk): string | null {
  return (centre.current?.desks ?? []).some(({ code }) => code === desk) ? desk : null;
}

/** How priority takes turns here. */
export function fairnessOf({ centre }: Pick<Kiosk, 'centre'>): Fairness {
  return centre.current?.queue ?? FAIRNESS;
}
