/** The sheet of sentences to record, and the way recordings come into the manifest. */
import {
  CLIP_SECONDS,
  spokenSeconds,
  type Clip,
  type ClipFile,
  type Sentence,
  type VoiceLanguage,
} from '../../src/domain/content/index.ts';
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
export function printSheet({ index, sheet }: VoiceOutcome, wish: SheetWish): string {
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
  for (const { title, sentences } of sheet[wish.language]) {
    const numbered = sentences.map((sentence) => ({ ...sentence, number: (number += 1) }));
    const wanted = numbered.filter(
      ({ id, text }) => isOf(id, wish.guide) && !(wish.onlyMissing && has(text)),
    );
    if (wanted.length === 0) continue;
    lines.push('', `## ${title}`, '', ...wanted.map(sheetLine));
    shown += wanted.length;
  }
  const recorded = sheet[wish.language].flatMap(({ sentences }) => sentences).filter(({ text }) => has(text));
  return [
    ...lines,
    '',
    `${shown} câu, mỗi câu nhiều nhất ${CLIP_SECONDS} giây; đã thu ${recorded.length} trong ${number} câu.`,
  ]
    .join('\n')
    .trimStart();
}

function isOf(id: string, guide: string | null): boolean {
  return guide === null || id.startsWith(`${guide}.`);
}

function sheetLine({ id, text, number }: Sentence & { readonly number: number }): string {
  return `${number}. ${text}\n   → ${id}.m4a · khoảng ${spokenSeconds(text)} giây`;
}

/** Recordings as they lie there. */
export type Recorded = {
  readonly clips: readonly Clip[];
  readonly files: ReadonlyMap<string, ClipFile>;
  readonly sentences: readonly Sentence[];
};

/**
 * The manifest after the files that lie there now: new files and files recorded anew say today's sentence of their
 * name; a file that did not change keeps what it said; entries without a file go.
 */
export function takeRecordings(
  { clips, files, sentences }: Recorded,
  { language, accent }: Wish,
): { readonly clips: readonly Clip[]; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const taken = [...files].flatMap(([file, { bytes, seconds }]): Clip[] => {
    const before = clips.find((clip) => clip.file === file);
    if (before !== undefined && (before.bytes ?? bytes) === bytes) return [{ ...before, bytes }];
    const id = idOf(file);
    const sentence = sentences.find((one) => one.id === id);
    if (sentence === undefined || seconds === null) {
      lines.push(
        `bỏ qua ${file}: ${sentence === undefined ? 'không có câu nào mang mã này' : 'không đọc được tệp tiếng'}`,
      );
      return before === undefined ? [] : [before];
    }
    lines.push(`nhận   ${file}: ${sentence.text}`);
    const kind = accentOf(file) ?? before?.accent ?? accent;
    const rounded = Math.max(0.1, Math.round(seconds * 10) / 10);
    return [
      {
        id,
        file,
        transcript: sentence.text,
        language,
        ...(kind === undefined ? {} : { accent: kind }),
        seconds: Math.min(rounded, CLIP_SECONDS),
        bytes,
      },
    ];
  });
  for (const { file } of clips) if (!files.has(file)) lines.push(`xóa    ${file}: không còn tệp`);
  return { clips: taken, lines: [...lines, `${taken.length} bản thu trong manifest.yaml`] };
}

/** `<id>.m4a`, or `<id>.south.m4a` where several people said the same. */
function idOf(file: string): string {
  return file.replace(/\.[a-z0-9]+$/i, '').replace(/\.(north|central|south)$/, '');
}

function accentOf(file: string): Clip['accent'] {
  const found = /\.(north|central|south)\.[a-z0-9]+$/i.exec(file)?.[1];
  return found === 'north' || found === 'central' || found === 'south' ? found : undefined;
}
