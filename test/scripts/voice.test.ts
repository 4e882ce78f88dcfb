import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hashOf } from '../../scripts/lib/clip-hash.ts';
import { loudnessLines, measureLoudness } from '../../scripts/lib/loudness.ts';
import { printSheet } from '../../scripts/lib/voice-sheet.ts';
import { guideYaml, loadedFrom, sentencesOf } from '../support/pack-folder.ts';
import { ogg, wav } from '../fixtures/sounds.ts';

const FOLDER = 'pack/media/voice';
const MANIFEST = `${FOLDER}/manifest.yaml`;
const id = 'bai-mau.mo-ung-dung.say';
const clip = { id, file: `${id}.wav`, transcript: 'Bác mở ứng dụng mẫu.', accent: 'north', seconds: 2 };
const recorded = (change: object = {}): Record<string, string | Uint8Array> => ({
  [MANIFEST]: stringify({ clips: [{ ...clip, ...change }] }),
  [`${FOLDER}/${id}.wav`]: wav(2),
});

describe('a pack with recordings', () => {
  test('and one without them are both sound', () => {
    expect(sentencesOf(loadedFrom())).toEqual([]);
    expect(loadedFrom().voice.index.clips).toEqual([]);
    expect(sentencesOf(loadedFrom(recorded()))).toEqual([]);
  });

  test('ships each under a name that changes with its sound', () => {
    const names = (sound: Uint8Array): string[] =>
      loadedFrom({ ...recorded(), [`${FOLDER}/${id}.wav`]: sound }).voice.files.map(({ name }) => name);
    expect(names(wav(2))[0]).toMatch(/^bai-mau\.mo-ung-dung\.say\.[0-9a-f]{8}\.wav$/);
    expect(names(wav(2))).toEqual(names(wav(2)));
    expect(names(wav(2.1))).not.toEqual(names(wav(2)));
    const { index, files } = loadedFrom(recorded()).voice;
    expect(index.clips).toEqual([
      { text: 'Bác mở ứng dụng mẫu.', language: 'vi', accent: 'north', file: files[0]!.name, seconds: 2 },
    ]);
  });

  test('tells the kiosk how short forms are said', () => {
    expect(loadedFrom().voice.index.sounds).toEqual([{ word: 'OTP', say: 'ô tê pê' }]);
  });

  test.each<[string, Record<string, string | Uint8Array | null>, string]>([
    [
      'an outdated sentence',
      recorded({ transcript: 'Bác mở máy.' }),
      `${MANIFEST}: clips.${id}: Câu đã đổi nên máy không phát bản thu này. Thu lại câu: Bác mở ứng dụng mẫu.`,
    ],
    [
      'no file',
      { ...recorded(), [`${FOLDER}/${id}.wav`]: null },
      `${MANIFEST}: clips.${id}: Thiếu tệp tiếng ${id}.wav.`,
    ],
    [
      'thirteen seconds',
      { ...recorded(), [`${FOLDER}/${id}.wav`]: wav(13) },
      `${MANIFEST}: clips.${id}: Bản thu dài 13 giây, nhiều nhất 12.`,
    ],
    ['a wrong accent', recorded({ accent: 'hue' }), `${MANIFEST}: clips.0.accent: Chỗ này cần`],
    [
      'a path in the file name',
      recorded({ file: '../../secret.wav' }),
      `${MANIFEST}: clips.0.file: Chỗ này cần`,
    ],
    [
      'no manifest',
      { ...recorded(), [MANIFEST]: null },
      `${MANIFEST}: ${id}.wav: Không câu nào ứng với tên tệp ${id}.wav.`,
    ],
  ])('and %s: one sentence, and nothing wrong is played', (_, changes, beginning) => {
    const outcome = loadedFrom(changes);
    const told = sentencesOf(outcome).filter((sentence) => sentence.startsWith(MANIFEST));
    expect(told[0]?.startsWith(beginning), told[0]).toBe(true);
    expect(outcome.voice.index.clips).toEqual([]);
  });
});

describe('a recording named by the hash of its sentence', () => {
  const TEXT = 'Bác mở ứng dụng mẫu.';
  const dropped = (name: string, seconds = 2): ReturnType<typeof loadedFrom> =>
    loadedFrom({ [`${FOLDER}/${name}`]: wav(seconds) });

  test('is found without a list, whoever wrote the accents of the sentence in whichever way', () => {
    expect(hashOf(TEXT.normalize('NFD'))).toBe(hashOf(TEXT));
    const outcome = dropped(`${hashOf(TEXT)}.wav`);
    expect(sentencesOf(outcome)).toEqual([]);
    expect(outcome.voice.index.clips).toMatchObject([
      { text: TEXT, language: 'vi', accent: null, seconds: 2 },
    ]);
  });

  test('may say whose accent it is', () => {
    expect(dropped(`${hashOf(TEXT)}.south.wav`).voice.index.clips).toMatchObject([{ accent: 'south' }]);
  });

  test('may be an opus file', () => {
    const outcome = loadedFrom({ [`${FOLDER}/${hashOf(TEXT)}.opus`]: ogg(2) });
    expect(sentencesOf(outcome)).toEqual([]);
    expect(outcome.voice.files[0]?.name).toMatch(/\.opus$/);
  });

  test.each([
    ['longer than a breath', `${hashOf(TEXT)}.wav`, 13, 'Bản thu dài 13 giây, nhiều nhất 12.'],
    ['of a sentence nobody says any more', `${hashOf('Câu cũ.')}.wav`, 2, 'Không câu nào ứng với tên tệp'],
  ])('%s is named and not played', (_, name, seconds, sentence) => {
    const outcome = dropped(name, seconds);
    expect(sentencesOf(outcome).filter((one) => one.includes(name) && one.includes(sentence))).toHaveLength(
      1,
    );
    expect(outcome.voice.index.clips).toEqual([]);
  });
});

