import { NO_PAST } from '../../../src/app/queue-context.ts';
import { createEventRoom, type EventRoom } from '../../../src/adapters/memory/event-log.ts';
import { createPageSearch } from '../../../src/adapters/search/page-search.ts';
import { createMemoryCounterStore } from '../../../src/adapters/memory/counter-store.ts';
import { createCodeDrawer } from '../../../src/adapters/qr/code-drawer.ts';
import type { Centre } from '../../../src/domain/centre/centre.schema.ts';
import type { CentreStore } from '../../../src/ports/centre-store.ts';
import { createCurrentCentre } from '../../../src/app/centre.ts';
import { createWallRoom, type WallRoom } from '../../../src/adapters/memory/wall-line.ts';
import { createHelpRoom, type HelpRoom } from '../../../src/adapters/memory/help-line.ts';
import { createReportFiles } from '../../../src/adapters/report/report-files.ts';
import { createNobleDigest } from '../../../src/adapters/noble/digest.ts';
import { createYamlTextParser } from '../../../src/adapters/yaml/text-parser.ts';
import { createMemoryPackDevice, type MemoryPackDevice } from '../../../src/adapters/memory/pack-store.ts';
import { createZipUnpacker } from '../../../src/adapters/zip/unpacker.ts';
import { createPacks } from '../../../src/app/packs.ts';
import type { SetupTools } from '../../../src/ports/setup-tools.ts';
import { createAnnouncer } from '../../../src/app/announcer.ts';
import { createAids } from '../../../src/app/aids.ts';
import type { Records } from '../../../src/app/contexts.ts';
import type { Kiosk } from '../../../src/app/compose.ts';
import { createCounting } from '../../../src/app/counting.ts';
import { reportingGuides } from '../../../src/app/guides.ts';
import { createHelpCaller } from '../../../src/app/help-caller.ts';
import { createHelpDesk, type HelpDesk } from '../../../src/app/help-desk.ts';
import { guideLanguage, locale } from '../../../src/app/i18n/i18n.ts';
import { createPopular } from '../../../src/app/popular.ts';
import { openQueue, type Queue } from '../../../src/app/queue.ts';
import { recordsOf } from '../../../src/app/records.ts';
import { createSearch } from '../../../src/app/search.ts';
import { createSession } from '../../../src/app/session.ts';
import { linesOf } from '../../../src/app/spoken.ts';
import { takingTurns } from '../../../src/app/taking-turns.ts';
import { createTicketPrinting, type TicketPrinting } from '../../../src/app/ticket-printing.ts';
import { createVoice, type Voice } from '../../../src/app/voice.ts';
import type { PackStatus } from '../../../src/domain/content/guide-status.schema.ts';
import { accept, refuse } from '../../../src/domain/shared/result.ts';
import { addCounts, type Counts } from '../../../src/domain/statistics/counter-key.ts';
import { NO_PRINTER, type PrinterSettings } from '../../../src/domain/centre/printer.ts';
import type { Clock, Timers, WindowDesk } from '../../../src/ports/device.ts';
import type { Speech } from '../../../src/ports/speech.ts';
import type { EventLog } from '../../../src/ports/event-log.ts';
import type { GuideSearch } from '../../../src/ports/guide-search.ts';
import type { GuideSource } from '../../../src/ports/guide-source.ts';
import type { TicketPrinter, TicketSlip } from '../../../src/ports/ticket-printer.ts';
import type { Printer } from '../../../src/ports/take-away.ts';
import type { OperationalEvent, OperationalLog } from '../../../src/ports/operational-log.ts';
import type { WaitHistory } from '../../../src/domain/queue/wait-history.ts';
import { fakeAccess } from '../access.ts';
import { aliases, DAMAGED, guide, index } from './fixture-guides.ts';

/** Noon in Viet Nam on an ordinary day; no test reads today's date. */
const NOON = Date.parse('2026-06-15T12:00:00+07:00');

