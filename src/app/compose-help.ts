import type { Timers } from '../ports/device.ts';
import type { Help, Machine } from './contexts.ts';
import type { HelpParts } from './help-caller.ts';
import { lazily } from './lazily.ts';
import { randomName } from './random-name.ts';

/** Calls for help travel between the windows of this browser; a window is either a kiosk or a desk. `name`: channel. */
export function composeHelp({ clock, settings }: Machine, timers: Timers, name: string): Help {
  const open = async (): Promise<HelpParts> => {
    const { createBroadcastHelpLine } = await import('../adapters/broadcast/help-line.ts');
    return { line: createBroadcastHelpLine(name), clock, timers, makeId: randomName };
  };
  return {
    caller: lazily(async () => {
      const [{ createHelpCaller }, parts] = await Promise.all([import('./help-caller.ts'), open()]);
      const caller = createHelpCaller(parts, () => settings().place);
      addEventListener('pagehide', () => caller.leave());
      return caller;
    }),
    desk: lazily(async () => {
      const [{ createHelpDesk }, parts] = await Promise.all([import('./help-desk.ts'), open()]);
      const desk = createHelpDesk(parts);
      addEventListener('pagehide', () => desk.leave());
      return desk;
    }),
  };
}
