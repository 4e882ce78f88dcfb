import { composeKiosk, type BuildFacts, type Kiosk } from './compose.ts';
import type { FirstTouches } from './first-touches.ts';
import { addTexts, chooseLocale, offerLocales, startTexts } from './i18n/i18n.ts';
import common from './i18n/locales/vi/common.json';

/** A role's bundle: draws itself into the page. */
export type RoleBundle = { mount(root: Element, kiosk: Kiosk, touches: FirstTouches): void | Promise<void> };

/** Where and what to start. */
export type Start = { readonly root: Element; readonly build: BuildFacts; readonly touches: FirstTouches };

/**
 * Joins the kiosk and hands it to the role of this window; slow work waits until the screen stands.
 * `?lang=x-test` shows the pseudo-locale until the first session ends, for whoever checks texts.
 */
export async function startKiosk({ root, build, touches }: Start, role: Promise<RoleBundle>): Promise<void> {
  startTexts();
  offerLocales(build.languages);
  void addTexts('common', common, () => import('./i18n/locales/en/common.json'));
  const kiosk = composeKiosk(build);
  if (kiosk.rehearsing.on) void import('./ribbon.ts').then(({ showRibbon }) => showRibbon());
  await (await role).mount(root, kiosk, touches);
  if (new URLSearchParams(location.search).get('lang') === 'x-test') await chooseLocale('x-test');
  performance.mark('kiot-standing');
  void kiosk.centre.read();
  addEventListener('pagehide', () => kiosk.machine.counting.rescue());
  requestIdleCallback(kiosk.settleDown, { timeout: 3000 });
}
