import type { PrinterSettings, SlipPaper } from '../../domain/centre/printer.ts';
import type { TicketPrinter, TicketPrinters } from '../../ports/ticket-printer.ts';
import { createBrowserSlips, type AskForPaper } from './browser-slips.ts';
import type { Cable } from './cable.ts';
import { drawSlip } from './draw-slip.ts';
import { createSerialCable, type Serial } from './serial.ts';
import { DOTS, MEASURES } from './slip-measures.ts';
import { createUsbCable, type Usb } from './usb.ts';

/** What the printers need of the browser; one without WebUSB or WebSerial has none of those. */
export type PrinterParts = {
  readonly ask: AskForPaper;
  readonly usb: Usb | undefined;
  readonly serial: Serial | undefined;
};

/** Every printer this browser can reach. The encoder comes with the first slip for a cable. */
export function createTicketPrinters({ ask, usb, serial }: PrinterParts): TicketPrinters {
  const cables = new Map<string, Cable>();
  const cable = (name: string, make: () => Cable): Cable => {
    const made = cables.get(name) ?? make();
    cables.set(name, made);
    return made;
  };
  const usbCable = (): Cable => cable('usb', () => createUsbCable(usb));
  const serialCable = (speed: number): Cable =>
    cable(`serial-${speed}`, () => createSerialCable(serial, speed));
  return {
    open({ way, paper, speed }: PrinterSettings) {
      if (way === 'none') return null;
      if (way === 'browser') return createBrowserSlips(paper, ask);
      return createReceiptPrinter(way === 'usb' ? usbCable() : serialCable(speed), paper);
    },
    choose: (way) => (way === 'usb' ? usbCable() : serialCable(0)).choose(),
  };
}

/** A receipt printer: the slip is drawn dot by dot and sent over its cable. */
function createReceiptPrinter(cable: Cable, paper: SlipPaper): TicketPrinter {
  return {
    print: async (slip) => {
      try {
        const [canvas, { encodeSlip }] = await Promise.all([
          drawSlip(slip, { measures: MEASURES[paper], dots: DOTS }),
          import('./encode-slip.ts'),
        ]);
        await cable.send(encodeSlip(canvas));
        return 'printed';
      } catch {
        return 'failed'; // pulled out, switched off, not permitted any more: the number stands on the screen
      }
    },
  };
}