/** A kiosk whose time stands still until a test moves it, and which remembers what it said and struck. */
export type FakeKiosk = {
  readonly kiosk: Kiosk;
  /** Lets this many seconds pass. */
  pass(seconds: number): void;
  /** Sets the wall clock to noon of a day, yyyy-mm-dd. */
  setDay(day: string): void;
  /** Somebody sets the wall clock back, in seconds. */
  setClockBack(seconds: number): void;
  /** What was read aloud, one entry for each reading of a screen, in order; one line for each breath. */
  readonly said: string[];
  /** How often the voice was silenced. */
  readonly hushes: () => number;
  /** How often the gong was struck. */
  readonly strikes: () => number;
  /** The other windows of this browser. */
  readonly room: HelpRoom;
  /** One more staff window, open from now on. */
  openDesk(): HelpDesk;
  /** What staff were told by the machine. */
  readonly logged: readonly OperationalEvent[];
  /** Files handed to whoever sets the machine up. */
  readonly saved: readonly { readonly name: string; readonly text: string }[];
  /** The packs that were brought to this device. */
  readonly packDevice: MemoryPackDevice;
  /** The disk under the queue of this browser. */
  readonly queueRoom: EventRoom;
  /** The other end of the line between walls and staff. */
  readonly walls: WallRoom;
  /** What a wall said aloud, in order. */
  readonly announced: readonly string[];
  /** Tickets that went to the printer, in order. */
  readonly slips: readonly TicketSlip[];
  /** The queue as one more window of this browser has it. */
  openQueue(): Queue;
  /** Everything counted so far, summed over days and kept in the store. */
  counted(): Promise<Counts>;
};

/** What a test may ask for. */
export type FakeWish = {
  /** Whether there is a voice; it begins every sentence and never ends one, as a machine whose voice hangs (C-37). */
  readonly voice?: boolean;
  /** Another way of speaking than that. */
  readonly speech?: Speech;
  readonly source?: GuideSource;
  /** Whether the browser gives sound; without it the gong waits for a touch. */
  readonly sound?: boolean;
  /** The centre this kiosk stands in; without it no centre file was ever brought. */
  readonly centre?: Centre | null;
  /** Another way of reading the counters than the real one. */
  readonly records?: Records;
  /** How printing goes; paper is asked for without a word unless said otherwise. */
  readonly print?: Printer['print'];
  /** How the guides stand; without it the list cannot be read. */
  readonly status?: PackStatus;
  /** Head of the numbers this device gives; none unless said otherwise. */
  readonly letter?: string | null;
  /** The printer for tickets; none unless said otherwise. */
  readonly printer?: PrinterSettings;
  /** How a ticket is printed; it comes out at once unless said otherwise. */
  readonly slip?: TicketPrinter['print'];
  /** Makes another log of the queue of it, for a storage that fails. */
  readonly events?: (log: EventLog) => EventLog;
  /** Whether this device rehearses. */
  readonly rehearsing?: boolean;
  /** Whether the browser refuses to forget the kept app. */
  readonly clings?: boolean;
  /** Another way of searching than in the page. */
  readonly search?: GuideSearch;
  /** Past cases the queue knows of; none unless said otherwise. */
  readonly history?: WaitHistory;
  /** Languages offered beside Vietnamese; English unless said otherwise. */
  readonly languages?: readonly 'en'[];
};

