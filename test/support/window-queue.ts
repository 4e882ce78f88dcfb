import { NO_PAST } from '../../src/app/queue-context.ts';
import { createEventRoom, type EventRoom } from '../../src/adapters/memory/event-log.ts';
import { openQueue, type Queue, type QueueParts, type QueueWitness } from '../../src/app/queue.ts';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { readCentre } from '../../src/domain/centre/centre.schema.ts';
import { EventLogError, type EventLog, type EventLogTrouble } from '../../src/ports/event-log.ts';
import { fakeClock, fakeTimers, type FakeClock, type FakeTimers } from './time.ts';

/** A centre with two desks, open from half past seven to five on weekdays. */
export function aCentre(more: Record<string, unknown> = {}): Centre {
  const day = {
    open: '07:30',
    close: '17:00',
    breaks: [{ from: '11:30', to: '13:30' }],
    lastTicket: '16:30',
  };
  const read = readCentre({
    id: 'mau',
    name: 'Trung tâm mẫu',
    places: [{ code: 'kiot-1', name: 'Kiot cạnh cửa chính', kind: 'kiosk' }],
    desks: [
      { code: 'quay-1', name: 'Quầy 1' },
      { code: 'quay-2', name: 'Quầy 2' },
    ],
    hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    packs: ['hai-phong'],
    ...more,
  });
  if (!('centre' in read)) throw new Error(JSON.stringify(read.faults));
  return read.centre;
}

/** A log whose storage can be told to fail. */
export function moodyLog(
  log: EventLog,
): EventLog & { refuse(trouble: EventLogTrouble | null): void; hold(): () => void } {
  let trouble: EventLogTrouble | null = null;
  let held: Promise<void> = Promise.resolve();
  const unless = <T>(work: () => Promise<T>): Promise<T> =>
    trouble === null ? work() : Promise.reject(new EventLogError(trouble));
  return {
    ...log,
    read: () => unless(log.read),
    append: (decide) => unless(async () => (await held, log.append(decide))),
    wipe: (due) => unless(() => log.wipe(due)),
    refuse: (next) => (trouble = next),
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}

/** Everything around the windows of one browser: one disk, one clock, one centre. */
export type Profile = {
  readonly room: EventRoom;
  readonly clock: FakeClock;
  readonly timers: FakeTimers;
  readonly reports: string[];
  /** One more window. Parts can be replaced. */
  window(more?: Partial<QueueParts>): Queue;
  /** Clock and timers go on together. */
  pass(ms: number): void;
};

const nobody: QueueWitness = { wrote: () => undefined, looked: () => undefined };

/** A browser in front of a centre, on Wednesday 4 March 2026 at nine. */
export function aProfile(centre: Centre | null = aCentre()): Profile {
  const room = createEventRoom();
  const clock = fakeClock();
  const timers = fakeTimers();
  const reports: string[] = [];
  let made = 0;
  const newId = (): string => `name-${String((made += 1)).padStart(6, '0')}`;
  return {
    room,
    clock,
    timers,
    reports,
    window: (more = {}) =>
      openQueue({
        events: room.window(),
        clock,
        timers,
        chance: { draw: () => 0 },
        writer: newId(),
        newId,
        letter: () => 'A',
        centre: async () => centre,
        past: async () => NO_PAST,
        witness: nobody,
        makeRoom: async () => false,
        report: (trouble) => void reports.push(trouble),
        ...more,
      }),
    pass(ms) {
      clock.advance(ms);
      timers.advance(ms);
    },
  };
}
