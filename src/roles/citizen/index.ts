import type { Kiosk } from '../../app/compose.ts';
import type { FirstTouches } from '../../app/first-touches.ts';
import { showAids } from '../../app/aids.ts';
import { addTexts, chooseLocale, locale, type Locale } from '../../app/i18n/i18n.ts';
import vi from '../../app/i18n/locales/vi/welcome.json';
import { CitizenShell } from './citizen-shell.ts';
import { watchCorner } from './unmarked-corner.ts';

/** The kiosk listens for staff soon after the first screen stands, and long before anybody calls, in ms. */
const LISTEN_AFTER = 3000;

/**
 * Everything a citizen sees. One shell is one person: when a session ends the shell and all that hangs on it is
 * thrown away and a new one stands in its place (SEC-02, C-70), the address is clean and the history no longer.
 */
export async function mount(root: Element, kiosk: Kiosk, touches?: FirstTouches): Promise<void> {
  void addTexts('welcome', vi, () => import('../../app/i18n/locales/en/welcome.json'));
  const { session, aids, voice, machine, wakeLock, help, bell } = kiosk;
  let shell = new CitizenShell(kiosk);
  root.replaceChildren(shell);
  aids.subscribe(() => showAids(aids.current));
  locale.subscribe(() => showLanguage(locale.current));
  session.subscribe(() => (session.current === 'resting' ? wakeLock.release() : wakeLock.hold()));
  addEventListener('pageshow', (event) => {
    if (event.persisted) session.end(); // a page taken out of the back/forward cache belongs to nobody (C-71)
  });
  watchCorner(window, () => {
    session.end(); // nobody's screen is left open behind the door
    location.replace('/staff');
  });
  session.onEnd((byIdle) => {
    shell.conclude(byIdle);
    void machine.counting.flush();
    voice.reset();
    aids.reset();
    void chooseLocale('vi');
    history.replaceState(null, '', '/');
    performance.clearResourceTimings(); // it lists which guides were fetched
    shell = new CitizenShell(kiosk);
    root.replaceChildren(shell);
    scrollTo({ top: 0 });
  });
  bell.timers.after(LISTEN_AFTER, () => void help.caller());
  await shell.drawn();
  for (const wish of touches?.take() ?? []) shell.grant(wish);
}

/** A screen reader reads the page in the language it is written in (WCAG 3.1.1). */
function showLanguage(language: Locale): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'vi';
}
