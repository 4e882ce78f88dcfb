import type { BuildFacts } from '../../app/compose.ts';
import type { Phone } from '../../app/compose-phone.ts';
import { addTexts, chooseLocale, locale } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/phone.json';
import { startPhone } from '../../app/phone-start.ts';
import { guideAt } from '../../app/router.ts';
import { PhonePage } from './phone-page.ts';

/** Opens the guide that this window's address names. */
export function start(root: Element, build: BuildFacts): Promise<void> {
  return mount(root, startPhone(build), location.pathname);
}

/** A guide on a person's own phone: one page to scroll, in the letters and with the zoom of that phone. */
export async function mount(root: Element, phone: Phone, path: string): Promise<void> {
  void addTexts('phone', vi, () => import('../../app/i18n/locales/en/phone.json'));
  const { documentElement } = document;
  documentElement.dataset['device'] = 'phone'; // sizes follow the phone's own letters (tokens/modes.css)
  locale.subscribe(() => (documentElement.lang = locale.current === 'en' ? 'en' : 'vi'));
  if (new URLSearchParams(location.search).get('lang') === 'x-test') await chooseLocale('x-test');
  root.replaceChildren(new PhonePage(phone, guideAt(path)));
}
