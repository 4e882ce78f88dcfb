import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createZipUnpacker } from '../../src/adapters/zip/unpacker.ts';
import { judgePackFile, type PackJudgement } from '../../src/app/pack-import.ts';
import {
  CONTENT_FORMAT,
  OLDEST_CONTENT,
  PACK_FORMAT,
  writeManifest,
} from '../../src/domain/packs/manifest.schema.ts';
import { sha256 } from '../../scripts/lib/pack-zip.ts';
import { contentIn, facts, goodFiles, goodZip, zipOf } from '../support/packs.ts';
import { runs } from '../support/seed.ts';

const tools = { unpacker: createZipUnpacker(), hash: sha256, read: contentIn };
const judge = (zip: Uint8Array, size = zip.length): Promise<PackJudgement> =>
  judgePackFile({ size, arrayBuffer: async () => zip.slice().buffer as ArrayBuffer }, tools);
const refusal = async (zip: Uint8Array): Promise<[refusal: string, file: string]> => {
  const judged = await judge(zip);
  return judged.ok ? ['taken', ''] : [judged.refusal, judged.file];
};
const manifestWith = (change: object): string => {
  const files = [{ name: 'index.json', bytes: 2, sha256: sha256(new Uint8Array([123, 125])) }];
  return JSON.stringify({ ...JSON.parse(writeManifest({ ...facts, guides: 1, files })), ...change });
};

describe('a pack made by npm run package:pack', () => {
  test('can be used', async () => {
    const zip = goodZip();
    const judged = await judge(zip);
    if (!judged.ok) throw new Error(judged.refusal);
    expect(judged.pack.id).toBe(sha256(zip));
    expect(judged.pack.manifest).toMatchObject({ ...facts, guides: 1 });
    expect([...judged.pack.files.keys()]).toEqual(Object.keys(goodFiles()));
  });

  test('is refused when a single byte anywhere is another one', async () => {
    const zip = goodZip();
    const flipped = fc.tuple(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }));
    const property = fc.asyncProperty(flipped, async ([at, bits]) => {
      const bad = zip.slice();
      bad[at] = bad[at]! ^ bits;
      expect((await judge(bad)).ok).toBe(false);
    });
    await fc.assert(property, runs());
  });

  test('is refused when its end is missing, or something comes after it', async () => {
    const zip = goodZip();
    const property = fc.asyncProperty(
      fc.nat(zip.length - 1),
      fc.uint8Array({ minLength: 1 }),
      async (end, more) => {
        expect((await judge(zip.slice(0, end))).ok).toBe(false);
        expect((await judge(new Uint8Array([...zip, ...more]))).ok).toBe(false);
      },
    );
    await fc.assert(property, runs());
  });
});

