import { draftOf, shownOf, type Habit } from './compose.ts';
import type { ToneStyle } from './syllable.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** What Telex keys write: "ddawng kys" → "đăng ký". Words that are no Vietnamese stay as typed. Always NFC. */
export function fromTelex(typed: string, style: ToneStyle = 'old'): string {
  return compose(typed, { method: 'telex', style });
}

/** What VNI keys write: "d9a8ng ky1" → "đăng ký". Words that are no Vietnamese stay as typed. Always NFC. */
export function fromVni(typed: string, style: ToneStyle = 'old'): string {
  return compose(typed, { method: 'vni', style });
}

function compose(typed: string, habit: Habit): string {
  return typed
    .normalize('NFC')
    .replace(WORD, (word) => shownOf(draftOf(word, habit), habit.style))
    .normalize('NFC');
}
