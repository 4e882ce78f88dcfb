import type { Centre, Opening } from './centre.schema.ts';

/** A whole day without a pause: a rehearsal is often held in the evening. */
const ALL_DAY: Opening = { open: '00:00', close: '23:59', breaks: [] };
const DESKS: Centre['desks'] = [
  { code: 'quay-1', name: 'Quầy 1' },
  { code: 'quay-2', name: 'Quầy 2' },
];

/** The centre as it is rehearsed: always open, with two desks when it has none. Null when there is no centre file. */
export function rehearsalCentre(centre: Centre | null): Centre | null {
  if (centre === null) return null;
  const hours: Centre['hours'] = {
    ...{ monday: ALL_DAY, tuesday: ALL_DAY, wednesday: ALL_DAY, thursday: ALL_DAY },
    ...{ friday: ALL_DAY, saturday: ALL_DAY, sunday: ALL_DAY },
    closed: [],
  };
  return { ...centre, hours, desks: centre.desks.length === 0 ? DESKS : centre.desks };
}
