import { createBrowserPrinter } from '../adapters/browser/printer.ts';
import { createTicketPrinters } from '../adapters/print/ticket-printers.ts';
import type { Serial } from '../adapters/print/serial.ts';
import type { Usb } from '../adapters/print/usb.ts';
import type { Timers } from '../ports/device.ts';
import type { Machine } from './contexts.ts';
import type { Queue } from './queue.ts';
import { createTicketPrinting, type TicketPrinting } from './ticket-printing.ts';

/** What printing tickets is joined with. */
export type PrintingNeeds = {
  readonly queue: () => Promise<Queue>;
  readonly machine: Machine;
  readonly timers: Timers;
};

/** Joins the printers of this browser with the queue. */
export function composePrinting({ queue, machine, timers }: PrintingNeeds): TicketPrinting {
  const { usb, serial } = navigator as { readonly usb?: Usb; readonly serial?: Serial };
  const printers = createTicketPrinters({ ask: createBrowserPrinter().print, usb, serial });
  return createTicketPrinting({ queue, printers, settings: () => machine.settings().printer, timers });
}
