import { createBrowserGong, GONG_LASTS } from '../adapters/browser/gong.ts';
import {
  createBrowserChance,
  createBrowserClock,
  createBrowserSettings,
  createBrowserStorageHealth,
  createBrowserTimers,
  createBrowserWakeLock,
} from '../adapters/browser/device.ts';
import { createAddressDeskMemory } from '../adapters/browser/desk-memory.ts';
import { createBrowserMediaCache } from '../adapters/browser/media-cache.ts';
import { createBrowserPrinter } from '../adapters/browser/printer.ts';
import { trustScripts } from '../adapters/browser/trusted-scripts.ts';
import { createBrowserUnsavedCounts } from '../adapters/browser/unsaved-counts.ts';
import searchWorker from '../adapters/search/search-worker.ts?worker&url';
import { createServiceWorkerUpdate } from '../adapters/service-worker/app-update.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { Chance, DeskMemory, DeviceSettingsStore, Timers, WakeLock } from '../ports/device.ts';
import type { ReportFiles } from '../ports/report-files.ts';
import type { SetupTools } from '../ports/setup-tools.ts';
import type { PackStatus } from '../domain/content/guide-status.schema.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { Access } from './access.ts';
import { createAids, type Aids } from './aids.ts';
import type { CurrentCentre } from './centre.ts';
import type { Bell, Guides, Hall, Help, Machine, OpenSearch, Records, TakeAway } from './contexts.ts';
import {
  composeCentre,
  openAccess,
  openCodes,
  openHall,
  openLine,
  openPrinting,
  openReportFiles,
  openSearch,
  openStorage,
  openTools,
  timePassing,
  inventFigures,
} from './compose-late.ts';
import { lazily } from './lazily.ts';
import { createCounting } from './counting.ts';
import { composeHelp } from './compose-help.ts';
import { composeReading } from './compose-reading.ts';
import type { Packs } from './packs.ts';
import { createPopular, type Popular } from './popular.ts';
import type { Queue } from './queue.ts';
import { recordsOf } from './records.ts';
import { makeRoom } from './make-room.ts';
import {
  createRehearsing,
  forgetRehearsal,
  REAL,
  REHEARSED,
  type Rehearsing,
  type Stores,
} from './rehearsal.ts';
import { createSession, type Session } from './session.ts';
import type { TicketPrinting } from './ticket-printing.ts';
import { watchUpdates } from './update-policy.ts';
import { takingTurns } from './taking-turns.ts';
import type { Voice } from './voice.ts';

/** Everything a role may use, joined once per window. */
export type Kiosk = {
  readonly guides: Guides;
  /** How sure and how complete the guides are, or null when that cannot be read; only the supervisor's page asks. */
  guideStatus(): Promise<PackStatus | null>;
  /** The packs of this device, and which of them serves. */
  packs(): Promise<Packs>;
  readonly search: OpenSearch;
  readonly centre: CurrentCentre;
  readonly popular: Popular;
  readonly records: Records;
  readonly session: Session;
  readonly aids: Aids;
  readonly voice: Voice;
  readonly bell: Bell;
  readonly help: Help;
  /** The queue of this centre's day; whoever asks first opens it, and the machine does so once it is idle. */
  queue(): Promise<Queue>;
  /** What the hall hears; loaded by walls and by staff. */
  hall(): Promise<Hall>;
  /** Which desk this window serves. */
  readonly deskMemory: DeskMemory;
  /** Paper for tickets; comes with the first who needs it. */
  printing(): Promise<TicketPrinting>;
  readonly takeAway: TakeAway;
  readonly machine: Machine;
  readonly chance: Chance;
  readonly wakeLock: WakeLock;
  readonly rehearsing: Rehearsing;
  /** The PINs of this device; nothing of them is loaded until a page with a door asks. */
  access(): Promise<Access>;
  /** What only setup needs; loaded with it. */
  tools(): Promise<SetupTools>;
  /** What makes the files of a report; loaded with the first one. */
  reportFiles(): Promise<ReportFiles>;
  /** Work that must not delay the first touch: storage, service worker, housekeeping. Run once, when idle. */
  settleDown(): void;
};

/** What the build tells the app about itself. */
export type BuildFacts = {
  readonly built: number;
  readonly version: string;
  readonly base: string;
  /** A build for showing: it always rehearses. */
  readonly demo: boolean;
  /** Reviewed languages beside Vietnamese. */
  readonly languages: readonly 'en'[];
};

