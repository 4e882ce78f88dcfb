import { describe, expect, test } from 'vitest';
import { checkClips, type ClipFile, type ClipGround } from '../../../src/domain/content/check-clips.ts';
import { guideSentences, sentencesAt } from '../../../src/domain/content/sentences.ts';
import { spokenParts } from '../../../src/domain/content/spoken-parts.ts';
import type { Clip } from '../../../src/domain/content/voice.schema.ts';
import { specimenGuide } from '../../fixtures/guide.ts';

const clip: Clip = {
  id: 'bai-mau.mo-ung-dung.say',
  file: 'bai-mau.mo-ung-dung.say.wav',
  transcript: 'Bác mở ứng dụng mẫu.',
  language: 'vi',
  accent: 'north',
  seconds: 2,
  bytes: 1000,
};
const file: ClipFile = { bytes: 1000, seconds: 2.1 };
const ground = (files: Record<string, ClipFile> = { [clip.file]: file }): ClipGround => ({
  sentences: { vi: guideSentences(specimenGuide, 'Khoảng 3–5 phút'), en: [] },
  files: new Map(Object.entries(files)),
});
const names = (...args: Parameters<typeof checkClips>): string[] =>
  checkClips(...args).findings.map(({ level, place, name }) => `${level} ${place} ${name}`);

describe('a recording is played', () => {
  test('when it says a sentence of now, word for word (C-62)', () => {
    const { usable, findings } = checkClips([clip], ground());
    expect(findings).toEqual([]);
    expect(usable).toEqual([
      { text: clip.transcript, language: 'vi', accent: 'north', file: clip.file, seconds: 2 },
    ]);
  });

  test('under the name of another place with the same words, too', () => {
    expect(checkClips([{ ...clip, id: 'bai-mau.cau-khac' }], ground()).usable).toHaveLength(1);
  });

  test('in two accents of the same sentence (C-61)', () => {
    const south: Clip = { ...clip, accent: 'south', file: 'nam.wav' };
    const both = checkClips([clip, south], ground({ [clip.file]: file, 'nam.wav': file }));
    expect(both.usable.map(({ accent }) => accent)).toEqual(['north', 'south']);
  });
});

describe('a recording is not played, and somebody is told what to do', () => {
  const at = `clips.${clip.id}`;

  test.each<[string, Partial<Clip>, Partial<ClipFile> | null, string]>([
    ['of a sentence that was changed', { transcript: 'Bác mở máy.' }, {}, `warning ${at} clip-outdated`],
    ['whose file is missing', {}, null, `error ${at} clip-file-missing`],
    ['longer than twelve seconds (C-46)', {}, { seconds: 12.1 }, `error ${at} clip-too-long`],
    [
      'larger than a kiosk should carry',
      { bytes: 2_000_000 },
      { bytes: 2_000_000 },
      `error ${at} clip-too-large`,
    ],
    ['that is no sound file', {}, { seconds: null }, `error ${at} clip-unreadable`],
    ['whose length is written wrongly', { seconds: 9 }, {}, `error ${at} clip-seconds`],
    ['that was recorded anew and not listened to', {}, { bytes: 1001 }, `warning ${at} clip-replaced`],
  ])('%s', (_, change, found, expected) => {
    const files = found === null ? {} : { [clip.file]: { ...file, ...found } };
    const outcome = checkClips([{ ...clip, ...change }], ground(files));
    expect([outcome.usable, names([{ ...clip, ...change }], ground(files))]).toEqual([[], [expected]]);
  });

  test('of a sentence that is gone', () => {
    const gone = { ...clip, id: 'bai-mau.buoc-da-bo.say', transcript: 'Câu không còn.' };
    expect(names([gone], ground())).toEqual(['warning clips.bai-mau.buoc-da-bo.say clip-unknown']);
  });

  test('that is there twice in one accent', () => {
    expect(names([clip, clip], ground())).toEqual([`error ${at} clip-double`]);
  });

  test('that nobody has put into the list yet', () => {
    expect(names([clip], ground({ [clip.file]: file, 'moi.wav': file }))).toEqual([
      'warning moi.wav clip-unlisted',
    ]);
  });

  test('the new words stand in the sentence about an outdated one', () => {
    const old = { ...clip, transcript: 'Bác mở máy.' };
    expect(checkClips([old], ground()).findings[0]!.values).toEqual({ text: 'Bác mở ứng dụng mẫu.' });
  });
});

describe('the sentences of a guide', () => {
  const sentences = guideSentences(specimenGuide, 'Khoảng 3–5 phút');

  test('have names of their own that are safe as file names', () => {
    const ids = sentences.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/);
  });

  test('are each one breath, and each there once', () => {
    for (const { text } of sentences) expect(spokenParts(text)).toEqual([text]);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  test('hold what is said, not what is read in its place', () => {
    const texts = sentences.map(({ text }) => text);
    expect(texts).toContain('Bác mở ứng dụng mẫu.');
    expect(texts).not.toContain('Mở ứng dụng mẫu.');
    expect(texts).toContain('Khoảng 3–5 phút');
  });

  test('longer than a breath are numbered', () => {
    const lines = [1, 2, 3].map((i) => `Lần thứ ${i} bác xem kỹ dòng chữ ở trên cùng của màn hình.`);
    const long = lines.join(' ');
    expect(sentencesAt([['a.b', long]]).map(({ id }) => id)).toEqual(['a.b.1', 'a.b.2']);
  });
});
