import { strFromU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createZipUnpacker } from '../../src/adapters/zip/unpacker.ts';
import { sealZip } from '../../src/domain/packs/seal.ts';
import { sha256 } from '../../scripts/lib/pack-zip.ts';
import { goodFiles, goodZip, zipOf } from '../support/packs.ts';

const { unpack } = createZipUnpacker();

/** A zip whose directory tells another size, or another thing, for every entry. `field`: bytes into the header. */
function lying(zip: Uint8Array, field: number, value: number): Uint8Array {
  const lie = zip.slice();
  const view = new DataView(lie.buffer);
  for (let at = 0; at < lie.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + field, value, true);
  return lie;
}

describe('the zip of a pack', () => {
  test('holds what the build writes, byte by byte', async () => {
    const outcome = await unpack(goodZip());
    if (!outcome.ok) throw new Error(outcome.refusal);
    const texts = Object.fromEntries([...outcome.value].map(([name, bytes]) => [name, strFromU8(bytes)]));
    const { 'manifest.json': manifest, ...files } = texts;
    expect(files).toEqual(goodFiles());
    expect(JSON.parse(manifest!)).toMatchObject({ kind: 'kiot-pack', pack: 'mau', guides: 1 });
  });

  test('is the same zip when it is made of the same files', () => {
    expect(sha256(goodZip())).toBe(sha256(goodZip()));
  });
});

describe('a zip that', () => {
  test.each([
    '../index.json',
    '/index.json',
    'a/b.json',
    'C:\\x.json',
    'x.zip',
    'x.js',
    'voice/../x.wav',
    '.json',
  ])('holds a file called “%s” is refused and names it', async (name) => {
    expect(await unpack(zipOf({ [name]: '{}' }))).toEqual({ ok: false, refusal: 'strange-file', file: name });
  });

  test('holds a zip under another name is refused', async () => {
    const inner = zipSync({ a: new Uint8Array(3) });
    expect(await unpack(zipOf({ 'index.json': inner }))).toMatchObject({
      refusal: 'strange-file',
      file: 'index.json',
    });
  });

  test('holds too many files is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}.json`, '1']));
    expect(await unpack(zipOf(many, '{}'))).toMatchObject({ refusal: 'too-much' });
  });

  test('says that it becomes too large is refused before anything is inflated', async () => {
    const small = createZipUnpacker(1000);
    expect(await small.unpack(zipOf({ 'index.json': 'x'.repeat(1001) }, '{}'))).toMatchObject({
      refusal: 'too-much',
    });
  });

  test('becomes larger than it says is left as soon as it does', async () => {
    const bomb = lying(zipOf({ 'index.json': '0'.repeat(40_000_000) }, '{}'), 24, 1000);
    expect(await unpack(bomb)).toMatchObject({ refusal: 'damaged' });
  });

  test('becomes smaller than it says is refused', async () => {
    expect(await unpack(lying(goodZip(), 24, 100_000))).toMatchObject({ refusal: 'damaged' });
  });

  test.each<[string, number, number]>([
    ['is locked with a password', 8, 0x00080001],
    ['is packed in an unknown way', 10, 12],
    ['points outside of itself', 42, 0xfffffff0],
    ['has an entry longer than itself', 20, 0xffffffff],
  ])('%s is refused', async (_, field, value) => {
    expect(await unpack(lying(goodZip(), field, value))).toMatchObject({ refusal: 'damaged' });
  });

  test('has no list of its files is no pack', async () => {
    expect(await unpack(zipOf({ 'index.json': '{}' }, null))).toMatchObject({ refusal: 'not-a-pack' });
  });

  test('is no zip at all is refused', async () => {
    expect(await unpack(sealZip(new Uint8Array(100), sha256))).toMatchObject({ refusal: 'damaged' });
    expect(await unpack(new Uint8Array(3))).toMatchObject({ refusal: 'damaged' });
  });
});
