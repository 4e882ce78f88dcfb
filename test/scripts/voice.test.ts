import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { printSheet, takeRecordings } from '../../scripts/lib/voice-sheet.ts';
import { guideYaml, loadedFrom, sentencesOf } from '../support/pack-folder.ts';
import { wav } from '../fixtures/sounds.ts';

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
      `${MANIFEST}: ${id}.wav: Tệp ${id}.wav chưa có trong manifest.yaml.`,
    ],
  ])('and %s: one sentence, and nothing wrong is played', (_, changes, beginning) => {
    const outcome = loadedFrom(changes);
    const told = sentencesOf(outcome).filter((sentence) => sentence.startsWith(MANIFEST));
    expect(told[0]?.startsWith(beginning), told[0]).toBe(true);
    expect(outcome.voice.index.clips).toEqual([]);
  });
});

describe('the sheet of sentences to record', () => {
  const print = (changes: Parameters<typeof loadedFrom>[0], wish: object = {}): string =>
    printSheet(loadedFrom(changes).voice, { language: 'vi', onlyMissing: false, guide: null, ...wish });

  test('numbers every sentence with its file name, interface first, then each guide', () => {
    const sheet = print({});
    expect(sheet.indexOf('## Kiot')).toBe(0);
    expect(sheet.indexOf('## Gói mẫu')).toBeGreaterThan(0);
    expect(sheet).toMatch(
      /\d+\. Bác mở ứng dụng mẫu\.\n {3}→ bai-mau\.mo-ung-dung\.say\.m4a · khoảng 2 giây/,
    );
    expect(sheet).toContain('→ ui.citizen.home.title.m4a');
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

  test('holds one guide when only one is wanted', () => {
    const sheet = print(
      { 'pack/guides/khac.yaml': guideYaml({ id: 'khac', title: 'Bài khác' }) },
      { guide: 'khac' },
    );
    expect(sheet).toContain('khac.title');
    expect(sheet).not.toContain('→ bai-mau.');
  });
});

describe('recordings that lie in the folder come into the list', () => {
  const sentences = [
    { id: 'a.one', text: 'Câu một.' },
    { id: 'a.two', text: 'Câu hai.' },
  ];
  const known = {
    id: 'a.one',
    file: 'a.one.wav',
    transcript: 'Câu cũ.',
    language: 'vi',
    seconds: 2,
    bytes: 100,
  } as const;
  const files = (all: Record<string, { bytes: number; seconds: number | null }>) =>
    new Map(Object.entries(all));
  const take = (parts: Partial<Parameters<typeof takeRecordings>[0]>, wish: object = {}) =>
    takeRecordings({ clips: [], files: files({}), sentences, ...parts }, { language: 'vi', ...wish });

  test('a new file says the sentence of its name, for as long as it lasts', () => {
    const { clips } = take(
      { files: files({ 'a.one.wav': { bytes: 100, seconds: 1.96 } }) },
      { accent: 'north' },
    );
    expect(clips).toEqual([
      {
        id: 'a.one',
        file: 'a.one.wav',
        transcript: 'Câu một.',
        language: 'vi',
        accent: 'north',
        seconds: 2,
        bytes: 100,
      },
    ]);
  });

  test('a file that did not change keeps what it said: an outdated one is not made to look current', () => {
    const { clips } = take({ clips: [known], files: files({ 'a.one.wav': { bytes: 100, seconds: 2 } }) });
    expect(clips).toEqual([known]);
  });

  test('a file recorded anew says the sentence of now', () => {
    const { clips } = take({ clips: [known], files: files({ 'a.one.wav': { bytes: 101, seconds: 2.5 } }) });
    expect(clips).toMatchObject([{ transcript: 'Câu một.', seconds: 2.5, bytes: 101 }]);
  });

  test('two people may have said the same', () => {
    const both = files({
      'a.two.m4a': { bytes: 1, seconds: 1 },
      'a.two.south.m4a': { bytes: 2, seconds: 1 },
    });
    const { clips } = take({ files: both }, { accent: 'north' });
    expect(clips.map(({ id, accent }) => [id, accent])).toEqual([
      ['a.two', 'north'],
      ['a.two', 'south'],
    ]);
  });

  test('what nobody can use is named and left out; a file that is gone leaves the list', () => {
    const { clips, lines } = take({
      clips: [known],
      files: files({ 'la.wav': { bytes: 1, seconds: 1 }, 'a.two.wav': { bytes: 1, seconds: null } }),
    });
    expect(clips).toEqual([]);
    expect(lines).toEqual([
      'bỏ qua la.wav: không có câu nào mang mã này',
      'bỏ qua a.two.wav: không đọc được tệp tiếng',
      'xóa    a.one.wav: không còn tệp',
      '0 bản thu trong manifest.yaml',
    ]);
  });
});
