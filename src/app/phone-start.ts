import type { BuildFacts } from './compose.ts';
import { composePhone, type Phone } from './compose-phone.ts';
import { addTexts, offerLocales, startTexts } from './i18n/i18n.ts';
import common from './i18n/locales/vi/common.json';

/** Starts texts and guides for a person's own phone. What `startKiosk` starts besides is not for phones. */
export function startPhone({ base, languages }: BuildFacts): Phone {
  startTexts();
  offerLocales(languages);
  void addTexts('common', common, () => import('./i18n/locales/en/common.json'));
  return composePhone(base);
}
