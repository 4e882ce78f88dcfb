import { PRINT_PATIENCE, type Ticket } from '../domain/queue/index.ts';
import type { PrinterSettings } from '../domain/centre/printer.ts';
import type { Timers } from '../ports/device.ts';
import type { PrinterChoice, SlipOutcome, TicketPrinters, TicketSlip } from '../ports/ticket-printer.ts';
import type { Asker, Queue, QueueOutcome } from './queue.ts';

export type { PrinterChoice, SlipOutcome, SlipPicture, TicketSlip } from '../ports/ticket-printer.ts';

/** A printer that has said nothing for so long has failed, in ms: staff see it before `PRINT_PATIENCE` is over. */
export const PRINT_LIMIT = PRINT_PATIENCE - 1000;

/** Paper for tickets: every copy goes through the queue, so that staff see how it stands (E4 6). */
export type TicketPrinting = {
  /**
   * Asks for paper, the first time or once more. Resolves with the answer of the queue, before the paper comes; how
   * that went is said of the ticket itself (`print.standing`). Never rejects.
   */
  print(ticket: Pick<Ticket, 'id' | 'version'>, slip: TicketSlip, asker: Asker): Promise<QueueOutcome>;
  /** Prints a slip that is no ticket. Never rejects. */
  tryOut(slip: TicketSlip): Promise<SlipOutcome>;
  /** Lets somebody choose the printer on a cable; only inside a touch. */
  choose(way: 'usb' | 'serial'): Promise<PrinterChoice>;
};

/** What printing needs. `settings`: the printer of this device, as it is now. */
export type TicketPrintingParts = {
  readonly queue: () => Promise<Pick<Queue, 'ask' | 'newTap'>>;
  readonly printers: TicketPrinters;
  readonly settings: () => PrinterSettings;
  readonly timers: Timers;
};

/** Joins the printer and the queue. */
export function createTicketPrinting(parts: TicketPrintingParts): TicketPrinting {
  const { queue, printers } = parts;
  const send = oneAfterAnother(parts);
  const report = async (ticket: string, printed: boolean): Promise<void> => {
    const line = await queue();
    const tap = line.newTap();
    const say = (): Promise<QueueOutcome> =>
      line.ask({ name: 'report-print', ticket, printed }, { role: 'clock', tap });
    if ('trouble' in (await say())) await say();
  };
  return {
    async print({ id, version }, slip, asker) {
      const line = await queue();
      const outcome = await line.ask({ name: 'print-ticket', ticket: id, version }, asker);
      if (!outcome.ok || outcome.value.known) return outcome;
      void send(slip, () => void report(id, true)).then((done) => report(id, done === 'printed'));
      return outcome;
    },
    tryOut: (slip) => send(slip, () => undefined),
    choose: (way) => printers.choose(way),
  };
}

/** Sends a slip to the printer. `onLate`: it came out after all, when nobody waited for it any more. */
type Send = (slip: TicketSlip, onLate: () => void) => Promise<SlipOutcome>;

/** One slip after another; whoever hangs is waited for no longer than the limit. */
function oneAfterAnother({ printers, settings, timers }: TicketPrintingParts): Send {
  let turn: Promise<unknown> = Promise.resolve();
  const limited: Send = (slip, onLate) =>
    new Promise((resolve) => {
      let over = false;
      const finish = (outcome: SlipOutcome): void => {
        if (over && outcome === 'printed') onLate();
        over = true;
        stop();
        resolve(outcome);
      };
      const stop = timers.after(PRINT_LIMIT, () => finish('failed'));
      const printer = printers.open(settings());
      if (printer === null) return finish('failed');
      printer.print(slip).then(finish, () => finish('failed'));
    });
  return (slip, onLate) => {
    const mine = turn.then(() => limited(slip, onLate));
    turn = mine;
    return mine;
  };
}