/** The real session, aids, voice, counting and guides over adapters that live in memory. */
export function createFakeKiosk({
  voice: has = true,
  speech,
  source = guides,
  centre = null,
  records,
  sound = true,
  print = async () => 'asked',
  status,
  search = createPageSearch(),
  letter = null,
  rehearsing = false,
  printer = NO_PRINTER,
  slip = async () => 'printed',
  events = (log) => log,
  history = new Map(),
  clings = false,
}: FakeWish = {}): FakeKiosk {
  const time = createFakeTime();
  const fake = createFakeSpeech(has);
  const logged: OperationalEvent[] = [];
  const log: OperationalLog = {
    forgetBefore: async () => undefined,
    write: async (event) => void logged.push(event),
    read: async () => ({ entries: [], whole: true }),
  };
  const store = createMemoryCounterStore('test');
  const { timers, clock } = time;
  const counting = createCounting({
    store: async () => store,
    clock,
    timers,
    place: () => 'kiot-1',
    built: 0,
  });
  const { voice, said } = createListenedVoice(speech ?? fake.speech, timers);
  const session = createSession(timers);
  const shelf = reportingGuides({ open: async () => source, language: guideLanguage }, log);
  const room = createHelpRoom();
  let named = 0;
  const helpParts = () => ({
    line: room.line(),
    clock,
    timers,
    makeId: () => `window-or-call-${(named += 1)}`,
  });
  const openDesk = (): HelpDesk => {
    const desk = createHelpDesk(helpParts());
    desk.open();
    return desk;
  };
  let caller: ReturnType<typeof createHelpCaller> | null = null;
  let desk: HelpDesk | null = null;
  const access = fakeAccess({ clock, timers, log });
  const saved: { readonly name: string; readonly text: string }[] = [];
  const tools: SetupTools = {
    files: {
      save: (name, text) => void saved.push({ name, text }),
      saveBytes: (name, bytes, type) => void saved.push({ name, text: `${type} ${bytes.length}` }),
    },
    parser: createYamlTextParser(),
    probe: {
      fullScreen: () => false,
      askFullScreen: async () => false,
      freeSpace: async () => 1e9,
      secure: () => true,
      voiceName: async () => (has ? 'Giọng mẫu' : null),
    },
    digest: createNobleDigest(),
    unpacker: createZipUnpacker(),
    keptApp: { forget: async () => !clings },
  };
  const inPage = async (): Promise<GuideSearch> => createPageSearch();
  const searching = createSearch({ worker: search, page: inPage, timers, log, session });
  let strikes = 0;
  const packDevice = createMemoryPackDevice();
  const content = {
    guides: source,
    voice: async () => ({ clips: [], sounds: [] }),
    status: async () => null,
  };
  const packs = createPacks({
    store: packDevice.open(),
    quiet: { ifQuiet: (work) => work() },
    builtIn: content,
    read: () => ({
      ...content,
      guides: { ...source, guide: async (id) => accept({ ...guide, id, teachBack: undefined }) },
    }),
    keepSounds: () => undefined,
    hash: async () => createNobleDigest().sha256Of,
    session,
    timers,
    log,
    onSwitched: shelf.renew,
  });
  const current = createCurrentCentre(async () => centres(centre), log);
  const queueRoom = createEventRoom();
  let queued = 0;
  const newId = (): string => `name-${String((queued += 1)).padStart(6, '0')}`;
  const newQueue = (): Queue =>
    openQueue({
      events: events(queueRoom.window()),
      clock,
      timers,
      chance: { draw: () => 0 },
      writer: newId(),
      newId,
      letter: () => letter,
      centre: current.known,
      past: async () => ({ ...NO_PAST, history }),
      witness: { wrote: () => undefined, looked: () => undefined },
      makeRoom: async () => false,
      report: (trouble) => void log.write(trouble),
    });
  let queue: Queue | null = null;
  const walls = createWallRoom();
  const announced: string[] = [];
  const announcer = createAnnouncer(async () => {
    const device = speech ?? fake.speech;
    return { clips: device, voice: remembering(device, announced), recorded: () => false };
  });
  let windowDesk: WindowDesk = { desk: null, procedures: null };
  let printing: TicketPrinting | null = null;
  const slips: TicketSlip[] = [];
  const newPrinting = (): TicketPrinting =>
    createTicketPrinting({
      queue: async () => (queue ??= newQueue()),
      printers: {
        open: () => ({ print: (one) => (slips.push(one), slip(one)) }),
        choose: async () => 'chosen',
      },
      settings: () => printer,
      timers,
    });
  const kiosk: Kiosk = {
    hall: async () => ({ announcer, line: walls.line(), gongLasts: 2300 }),
    queue: async () => (queue ??= newQueue()),
    printing: async () => (printing ??= newPrinting()),
    deskMemory: { read: () => windowDesk, keep: (desk) => void (windowDesk = desk) },
    guides: shelf,
    search: async () => searching,
    guideStatus: async () => status ?? null,
    packs: async () => packs,
    popular: createPopular({ store: async () => store, guides: shelf, session, clock, timers, built: 0 }),
    records: records ?? recordsOf(async () => store),
    centre: current,
    session,
    aids: createAids(),
    voice,
    bell: {
      gong: takingTurns(
        { strike: () => (strikes += 1), unlock: (onReady) => (sound ? onReady() : undefined) },
        2300,
        voice,
      ),
      timers,
    },
    help: {
      caller: async () => (caller ??= createHelpCaller(helpParts(), () => 'kiot-1')),
      desk: async () => (desk ??= createHelpDesk(helpParts())),
    },
    takeAway: { printer: { print }, codes: async () => createCodeDrawer() },
    machine: {
      clock,
      built: 0,
      version: '0.0.0',
      log,
      update: {
        start: () => undefined,
        state: () => 'none',
        subscribe: () => () => undefined,
        occupy: () => undefined,
        vacate: () => undefined,
        activate: () => undefined,
      },
      counting,
      persisted: async () => true,
      store: async () => store,
      figures: async () => store,
      settings: () => ({ pixelsPerMillimetre: null, place: 'kiot-1', letter, role: 'citizen', printer }),
      keepSettings: () => true,
      forgetSettings: () => undefined,
    },
    chance: { draw: () => 0 },
    access: async () => access,
    tools: async () => tools,
    reportFiles: async () => createReportFiles(),
    rehearsing: { on: rehearsing, always: false, begin: async () => undefined, end: () => undefined },
    wakeLock: { hold: () => undefined, release: () => undefined },
    settleDown: () => undefined,
  };
  return {
    kiosk,
    packDevice,
    pass: time.pass,
    setDay: time.setDay,
    setClockBack: time.setClockBack,
    said,
    hushes: fake.hushes,
    strikes: () => strikes,
    room,
    openDesk,
    logged,
    saved,
    queueRoom,
    walls,
    announced,
    slips,
    openQueue: newQueue,
    async counted() {
      await counting.flush();
      return (await store.days()).reduce<Counts>((sum, { counts }) => addCounts(sum, counts), {});
    },
  };
}

