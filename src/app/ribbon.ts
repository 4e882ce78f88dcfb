import { locale, text } from './i18n/i18n.ts';

/** Says on every screen of a rehearsing device that nothing here is real (SEC-53). */
export function showRibbon(): void {
  document.documentElement.dataset['rehearsal'] = '';
  const ribbon = document.createElement('p');
  ribbon.className = 'ribbon';
  const say = (): void => {
    ribbon.textContent = text('common:rehearsal');
  };
  say();
  locale.subscribe(say);
  document.body.prepend(ribbon);
}
