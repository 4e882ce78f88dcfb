import type { text } from '../../app/i18n/i18n.ts';
import type { Spoken } from '../../app/spoken.ts';
import type { Answer } from '../../domain/assistant/index.ts';
import { reasonOf } from './answer-tiles.ts';
import type { Found } from './finding.ts';

/** Answers shown while the keyboard takes half the screen. */
const BESIDE_KEYBOARD = 2;

/** What decides the words of the search page. */
export type SearchSight = {
  readonly found: Found;
  readonly keyboardUp: boolean;
  /** A long number was not taken. */
  readonly shortened: boolean;
};

/** Whether anything was asked yet that has been answered. */
export function isAsked({ found }: SearchSight): boolean {
  return found.text.trim() !== '';
}

/** The answers there is room for. */
export function shownOf({ found, keyboardUp }: SearchSight): readonly Answer[] {
  return found.answers.slice(0, keyboardUp ? BESIDE_KEYBOARD : undefined);
}

/** Whether there are answers that are seen only without the keyboard. */
export function hasMore({ found }: SearchSight): boolean {
  return found.answers.length > BESIDE_KEYBOARD;
}

/** What to do while there is no answer; shorter where the keyboard leaves little room. */
export function adviceOf(sight: SearchSight, t: typeof text): string {
  if (sight.shortened) return t('citizen:keyboard.number');
  if (!isAsked(sight)) return t('citizen:search.example');
  return t(sight.keyboardUp ? 'citizen:keyboard.unsure' : 'citizen:search.unsure');
}

/** What putting the keyboard away gives. */
export function wayOutOf(sight: SearchSight, t: typeof text): string {
  const { length: count } = sight.found.answers;
  return hasMore(sight) ? t('citizen:keyboard.all', { count }) : t('citizen:keyboard.away');
}

/** How many were found. */
export function countOf({ found }: SearchSight, t: typeof text): string {
  return t('citizen:search.answers', { count: found.answers.length });
}

/** The same for a screen reader, after every pause: how many, or what to do. */
export function summaryOf(sight: SearchSight, t: typeof text): string {
  if (!isAsked(sight)) return '';
  return sight.found.answers.length > 0 ? countOf(sight, t) : adviceOf(sight, t);
}

/** What is heard of the search page. Reasons echo what was typed: they are for the eyes only (C-59). */
export function spokenOf(sight: SearchSight, t: typeof text): Spoken {
  const field = [t('citizen:search.title'), t('citizen:search.label'), t('citizen:search.clear')];
  const away = sight.keyboardUp ? [wayOutOf(sight, t)] : [];
  if (!isAsked(sight)) return [...field, t('citizen:search.example'), ...away];
  const answers = shownOf(sight);
  if (answers.length === 0) return [adviceOf(sight, t), t('citizen:walk.call'), ...field, ...away];
  return [
    { text: countOf(sight, t), extra: true },
    ...answers.flatMap((answer) => [answer.guide.title, { text: reasonOf(answer, t), private: true }]),
    ...field,
    ...away,
  ];
}
