import type { Day } from '../statistics/day.ts';
import type { ReportCut } from '../statistics/periods/index.ts';
import type { Told, UpwardFigures } from '../statistics/exchange/upward.ts';
import type { ReportDraft } from './draft.schema.ts';
import type { ReportSay } from './say.ts';

/** Numbers of which a report says how much was an adjustment. */
export type Adjusted = 'used' | 'walk' | 'tickets';

/** A bar of waiting times: more than `low`, up to `high` minutes (null: open); 0, or 11 and more cases. */
export type WaitBar = { readonly low: number; readonly high: number | null; readonly cases: number };

/** Everything a report is made of: numbers of 11 and more, and zeros, and nothing from which others follow. */
export type ReportFacts = {
  readonly cut: ReportCut;
  /** The figures of the file for the authority above: the report says nothing that the file does not. */
  readonly told: UpwardFigures;
  /** Those of the report before; null when there was none. */
  readonly before: UpwardFigures | null;
  /** What the period before gained after its report. */
  readonly adjustments: Readonly<Record<Adjusted, Told>>;
  /** Null: too few, or they would give away what is hidden. */
  readonly waits: readonly WaitBar[] | null;
  /** Days on which anything was counted. */
  readonly days: number;
};

/** The file for the authority above, by name and SHA-256. */
export type SealedFile = { readonly name: string; readonly hash: string };

/** What a report is written with. */
export type Writing = {
  readonly facts: ReportFacts;
  readonly draft: ReportDraft;
  readonly say: ReportSay;
  /** What a guide is called. */
  readonly guideName: (id: string) => string;
  /** How many kiosks the centre's file names. */
  readonly kiosks: number;
  readonly file: SealedFile;
  readonly today: Day;
  /** Whether the figures are those of a rehearsal, which the report then says first of all. */
  readonly rehearsal: boolean;
};