describe('the loudness of recordings', () => {
  const said = (mean: number, peak: number) => () => ({
    status: 0,
    stderr: `[x] mean_volume: ${mean} dB\n[x] max_volume: ${peak} dB\n`,
  });
  const lines = (run: Parameters<typeof measureLoudness>[1]): readonly string[] =>
    loudnessLines(['a.m4a'], (file) => measureLoudness(file, run));

  test('is fine when neither too quiet nor cut off', () => {
    expect(lines(said(-20, -3))).toEqual(['Đã đo độ to của 1 tệp, 0 điều cần sửa.']);
  });

  test.each([
    ['too quiet', said(-41.5, -12), 'a.m4a: Nhỏ quá (-41.5 dB'],
    ['cut off', said(-12, 0), 'a.m4a: Vỡ tiếng (0 dB'],
    ['not readable', () => ({ status: 1, stderr: '' }), 'a.m4a: ffmpeg không đọc được.'],
    ['not measured, for want of ffmpeg', () => null, 'Máy này không có ffmpeg'],
  ])('%s: one sentence says what to do', (_, run, beginning) => {
    expect(lines(run)[0]?.startsWith(beginning), lines(run)[0]).toBe(true);
  });
});

describe('the sheet of sentences to record', () => {
  const print = (changes: Parameters<typeof loadedFrom>[0], wish: object = {}): string =>
    printSheet(loadedFrom(changes).voice, { language: 'vi', onlyMissing: false, guide: null, ...wish });

  test('numbers every sentence with its file name, interface first, then each guide', () => {
    const sheet = print({});
    expect(sheet.indexOf('## Kiot')).toBe(0);
    expect(sheet.indexOf('## Gói mẫu')).toBeGreaterThan(0);
    expect(sheet).toMatch(/\d+\. Bác mở ứng dụng mẫu\.\n {3}→ [0-9a-f]{12}\.m4a · khoảng 2 giây/);
    const names = [...sheet.matchAll(/→ (\S+)/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const numbers = [...sheet.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    expect(sheet).toContain(`đã thu 0 trong ${numbers.length} câu`);
  });

  test('resolves what a text borrows, and leaves out what changes from moment to moment', () => {
    const sheet = print({});
    expect(sheet).toContain('. Cảm ơn bác đã dùng máy.');
    expect(sheet).not.toMatch(/\$t\(|\{\{/);
    expect(sheet).toContain('. Khoảng 3–5 phút');
  });

  test('leaves out what is recorded when only the missing are wanted, and keeps the numbers', () => {
    const [, number] = /(\d+)\. Bác mở ứng dụng mẫu\./.exec(print({}))!;
    const missing = print(recorded(), { onlyMissing: true });
    expect(missing).not.toContain('Bác mở ứng dụng mẫu.');
    expect(missing).not.toMatch(new RegExp(`^${number}\\. `, 'm'));
    expect(missing).toContain('đã thu 1 trong');
    expect(print(recorded({ transcript: 'Khác.' }), { onlyMissing: true })).toContain('Bác mở ứng dụng mẫu.');
    expect(print(recorded(), { onlyMissing: true, accent: 'south' })).toContain('Bác mở ứng dụng mẫu.');
  });

  test('counts what each guide still lacks, a shared sentence in each of them', () => {
    const two = { 'pack/guides/khac.yaml': guideYaml({ id: 'khac', title: 'Bài khác' }) };
    const lacks = (sheet: string, guide: string): number =>
      Number(new RegExp(`^${guide}: còn thiếu (\\d+) trong`, 'm').exec(sheet)?.[1]);
    const before = print(two, { onlyMissing: true });
    const after = print({ ...two, ...recorded() }, { onlyMissing: true });
    for (const guide of ['bai-mau', 'khac']) expect(lacks(after, guide)).toBe(lacks(before, guide) - 1);
    expect(print(two)).not.toContain('còn thiếu');
  });

  test('holds one guide when only one is wanted', () => {
    const sheet = print(
      { 'pack/guides/khac.yaml': guideYaml({ id: 'khac', title: 'Bài khác' }) },
      { guide: 'khac' },
    );
    expect(sheet).toContain('. Bài khác');
    expect(sheet).not.toContain('. Bài mẫu');
  });
});
