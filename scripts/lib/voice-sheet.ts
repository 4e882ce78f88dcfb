/** The sheet of sentences to record. */
import {
  CLIP_SECONDS,
  spokenSeconds,
  type Clip,
  type Sentence,
  type VoiceLanguage,
} from '../../src/domain/content/index.ts';
import { hashOf } from './clip-hash.ts';
import type { VoiceOutcome } from './voice.ts';

type Wish = {
  readonly language: VoiceLanguage;
  /** Only recordings in this accent count; without it any does. */
  readonly accent?: Clip['accent'] | undefined;
};

/** What is printed: every sentence or only the missing ones, of all guides or of one. */
export type SheetWish = Wish & { readonly onlyMissing: boolean; readonly guide: string | null };

/**
 * Numbered sentences grouped by guide. The numbers stay the same with and without `onlyMissing`, so that a list half
 * done can be continued.
 */
export function printSheet({ index, sheet, needed }: VoiceOutcome, wish: SheetWish): string {
  const has = (text: string): boolean =>
    index.clips.some(
      (clip) =>
        clip.text === text &&
        clip.language === wish.language &&
        (wish.accent === undefined || clip.accent === wish.accent),
    );
  let number = 0;
  let shown = 0;
  const lines: string[] = [];
  const chosen = wish.guide === null ? null : textsOf(needed[wish.language].get(wish.guide));
  for (const { title, sentences } of sheet[wish.language]) {
    const numbered = sentences.map((sentence) => ({ ...sentence, number: (number += 1) }));
    const wanted = numbered.filter(
      ({ text }) => (chosen?.has(text) ?? true) && !(wish.onlyMissing && has(text)),
    );
    if (wanted.length === 0) continue;
    lines.push('', `## ${title}`, '', ...wanted.map(sheetLine));
    shown += wanted.length;
  }
  const recorded = sheet[wish.language].flatMap(({ sentences }) => sentences).filter(({ text }) => has(text));
  return [
    ...lines,
    '',
    ...(wish.onlyMissing ? missingByGuide(needed[wish.language], has) : []),
    `${shown} câu, mỗi câu nhiều nhất ${CLIP_SECONDS} giây; đã thu ${recorded.length} trong ${number} câu.`,
  ]
    .join('\n')
    .trimStart();
}

function textsOf(sentences: readonly Sentence[] = []): ReadonlySet<string> {
  return new Set(sentences.map(({ text }) => text));
}

/** Each guide with what it still lacks; a sentence that guides share is counted in each of them. */
function missingByGuide(
  needed: ReadonlyMap<string, readonly Sentence[]>,
  has: (text: string) => boolean,
): readonly string[] {
  const lines = [...needed].flatMap(([guide, sentences]) => {
    const texts = [...textsOf(sentences)];
    const missing = texts.filter((text) => !has(text)).length;
    return missing === 0 ? [] : [`${guide}: còn thiếu ${missing} trong ${texts.length} câu`];
  });
  return lines.length === 0 ? [] : ['## Còn thiếu theo từng bài', '', ...lines, ''];
}

function sheetLine({ text, number }: Sentence & { readonly number: number }): string {
  return `${number}. ${text}\n   → ${hashOf(text)}.m4a · khoảng ${spokenSeconds(text)} giây`;
}