/** The same device, every sentence of which is written down. */
function remembering(device: Speech, said: string[]): Speech {
  return {
    ...device,
    speak(text, delivery, onStart) {
      said.push(text);
      return device.speak(text, delivery, onStart);
    },
  };
}

/** Guides in memory: one that can be read, one that is damaged. */
export const guides: GuideSource = {
  index: async () => accept(index),
  aliases: async () => aliases,
  guide: async (id) => (id === DAMAGED ? refuse('guide-damaged') : accept({ ...guide, id })),
};

/** The centre this kiosk stands in, if any. */
function centres(centre: Centre | null): CentreStore {
  return {
    read: async () => ({ centre, from: centre === null ? 'none' : 'device' }),
    keep: () => true,
    words: async () => null,
  };
}

function createFakeTime() {
  let steady = 1000;
  let offset = NOON - steady;
  let waiting: { at: number; call: () => void }[] = [];
  const clock: Clock = { read: () => ({ wall: offset + steady, steady }) };
  const timers: Timers = {
    after(ms, call) {
      const one = { at: steady + ms, call };
      waiting.push(one);
      return () => (waiting = waiting.filter((other) => other !== one));
    },
  };
  const next = (until: number): { at: number; call: () => void } | undefined =>
    waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  return {
    clock,
    timers,
    setDay(day: string): void {
      offset = Date.parse(`${day}T12:00:00+07:00`) - steady;
    },
    setClockBack(seconds: number): void {
      offset -= seconds * 1000;
    },
    pass(seconds: number): void {
      const until = steady + seconds * 1000;
      for (let due = next(until); due !== undefined; due = next(until)) {
        const { at, call } = due;
        waiting = waiting.filter((one) => one !== due);
        steady = at;
        call();
      }
      steady = until;
    },
  };
}

/** The real voice over one way of speaking; remembers every screen it was asked to read. */
function createListenedVoice(speech: Speech, timers: Timers): { voice: Voice; said: string[] } {
  const said: string[] = [];
  const voice = createVoice({
    open: async () => [speech],
    language: () => locale.current.slice(0, 2),
    timers,
  });
  const say = voice.say.bind(voice);
  voice.say = (spoken) => {
    said.push(
      linesOf(spoken, 'vi')
        .map(({ text }) => text)
        .join('\n'),
    );
    say(spoken);
  };
  return { voice, said };
}

/** Begins every sentence and never ends one by itself, as a machine whose voice hangs (C-37). */
function createFakeSpeech(has: boolean): { hushes: () => number; speech: Speech } {
  let hushes = 0;
  let end: () => void = () => undefined;
  return {
    hushes: () => hushes,
    speech: {
      accents: () => [],
      speak(_text, _delivery, onStart) {
        if (!has) return Promise.resolve('absent');
        onStart();
        return new Promise((resolve) => (end = () => resolve('failed')));
      },
      cancel() {
        hushes += 1;
        end();
      },
    },
  };
}
