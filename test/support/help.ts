import { createHelpRoom, type HelpRoom } from '../../src/adapters/memory/help-line.ts';
import { createHelpCaller, type HelpCaller } from '../../src/app/help-caller.ts';
import { createHelpDesk, type HelpDesk } from '../../src/app/help-desk.ts';
import type { HelpLine } from '../../src/ports/help-line.ts';
import { fakeTime, type FakeTime } from './time.ts';

/** A centre with kiosks and staff windows that hear each other, and a time that a test moves. */
export type HelpCentre = FakeTime & {
  readonly room: HelpRoom;
  /** A kiosk window; `dies` as a window does that crashed: no goodbye, nothing more is said. */
  kiosk(place?: string): HelpCaller & { dies(): void };
  /** A staff window, open. */
  staff(): HelpDesk & { dies(): void };
};

export function helpCentre(): HelpCentre {
  const time = fakeTime();
  const room = createHelpRoom();
  let named = 0;
  const parts = (line: HelpLine) => ({
    line,
    clock: time.clock,
    timers: time.timers,
    makeId: () => `random-${(named += 1)}`,
  });
  const withDeath = <End extends object>(end: End, line: HelpLine): End & { dies(): void } =>
    new Proxy(end, {
      get: (target, name) => {
        if (name === 'dies') return () => line.close();
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }) as End & { dies(): void };
  return {
    ...time,
    room,
    kiosk(place = 'kiot-1') {
      const line = room.line();
      return withDeath(
        createHelpCaller(parts(line), () => place),
        line,
      );
    },
    staff() {
      const line = room.line();
      const desk = createHelpDesk(parts(line));
      desk.open();
      return withDeath(desk, line);
    },
  };
}
