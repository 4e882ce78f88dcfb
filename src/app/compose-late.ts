import type { CentreStore } from '../ports/centre-store.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { Clock, DeviceSettingsStore } from '../ports/device.ts';
import type { FigureStore } from '../ports/figure-store.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { ReportFiles } from '../ports/report-files.ts';
import type { SetupTools } from '../ports/setup-tools.ts';
import type { CodeDrawer } from '../ports/take-away.ts';
import { rehearsalCentre } from '../domain/centre/rehearsal-centre.ts';
import { dayOf } from '../domain/statistics/day.ts';
import { idleLimitsOf } from '../domain/centre/idle-limits.ts';
import type { Access } from './access.ts';
import { createCurrentCentre, type CurrentCentre } from './centre.ts';
import type { AccessNeeds } from './compose-access.ts';
import type { PackNeeds } from './compose-packs.ts';
import type { HallSpeech } from './announcer.ts';
import type { SearchNeeds } from './compose-search.ts';
import type { QueueNeeds } from './compose-queue.ts';
import type { Guides, Hall, Machine } from './contexts.ts';
import { lazily } from './lazily.ts';
import type { PrintingNeeds } from './compose-printing.ts';
import type { Packs } from './packs.ts';
import type { Search } from './search.ts';
import type { Queue } from './queue.ts';
import type { Session } from './session.ts';
import type { TicketPrinting } from './ticket-printing.ts';

declare const __DEMO__: boolean;

/** What the centre of this device is joined with; `address`: where the build put its centre file. */
export type CentreNeeds = {
  readonly address: string;
  readonly session: Session;
  readonly log: OperationalLog;
  readonly settings: DeviceSettingsStore;
  /** A rehearsal is always open. */
  readonly isRehearsal: boolean;
};

/** The centre, its limits on the session, and its change by another window. The file comes after the first frame. */
export function composeCentre({ address, session, log, settings, isRehearsal }: CentreNeeds): CurrentCentre {
  const centre = createCurrentCentre(
    lazily(() => openCentres(address)),
    log,
    isRehearsal ? rehearsalCentre : undefined,
  );
  centre.subscribe(() => session.limit(idleLimitsOf(centre.current)));
  settings.subscribe(() => void centre.read());
  return centre;
}

async function openCentres(address: string): Promise<CentreStore> {
  const { createBrowserCentreStore } = await import('../adapters/browser/centre-store.ts');
  return createBrowserCentreStore(address);
}

/** The PINs come only where there is a door, or a wait to pass. */
export async function openAccess(needs: AccessNeeds): Promise<Access> {
  const { composeAccess } = await import('./compose-access.ts');
  return composeAccess(needs);
}

/** Lets the waits of the PINs pass in this window, now if there are any and whenever another window begins one. */
export function timePassing(settings: DeviceSettingsStore, access: () => Promise<Access>): () => void {
  const passTime = (): void => {
    if (settings.waiting()) void access().then((pins) => pins.passTime());
  };
  settings.subscribe(passTime);
  return passTime;
}

/** Packs come after the first frame: the welcome screen needs none. */
export async function openPacks(needs: PackNeeds): Promise<Packs> {
  const { composePacks } = await import('./compose-packs.ts');
  return composePacks(needs);
}

/** What only setup needs comes with setup. */
export async function openTools(): Promise<SetupTools> {
  const { composeSetupTools } = await import('./compose-setup.ts');
  return composeSetupTools();
}

/** The queue comes after the first frame. */
export async function openLine(needs: QueueNeeds): Promise<Queue> {
  const { composeQueue } = await import('./compose-queue.ts');
  return composeQueue(needs);
}

/** What a hall hears comes only where there is a wall, or staff who want to hear it. */
export async function openHall(speech: () => Promise<HallSpeech>, line: string): Promise<Hall> {
  const { composeHall } = await import('./compose-queue.ts');
  return composeHall(speech, line);
}

/** The search comes when somebody first searches. */
export async function openSearch(needs: SearchNeeds): Promise<Search> {
  const { composeSearch } = await import('./compose-search.ts');
  return composeSearch(needs);
}

/** Printers come with the first who prints a ticket or sets one up. */
export async function openPrinting(needs: PrintingNeeds): Promise<TicketPrinting> {
  const { composePrinting } = await import('./compose-printing.ts');
  return composePrinting(needs);
}

/** Where counters, the machine's log and kept figures lie, over one connection. */
export type Storage = {
  readonly store: CounterStore;
  readonly log: OperationalLog;
  /** What changes kept figures comes with the supervisor, or with whoever sets a device up from a backup. */
  figures(): Promise<FigureStore>;
};

/** The storage adapters come after the first frame: welcome needs none of them. `newId` names generations. */
export async function openStorage(clock: Clock, name: string, newId: () => string): Promise<Storage> {
  const [{ createConnection }, counters, log] = await Promise.all([
    import('../adapters/indexeddb/connection.ts'),
    import('../adapters/indexeddb/counter-store.ts'),
    import('../adapters/indexeddb/operational-log.ts'),
  ]);
  const connection = createConnection(name, newId);
  return {
    store: counters.createIndexedDbCounterStore(connection),
    log: log.createIndexedDbOperationalLog(connection, () => dayOf(clock.read().wall).day),
    figures: lazily(async () => {
      const { createIndexedDbFigureStore } = await import('../adapters/indexeddb/figure-store.ts');
      return createIndexedDbFigureStore(connection, newId);
    }),
  };
}

/** Codes are drawn by whoever takes a guide home. */
export async function openCodes(): Promise<CodeDrawer> {
  const { createCodeDrawer } = await import('../adapters/qr/code-drawer.ts');
  return createCodeDrawer();
}

/** What makes the files of a report comes with the first report. */
export async function openReportFiles(): Promise<ReportFiles> {
  const { composeReportFiles } = await import('./compose-report.ts');
  return composeReportFiles();
}

type Inventing = {
  readonly machine: Machine;
  readonly guides: Guides;
  readonly centre: CurrentCentre;
  /** Draws 0 up to, not including, 1. */
  readonly chance: () => number;
};

/** A build for showing has figures to look at; left out of every other build. Never rejects. */
export async function inventFigures({ machine, guides, centre, chance }: Inventing): Promise<void> {
  if (!__DEMO__) return;
  const [{ inventQuarters }, store, known] = await Promise.all([
    import('./invent-quarters.ts'),
    machine.store(),
    centre.known(),
  ]);
  const places = (known?.places ?? []).filter(({ kind }) => kind === 'kiosk').map(({ code }) => code);
  const { day: today } = dayOf(machine.clock.read().wall);
  await inventQuarters({ store, guides, places, today, chance }).catch(() => undefined);
}
