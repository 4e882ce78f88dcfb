import type { Pace } from '../../app/session.ts';
import type { Journey, PageName } from './journey.ts';

/** Screens on which people choose; everywhere else they read or work on their phone (C-32). */
const MENUS: ReadonlySet<PageName> = new Set([
  'welcome',
  'home',
  'events',
  'list',
  'search',
  'chooser',
  'refused',
  'before',
  'ticket',
]);

/** How long silence may last on this screen. */
export function paceOf({ page }: Journey): Pace {
  return MENUS.has(page) ? 'menu' : 'reading';
}
