import {
  fitPrinter,
  NO_PRINTER,
  PRINTER_WAYS,
  SERIAL_SPEEDS,
  SLIP_PAPERS,
  type PrinterSettings,
} from '../../domain/centre/printer.ts';
import type {
  Chance,
  Clock,
  DeviceRole,
  DeviceSettings,
  DeviceSettingsStore,
  Rehearsal,
  StorageHealth,
  Timers,
  WakeLock,
} from '../../ports/device.ts';

const SETTINGS_KEY = 'kiot-device';
const WAITING_KEY = 'kiot-waiting';
const REHEARSAL_KEY = 'kiot-rehearsal';
const DEFAULTS: DeviceSettings = {
  pixelsPerMillimetre: null,
  place: 'kiot-1',
  letter: null,
  role: 'citizen',
  printer: NO_PRINTER,
};
const REHEARSALS: readonly Rehearsal[] = ['on', 'ended'];
const ROLES: readonly DeviceRole[] = ['citizen', 'staff', 'wall', 'group', 'supervisor'];

/** The browser's own clock. */
export function createBrowserClock(): Clock {
  return { read: () => ({ wall: Date.now(), steady: performance.now() }) };
}

/** The browser's own chance, 32 bits of it. */
export function createBrowserChance(): Chance {
  return { draw: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32 };
}

/** The browser's own timers. */
export function createBrowserTimers(): Timers {
  return {
    after(ms, call) {
      const id = setTimeout(call, ms);
      return () => clearTimeout(id);
    },
  };
}

/** Settings in localStorage, because they are needed before the first frame. */
export function createBrowserSettings(): DeviceSettingsStore {
  let known: { readonly line: string; readonly settings: DeviceSettings } | null = null;
  return {
    read() {
      try {
        const line = localStorage.getItem(SETTINGS_KEY) ?? '{}';
        if (known?.line !== line) known = { line, settings: sane(JSON.parse(line)) };
        return known.settings;
      } catch {
        return DEFAULTS;
      }
    },
    write(settings) {
      try {
        localStorage.setItem(SETTINGS_KEY, JSON.stringify(sane(settings)));
        return true;
      } catch {
        return false;
      }
    },
    forget: () => mark(SETTINGS_KEY, null),
    waiting: () => marked(WAITING_KEY),
    markWaiting(waiting) {
      if (waiting !== marked(WAITING_KEY)) mark(WAITING_KEY, waiting ? '1' : null);
    },
    rehearsal: () => REHEARSALS.find((one) => one === lineOf(REHEARSAL_KEY)) ?? 'off',
    markRehearsal: (next) => mark(REHEARSAL_KEY, next === 'off' ? null : next),
    subscribe(onChange) {
      const onStorage = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith('kiot-')) onChange();
      };
      addEventListener('storage', onStorage);
      return () => removeEventListener('storage', onStorage);
    },
  };
}

/** Asks for lasting storage (C-80). */
export function createBrowserStorageHealth(): StorageHealth {
  return {
    async persist() {
      try {
        return (await navigator.storage.persisted()) || (await navigator.storage.persist());
      } catch {
        return false;
      }
    },
  };
}

/** Screen wake lock, asked again whenever the page comes back into view (C-82). */
export function createBrowserWakeLock(): WakeLock {
  let wanted = false;
  let held: WakeLockSentinel | null = null;
  const take = (): void => {
    if (!wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (lock) => (held = lock),
      () => undefined,
    );
  };
  document.addEventListener('visibilitychange', take);
  return {
    hold() {
      wanted = true;
      take();
    },
    release() {
      wanted = false;
      held?.release().catch(() => undefined);
      held = null;
    },
  };
}

/** Writes or removes a line; a storage that refuses has nothing to remember anyway. */
function mark(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

function marked(key: string): boolean {
  return lineOf(key) !== null;
}

function lineOf(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function sane(input: unknown): DeviceSettings {
  const value: Partial<DeviceSettings> = typeof input === 'object' && input !== null ? input : {};
  const { pixelsPerMillimetre: px, place, letter } = value;
  return {
    pixelsPerMillimetre: typeof px === 'number' && px >= 2 && px <= 12 ? px : DEFAULTS.pixelsPerMillimetre,
    place: typeof place === 'string' && /^[a-z0-9-]{1,24}$/.test(place) ? place : DEFAULTS.place,
    letter: typeof letter === 'string' && /^[A-Z]$/.test(letter) ? letter : DEFAULTS.letter,
    role: ROLES.find((role) => role === value.role) ?? DEFAULTS.role,
    printer: sanePrinter(value.printer),
  };
}

function sanePrinter(input: Partial<PrinterSettings> | null | undefined): PrinterSettings {
  return fitPrinter({
    way: PRINTER_WAYS.find((one) => one === input?.way) ?? NO_PRINTER.way,
    paper: SLIP_PAPERS.find((one) => one === input?.paper) ?? NO_PRINTER.paper,
    speed: SERIAL_SPEEDS.find((one) => one === input?.speed) ?? NO_PRINTER.speed,
  });
}
