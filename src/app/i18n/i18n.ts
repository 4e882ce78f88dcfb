import i18next from 'i18next';
import type viAccess from './locales/vi/access.json';
import type viCitizen from './locales/vi/citizen.json';
import type viCommon from './locales/vi/common.json';
import type viGroup from './locales/vi/group.json';
import type viPhone from './locales/vi/phone.json';
import type viPoints from './locales/vi/points.json';
import type viSetup from './locales/vi/setup.json';
import type viStaff from './locales/vi/staff.json';
import type viStaffGroup from './locales/vi/staff-group.json';
import type viStaffLate from './locales/vi/staff-late.json';
import type viSupervisor from './locales/vi/supervisor.json';
import type viWall from './locales/vi/wall.json';
import type viWelcome from './locales/vi/welcome.json';
import { createObservable, type Observable } from '../observable.ts';
import { pseudo } from './pseudo.ts';

type Inner<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string];
type Middle<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Inner<T[K]>}` }[keyof T &
  string];
/** Dotted paths to the texts of a locale file, at most three levels deep. */
type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Middle<T[K]>}` }[keyof T &
  string];

type Namespaces = {
  access: typeof viAccess;
  common: typeof viCommon;
  citizen: typeof viCitizen;
  staff: typeof viStaff;
  'staff-group': typeof viStaffGroup;
  'staff-late': typeof viStaffLate;
  group: typeof viGroup;
  phone: typeof viPhone;
  points: typeof viPoints;
  setup: typeof viSetup;
  supervisor: typeof viSupervisor;
  wall: typeof viWall;
  welcome: typeof viWelcome;
};

/** Namespaces of texts; a role loads its own. */
export type Namespace = keyof Namespaces;

/** Every key there is, typed from the Vietnamese files. */
export type LocaleKey = { [N in Namespace]: `${N}:${Leaves<Namespaces[N]>}` }[Namespace];

/** Languages of the interface; `x-test` doubles the letters to show what was forgotten or does not fit. */
export type Locale = 'vi' | 'en' | 'x-test';

/** Texts of one namespace. */
export type Texts = Record<string, unknown>;

/** Fetches the English texts of a namespace. */
export type English = () => Promise<{ readonly default: Texts }>;

/** Texts without values in the language shown now: every page asks for the same dozen at every drawing. */
const plainTexts = new Map<string, string>();
const languages = createObservable<Locale>('vi');
let turn = 0;
const namespaces = new Map<Namespace, { readonly vi: Texts; readonly english: English }>();

/** The language shown now. */
export const locale: Observable<Locale> = languages;

/** Languages people may choose; one that nobody has reviewed is not among them (vi-typography §8). */
let offered: readonly Locale[] = ['vi'];

/** Sets which languages are offered beside Vietnamese; the build knows what the pack's reviewers released. */
export function offerLocales(others: readonly Locale[]): void {
  offered = ['vi', ...others.filter((other) => other !== 'vi')];
}

/** Languages people may choose, Vietnamese first. */
export function offeredLocales(): readonly Locale[] {
  return offered;
}

/** Starts the texts in Vietnamese; namespaces are added afterwards. */
export function startTexts(): void {
  void i18next.init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: () => i18next.t('common:missing'),
  });
}

/**
 * Adds a namespace: Vietnamese at once, English when it is chosen. Resolves once the texts of the language that is
 * shown now are there, for bundles that come later than a choice of language.
 */
export async function addTexts(name: Namespace, vi: Texts, english: English): Promise<void> {
  namespaces.set(name, { vi, english });
  i18next.addResourceBundle('vi', name, vi);
  plainTexts.clear();
  const shown = languages.current;
  if (shown === 'vi') return;
  i18next.addResourceBundle(shown, name, shown === 'x-test' ? pseudo(vi) : (await english()).default);
  plainTexts.clear();
}

/** Shows another language; every page that reads texts draws itself again. */
export async function chooseLocale(next: Locale): Promise<void> {
  const mine = ++turn;
  if (next !== 'vi')
    for (const [name, { vi, english }] of namespaces)
      i18next.addResourceBundle(next, name, next === 'x-test' ? pseudo(vi) : (await english()).default);
  if (mine !== turn) return; // somebody chose again while the texts were on their way
  await i18next.changeLanguage(next);
  plainTexts.clear();
  languages.set(next);
}

/** Which words guides are wanted in; the pseudo-locale doubles only the interface. */
export function guideLanguage(): 'vi' | 'en' {
  return languages.current === 'en' ? 'en' : 'vi';
}

/**
 * The text behind a key. A missing one gives a neutral sentence, never the key. Values go in as words: no text has
 * forms of plural (Vietnamese has none, the English ones are worded around them), and to look for them costs a touch.
 */
export function text(key: LocaleKey, values?: Record<string, string | number>): string {
  if (values !== undefined) return i18next.t(key, asWords(values));
  const known = plainTexts.get(key);
  if (known !== undefined) return known;
  const found = i18next.t(key);
  plainTexts.set(key, found);
  return found;
}

function asWords(values: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** Whether there is a text behind a key built at run time. */
export function hasText(key: string): boolean {
  return i18next.exists(key);
}

/** The text of a key built at run time, for names that come from the domain (refusals, events). */
export function textNamed(key: string): string {
  return i18next.t(key);
}
