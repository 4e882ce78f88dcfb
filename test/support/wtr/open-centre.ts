import type { FakeWish } from './fake-kiosk.ts';
import { aCentre } from '../window-queue.ts';

const OPENING = { open: '07:30', close: '17:00' };

/** A centre with two desks, open on weekdays without a break: at the noon of these tests numbers are given. */
export const openCentre = aCentre({
  hours: {
    monday: OPENING,
    tuesday: OPENING,
    wednesday: OPENING,
    thursday: OPENING,
    friday: OPENING,
  },
});

/** The kiosk A of that centre, without a printer. */
export const numbers: FakeWish = { centre: openCentre, letter: 'A' };

/** The same one with a receipt printer. */
export const withPrinter: FakeWish = { ...numbers, printer: { way: 'usb', paper: '58', speed: 9600 } };
