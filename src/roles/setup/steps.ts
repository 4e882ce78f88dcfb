import type { AccessState } from '../../app/access.ts';
import type { Machine } from '../../app/contexts.ts';
import type { Check } from '../../app/self-check.ts';
import type { Centre } from '../../domain/centre/centre.schema.ts';

/** Steps of setting a machine up, in the order in which they are offered. Each can be done later. */
export const STEPS = [
  'pins',
  'centre',
  'pack',
  'place',
  'size',
  'sound',
  'printer',
  'check',
  'rehearsal',
  'summary',
] as const;
/** One of the steps. */
export type StepName = (typeof STEPS)[number];

/** How a step stands: done; something is missing; or there is nothing that could be missing. */
export type StepState = 'done' | 'missing' | 'open';

/** Settings of this device. */
export type DeviceSettings = ReturnType<Machine['settings']>;

/** What is known of the machine when the steps are drawn. */
export type SetupFacts = {
  readonly access: AccessState;
  readonly centre: Centre | null;
  readonly settings: DeviceSettings;
  /** Somebody has heard gong and voice since setup was opened. */
  readonly heard: boolean;
  /** The last self-check; null before the first. */
  readonly checks: readonly Check[] | null;
};

/** How a step stands. */
export function stateOf(step: StepName, facts: SetupFacts): StepState {
  const { access, centre, settings, heard, checks } = facts;
  if (step === 'pins') return access.missing.length === 0 ? 'done' : 'missing';
  if (step === 'centre') return centre === null ? 'missing' : 'done';
  if (step === 'pack') return 'done'; // one always serves
  if (step === 'place') return placeState(centre, settings);
  if (step === 'size') return settings.pixelsPerMillimetre === null ? 'missing' : 'done';
  if (step === 'sound') return heard ? 'done' : 'open';
  if (step === 'printer') return settings.printer.way === 'none' ? 'open' : 'done';
  if (step === 'check') return checkState(checks);
  return 'open';
}

/** The letter the centre file gives to the device at a place; null when that device gives no numbers. */
export function letterAt(centre: Centre, place: string): string | null {
  return centre.devices.find((device) => device.place === place)?.letter ?? null;
}

function placeState(centre: Centre | null, { place, letter }: DeviceSettings): StepState {
  if (centre === null) return 'open';
  const known = centre.places.some(({ code }) => code === place);
  const lettered = centre.devices.length === 0 || letter === letterAt(centre, place);
  return known && lettered ? 'done' : 'missing';
}

function checkState(checks: SetupFacts['checks']): StepState {
  if (checks === null) return 'open';
  return checks.some(({ level }) => level === 'bad') ? 'missing' : 'done';
}
