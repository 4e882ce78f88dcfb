import { createContext } from '@lit/context';
import type { CompiledGuide } from '../domain/content/guide.schema.ts';
import type { Aliases, GuideIndex } from '../domain/content/guide-index.schema.ts';
import type { DayRange } from '../domain/statistics/periods/calendar.ts';
import type { Period } from '../domain/statistics/retention.ts';
import type { Result } from '../domain/shared/result.ts';
import type { AppUpdate } from '../ports/app-update.ts';
import type { CounterStore } from '../ports/counter-store.ts';
import type { FigureStore } from '../ports/figure-store.ts';
import type { Clock, DeviceSettings, Gong, Timers } from '../ports/device.ts';
import type { GuideRefusal } from '../ports/guide-source.ts';
import type { OperationalLog } from '../ports/operational-log.ts';
import type { CodeDrawer, Printer } from '../ports/take-away.ts';
import type { WallLine } from '../ports/wall-line.ts';
import type { Aids } from './aids.ts';
import type { Announcer } from './announcer.ts';
import type { CurrentCentre } from './centre.ts';
import type { Counting } from './counting.ts';
import type { Popular } from './popular.ts';
import type { HelpCaller } from './help-caller.ts';
import type { HelpDesk } from './help-desk.ts';
import type { Search } from './search.ts';
import type { Voice } from './voice.ts';

/** Guides, read one at a time; a damaged one has already been reported to staff when it is refused here. */
export type Guides = {
  index(): Promise<Result<GuideIndex, GuideRefusal>>;
  /** Aliases as they are written, to say why an answer was found; none where they cannot be read. */
  aliases(): Promise<Aliases>;
  guide(id: string): Promise<Result<CompiledGuide, GuideRefusal>>;
};

/** What staff pages may know of the machine itself. */
export type Machine = {
  readonly clock: Clock;
  readonly built: number;
  readonly version: string;
  readonly log: OperationalLog;
  readonly update: AppUpdate;
  readonly counting: Counting;
  /** Whether the browser promises to keep our storage; asked once. */
  persisted(): Promise<boolean>;
  store(): Promise<CounterStore>;
  /** What merges, locks and erases the kept counters; loaded by whoever does so. */
  figures(): Promise<FigureStore>;
  settings(): DeviceSettings;
  /** True when the new settings were kept. */
  keepSettings(settings: DeviceSettings): boolean;
  /** The device is as it came: no screen size, place, letter or role. */
  forgetSettings(): void;
};

/** What anybody may read of the counters ("Máy này ghi gì"): reading only. */
export type Records = {
  /** Days and months, all of them or those of which a day lies in a range. */
  periods(range?: DayRange): Promise<readonly Period[]>;
  /** The first day, or month, that is kept; null when nothing is. */
  since(): Promise<string | null>;
};
/** The two ends of the help line; a window asks for the one of its role, and is heard from then on. */
export type Help = { caller(): Promise<HelpCaller>; desk(): Promise<HelpDesk> };

/** What the hall hears, and the line between its walls and staff; `gongLasts`: ms of one stroke. */
export type Hall = { readonly announcer: Announcer; readonly line: WallLine; readonly gongLasts: number };

/** What is needed to take a guide home: paper, and codes for a phone's camera. */
export type TakeAway = { readonly printer: Printer; codes(): Promise<CodeDrawer> };

/** The search, loaded when somebody first searches. */
export type OpenSearch = () => Promise<Search>;

/** Why a call could not be heard; and the bell of a kiosk that calls for a human. */
export type Bell = { readonly gong: Gong; readonly timers: Timers };

export const guidesContext = createContext<Guides>('guides');
export const centreContext = createContext<CurrentCentre>('centre');
export const popularContext = createContext<Popular>('popular');
export const recordsContext = createContext<Records>('records');
export const countingContext = createContext<Counting>('counting');
export const aidsContext = createContext<Aids>('aids');
export const voiceContext = createContext<Voice>('voice');
export const clockContext = createContext<Clock>('clock');
export const bellContext = createContext<Bell>('bell');
export const takeAwayContext = createContext<TakeAway>('take-away');
export const searchContext = createContext<OpenSearch>('search');
export const machineContext = createContext<Machine>('machine');
