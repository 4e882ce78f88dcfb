import type { How } from '../../app/queue-hand.ts';
import type { Ticket } from '../../domain/queue/index.ts';
import type { StaffTools } from './staff-tools.ts';

/** Whether this device has a printer for tickets. */
export function hasPrinter({ kiosk }: Pick<StaffTools, 'kiosk'>): boolean {
  return kiosk.machine.settings().printer.way !== 'none';
}

/** The way to the queue for paper: the printer of this device prints what the queue grants, and the queue hears of it. */
export function byPrinter(tools: StaffTools, ticket: Ticket): NonNullable<How['via']> {
  return async (asker) => {
    const [printing, { slipOf }] = await Promise.all([tools.kiosk.printing(), import('./late-bundle.ts')]);
    return printing.print(ticket, slipOf(tools, ticket), asker);
  };
}
