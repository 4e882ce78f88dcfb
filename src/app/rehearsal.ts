import type { DeviceSettingsStore } from '../ports/device.ts';
import type { OperationalLog } from '../ports/operational-log.ts';

/** Where a window keeps what it writes; a rehearsal has stores and channels of its own (SEC-53). */
export type Stores = {
  readonly counters: string;
  readonly queue: string;
  readonly unsaved: string;
  readonly help: string;
  readonly wall: string;
};

/** The stores of the real centre. */
export const REAL: Stores = {
  counters: 'counters',
  queue: 'queue-live',
  unsaved: 'kiot-unsaved-counts',
  help: 'kiot-help',
  wall: 'kiot-wall',
};

/** The stores of a rehearsal. */
export const REHEARSED: Stores = {
  counters: 'counters-rehearsal',
  queue: 'queue-rehearsal',
  unsaved: 'kiot-unsaved-rehearsal',
  help: 'kiot-help-rehearsal',
  wall: 'kiot-wall-rehearsal',
};

/** "Diễn tập": everything as on a real day, with invented people, and nothing of it among the centre's own figures. */
export type Rehearsing = {
  readonly on: boolean;
  /** A build that is made for showing cannot leave it. */
  readonly always: boolean;
  /** Begins; every window of this device starts anew. */
  begin(): Promise<void>;
  /** Ends; what was rehearsed is forgotten at the next start. For whoever has opened setup. */
  end(): void;
};

/** What a rehearsal needs. `startAnew` loads this window again. */
export type RehearsalParts = {
  readonly settings: Pick<DeviceSettingsStore, 'rehearsal' | 'markRehearsal' | 'subscribe'>;
  readonly log: Pick<OperationalLog, 'write'>;
  readonly startAnew: () => void;
  /** A build that is made for showing always rehearses. */
  readonly always: boolean;
};

/** Makes the rehearsal of this window; another window that begins or ends takes this one along. */
export function createRehearsing({ settings, log, startAnew, always }: RehearsalParts): Rehearsing {
  const on = always || settings.rehearsal() === 'on';
  const follow = (): void => {
    if (!always && (settings.rehearsal() === 'on') !== on) startAnew();
  };
  settings.subscribe(follow);
  return {
    on,
    always,
    async begin() {
      if (on) return;
      await log.write('rehearsal-begun');
      settings.markRehearsal('on');
      startAnew();
    },
    end() {
      if (!on || always) return;
      settings.markRehearsal('ended');
      startAnew();
    },
  };
}

/** After a rehearsal: what was written then goes, and the real log says so. `drop` deletes a store by its name. */
export async function forgetRehearsal(
  settings: Pick<DeviceSettingsStore, 'rehearsal' | 'markRehearsal'>,
  log: Pick<OperationalLog, 'write'>,
  drop: (stores: Stores) => Promise<void>,
): Promise<void> {
  if (settings.rehearsal() !== 'ended') return;
  await drop(REHEARSED);
  settings.markRehearsal('off');
  await log.write('rehearsal-ended');
}
