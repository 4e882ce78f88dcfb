import type { PrinterSettings } from '../domain/centre/printer.ts';

/** A line drawing on a 24 × 24 grid: SVG tags (`path`, `circle`, `rect`, `ellipse`, `line`) and their attributes. */
export type SlipPicture = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/** All that stands on the paper of a ticket, already in words. Nothing of it is about a person (PR-02, PR-07). */
export type TicketSlip = {
  /** Name of the centre; empty where no centre file was brought. */
  readonly centre: string;
  readonly number: string;
  readonly picture: SlipPicture;
  /** Name of the token, colour included: the paper is black and white. */
  readonly token: string;
  /** What the number is for, and how many came before it. */
  readonly lines: readonly string[];
  /** What to do with the paper, and its day. */
  readonly foot: readonly string[];
};

/** `printed`: handed over without a complaint; whether paper really came is never known (kiosk-anchors.md E11). */
export type SlipOutcome = 'printed' | 'failed';

/** A printer for tickets. */
export type TicketPrinter = {
  /** Prints one ticket. Never rejects; a printer that hangs never resolves. */
  print(slip: TicketSlip): Promise<SlipOutcome>;
};

/** What came of letting somebody choose a printer in the browser's own list. */
export type PrinterChoice = 'chosen' | 'nothing-chosen' | 'unsupported';

/** The printers this machine can reach. */
export type TicketPrinters = {
  /** The printer the settings name; null when they name none. */
  open(settings: PrinterSettings): TicketPrinter | null;
  /** Opens the browser's list of printers; only inside a touch (WebUSB, WebSerial). Never rejects. */
  choose(way: 'usb' | 'serial'): Promise<PrinterChoice>;
};
