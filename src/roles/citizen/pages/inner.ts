/** Every page behind the welcome screen and its texts: one bundle, fetched while the welcome screen stands. */
import { addTexts } from '../../../app/i18n/i18n.ts';
import vi from '../../../app/i18n/locales/vi/citizen.json';
import '../../../ui/elements/kiot-help-offer/kiot-help-offer.ts';
import '../../../ui/elements/kiot-icon/more-icons.ts';
import '../citizen-aids.ts';
import '../citizen-resume-code.ts';
import '../citizen-willing.ts';
import './citizen-before-page.ts';
import './citizen-chooser-page.ts';
import './citizen-end-page.ts';
import './citizen-example-page.ts';
import './citizen-guide-page.ts';
import './citizen-help-page.ts';
import './citizen-home-page.ts';
import './citizen-list-page.ts';
import './citizen-practice-page.ts';
import './citizen-records-page.ts';
import './citizen-refused-page.ts';
import './citizen-resume-page.ts';
import './citizen-search-page.ts';
import './citizen-take-away-page.ts';
import './citizen-teach-back-page.ts';
import './citizen-walk-page.ts';

export { attendHelp } from '../citizen-help.ts';
export { offerTickets } from '../offer-tickets.ts';

/** Adds the texts of these pages; resolves once they stand in the language that is shown. */
export function addPageTexts(): Promise<void> {
  return addTexts('citizen', vi, () => import('../../../app/i18n/locales/en/citizen.json'));
}