describe('a file is refused, and says why, when it', () => {
  test('is larger than 20 MB; it is not even read', async () => {
    const unread = { size: 20_000_001, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect(await judgePackFile(unread, tools)).toMatchObject({ refusal: 'too-large' });
  });

  test('cannot be read from its disk', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await judgePackFile(gone, tools)).toMatchObject({ refusal: 'damaged' });
  });

  test('is something else', async () => {
    expect(await refusal(new TextEncoder().encode('chỉ là chữ'))).toEqual(['not-a-pack', '']);
    expect(await refusal(zipOf({ 'index.json': '{}' }, '{"kind":"kiot-settings"}'))).toEqual([
      'not-a-pack',
      '',
    ]);
    expect(await refusal(zipOf({ 'index.json': '{}' }, 'x'))).toEqual(['not-a-pack', '']);
  });

  test.each([
    ['comes from a newer kiosk', { format: PACK_FORMAT + 1 }, 'newer'],
    ['holds guides of a newer kiosk', { content: CONTENT_FORMAT + 1 }, 'newer'],
    ['holds guides of an older kiosk', { content: OLDEST_CONTENT - 1 }, 'older'],
    ['has a manifest that lacks something', { made: undefined }, 'damaged'],
    ['has a manifest with something strange', { more: 1 }, 'damaged'],
  ])('%s', async (_, change, why) => {
    expect(await refusal(zipOf({ 'index.json': '{}' }, manifestWith(change)))).toEqual([why, '']);
  });

  test('has a file that is not the one in its manifest', async () => {
    expect(await refusal(zipOf({ 'index.json': '[]' }, manifestWith({})))).toEqual(['damaged', 'index.json']);
    expect(await refusal(zipOf({ 'a.json': '{}' }, manifestWith({})))).toEqual(['damaged', 'a.json']);
    expect(await refusal(zipOf({}, manifestWith({})))).toEqual(['damaged', 'index.json']);
  });

  test.each(Object.keys(goodFiles()))('has a %s that is no JSON', async (name) => {
    expect(await refusal(zipOf({ ...goodFiles(), [name]: '{' }))).toEqual(['unreadable-guide', name]);
  });

  test('has an index or a guide that a kiosk could not read', async () => {
    const files = goodFiles();
    expect(await refusal(zipOf({ ...files, 'index.json': '{}' }))).toEqual([
      'unreadable-guide',
      'index.json',
    ]);
    expect(await refusal(zipOf({ ...files, 'bai-mau.json': '{}' }))).toEqual(['unreadable-guide', 'bai-mau']);
    const rest = Object.fromEntries(Object.entries(files).filter(([name]) => name !== 'bai-mau.json'));
    expect(await refusal(zipOf(rest))).toEqual(['unreadable-guide', 'bai-mau']);
  });

  test('has a file that is not UTF-8', async () => {
    const latin1 = new Uint8Array(
      [...goodFiles()['bai-mau.json']!].map((letter) => letter.charCodeAt(0) & 0xff),
    );
    expect(await refusal(zipOf({ ...goodFiles(), 'bai-mau.json': latin1 }))).toEqual([
      'unreadable-guide',
      'bai-mau.json',
    ]);
  });

  test('has one guide twice', async () => {
    const files = goodFiles();
    const index = JSON.parse(files['index.json']!);
    const twice = { ...index, guides: [...index.guides, ...index.guides] };
    const announced = (all: Record<string, string>): string => {
      const entries = Object.entries(all).map(
        ([name, text]) => [name, new TextEncoder().encode(text)] as const,
      );
      const list = entries.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
      return writeManifest({ ...facts, guides: 2, files: list });
    };
    const all = { ...files, 'index.json': JSON.stringify(twice) };
    expect(await refusal(zipOf(all, announced(all)))).toEqual([
      'unreadable-guide',
      'index.json: guides.1.id',
    ]);
  });

  type Told = {
    id: string;
    category: string;
    version: number;
    screens: string[];
    steps: Record<string, unknown>[];
  };
  const firstStep = (guide: Told): string => `bai-mau: steps.${String(guide.steps[0]!['id'])}`;
  test.each<[string, (guide: Told) => void, (guide: Told) => string]>([
    ['a step of 2 MB', ({ steps }) => void (steps[0]!['do'] = 'x'.repeat(2_000_000)), () => 'bai-mau'],
    ['a screen that is not in the pack', ({ screens }) => void screens.push('khong-co'), () => 'bai-mau'],
    [
      'a step whose screen does not come with it',
      ({ steps }) => void (steps[0]!['see'] = { ...(steps[0]!['see'] as object), screen: 'khong-co' }),
      (guide) => `${firstStep(guide)}.see.screen`,
    ],
    [
      'a ring around nothing',
      ({ steps }) => void (steps[0]!['target'] = 'khong-co'),
      (guide) => `${firstStep(guide)}.target`,
    ],
    [
      'a source that is not there',
      ({ steps }) => void (steps[0]!['source'] = ['khong-co']),
      (guide) => `${firstStep(guide)}.source`,
    ],
    ['a step twice', ({ steps }) => void steps.push(steps[0]!), firstStep],
    [
      'a category that is not in the pack',
      (guide) => void (guide.category = 'khong'),
      () => 'bai-mau: category',
    ],
    ['another version than announced', (guide) => void (guide.version = 99), () => 'bai-mau: version'],
    ['another id than its name', (guide) => void (guide.id = 'bai-khac'), () => 'bai-mau'],
  ])('has %s, and says where', async (_, spoil, place) => {
    const guide = JSON.parse(goodFiles()['bai-mau.json']!) as Told;
    spoil(guide);
    expect(await refusal(zipOf({ ...goodFiles(), 'bai-mau.json': JSON.stringify(guide) }))).toEqual([
      'unreadable-guide',
      place(guide),
    ]);
  });
});
