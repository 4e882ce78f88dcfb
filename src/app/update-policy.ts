import type { AppUpdate } from '../ports/app-update.ts';
import type { Timers } from '../ports/device.ts';
import type { Session } from './session.ts';

/** A waiting version is switched on after this long on the welcome screen without a session (C-79). */
export const QUIET_BEFORE_UPDATE = 30_000;

/** Switches versions only when nobody is disturbed: no session here for 30 s, none in any other window. */
export function watchUpdates(update: AppUpdate, session: Session, timers: Timers): void {
  let stop: () => void = () => undefined;
  const arm = (): void => {
    stop();
    const ready = update.state() === 'waiting' || update.state() === 'replaced';
    if (session.current !== 'resting') update.occupy();
    else update.vacate();
    if (!ready || session.current !== 'resting') return;
    stop = timers.after(QUIET_BEFORE_UPDATE, () => {
      if (session.current === 'resting') update.activate();
      arm();
    });
  };
  session.subscribe(arm);
  update.subscribe(arm);
  arm();
}
