import { addTexts } from '../../../app/i18n/i18n.ts';
import vi from '../../../app/i18n/locales/vi/staff-group.json';

export * from './staff-group-card.ts';
export * from './staff-group-guide.ts';
export * from './staff-group-join.ts';
export * from './staff-group-list.ts';
export * from './staff-group-maker.ts';
export * from './staff-group-offer.ts';

/** Adds the words of everything of the staff's pages that shows groups; to be waited for before it is drawn. */
export function addGroupTexts(): Promise<void> {
  return addTexts('staff-group', vi, () => import('../../../app/i18n/locales/en/staff-group.json'));
}
