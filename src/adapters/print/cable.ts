import type { PrinterChoice } from '../../ports/ticket-printer.ts';

/** A cable with a printer at its end. */
export type Cable = {
  /** Hands all bytes over; rejects when the printer does not take them, and may never resolve. */
  send(bytes: Uint8Array): Promise<void>;
  /** Lets somebody choose the printer; only inside a touch. Never rejects. */
  choose(): Promise<PrinterChoice>;
};