/** Joins ports and adapters. The only file that knows which adapter keeps which port. */
export function composeKiosk(build: BuildFacts): Kiosk {
  const [timers, chance] = [createBrowserTimers(), createBrowserChance()];
  const session = createSession(timers);
  const settings = composeSettings(build);
  const isRehearsal = build.demo || settings.rehearsal() === 'on';
  const stores = isRehearsal ? REHEARSED : REAL;
  const workers = trustWorkers(build.base);
  const machine = composeMachine({ ...build, worker: workers.app }, { timers, settings, stores });
  const { store, clock, log } = machine;
  const access = lazily(() => openAccess({ machine, timers, settings }));
  const reading = composeReading({ address: `${build.base}packs/`, session, timers, log });
  const { guides, voice } = reading;
  const centre = composeCentre({ address: `${build.base}centre/`, session, log, settings, isRehearsal });
  const rehearsal = isRehearsal ? guides : null;
  const queue = lazily(() => openLine({ name: stores.queue, machine, timers, centre, rehearsal }));
  const popular = createPopular({ store, guides, session, clock, timers, built: build.built });
  const settleDown = (): void => {
    popular.start();
    reading.packs().catch(() => undefined); // without them guides are asked for again when somebody wants one
    void startUp(machine);
    watchUpdates(machine.update, session, timers);
    void voice.prepare();
    timePassing(settings, access)();
    queue().catch(() => undefined); // whoever needs it asks again
    void forgetRehearsal(settings, log, dropStores).then(() => inventFigures(showing));
  };
  const showing = { machine, guides, centre, chance: chance.draw };
  return {
    ...{ ...reading, popular, centre, session, machine, queue, access, aids: createAids() },
    printing: lazily(() => openPrinting({ queue, machine, timers })),
    hall: lazily(() => openHall(reading.hallSpeech, stores.wall)),
    search: lazily(() => openSearch({ address: workers.search, timers, log, session })),
    ...{ records: recordsOf(store), deskMemory: createAddressDeskMemory(), reportFiles },
    bell: { gong: takingTurns(createBrowserGong(), GONG_LASTS, voice), timers },
    help: composeHelp(machine, timers, stores.help),
    takeAway: { printer: createBrowserPrinter(), codes: lazily(openCodes) },
    rehearsing: createRehearsing({ settings, log, always: build.demo, startAnew: () => location.reload() }),
    ...{ chance, wakeLock: createBrowserWakeLock(), tools: lazily(openTools), settleDown },
  };
}

/** What makes the files of a report comes with the first one. */
const reportFiles = lazily(openReportFiles);

/** A build for showing gives numbers without having been set up. */
function composeSettings({ demo }: BuildFacts): DeviceSettingsStore {
  const settings = createBrowserSettings();
  const found = settings.read();
  if (demo && found.letter === null) settings.write({ ...found, letter: 'A' });
  return settings;
}

/** Where the machine keeps what it keeps. */
type MachineNeeds = {
  readonly timers: Timers;
  readonly settings: DeviceSettingsStore;
  readonly stores: Stores;
};

/** Trusted addresses of the two workers: the one that keeps the app, and the one that searches. */
function trustWorkers(base: string): { readonly app: string; readonly search: string } {
  const app = `${base}sw.js`;
  const trusted = trustScripts([app, searchWorker]);
  return { app: trusted(app), search: trusted(searchWorker) };
}

/** What the machine keeps and knows of itself. */
function composeMachine(
  { built, version, worker }: BuildFacts & { readonly worker: string },
  { timers, settings, stores }: MachineNeeds,
): Machine {
  const clock = createBrowserClock();
  const storage = lazily(() => openStorage(clock, stores.counters, () => crypto.randomUUID()));
  const store = async (): Promise<CounterStore> => (await storage()).store;
  const log: OperationalLog = {
    write: (event, detail) =>
      storage().then(
        ({ log: lines }) => lines.write(event, detail),
        () => undefined, // a failing log never stops the kiosk
      ),
    read: async () => (await storage()).log.read(),
    forgetBefore: async (day) => (await storage()).log.forgetBefore(day),
  };
  const unsaved = createBrowserUnsavedCounts(stores.unsaved);
  const place = (): string => settings.read().place;
  const counting = createCounting({ store, clock, timers, place, built, unsaved });
  makeRoom(counting, createBrowserMediaCache());
  counting.health.subscribe(
    () => counting.health.current !== 'kept' && void log.write(counting.health.current),
  );
  const update = createServiceWorkerUpdate(worker, () => void log.write('install-failed'));
  const persist = lazily(() => createBrowserStorageHealth().persist());
  return {
    clock,
    built,
    version,
    log,
    update,
    counting,
    store,
    figures: async () => (await storage()).figures(),
    persisted: persist,
    settings: settings.read,
    keepSettings: settings.write,
    forgetSettings: settings.forget,
  };
}

/** Nothing that was rehearsed stays. */
async function dropStores({ counters, queue, unsaved }: Stores): Promise<void> {
  createBrowserUnsavedCounts(unsaved).takeAll();
  const { dropDatabases } = await import('../adapters/indexeddb/drop-databases.ts');
  await dropDatabases([counters, queue]);
}

async function startUp(machine: Machine): Promise<void> {
  const { log, clock, built, version, persisted, store, counting, update } = machine;
  counting.recover();
  update.start();
  await log.write('started', version);
  if (!(await persisted())) await log.write('storage-not-persistent');
  await Promise.all([store(), import('./housekeeping.ts')])
    .then(([counters, { keepHouse }]) => keepHouse({ store: counters, log, now: clock.read(), built }))
    .catch(() => undefined);
}
