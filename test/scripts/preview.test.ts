import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HotPayload, ViteDevServer } from 'vite';
import { describe, expect, test } from 'vitest';
import { createDevPack, watchContent, type DevPack } from '../../scripts/lib/dev-pack.ts';
import { contentSentences, type PackOutcome } from '../../scripts/lib/packs.ts';
import { guidePreview, previewOf, previewRefusal } from '../../scripts/lib/vite-preview.ts';
import { guideYaml, loadedFrom } from '../support/pack-folder.ts';
import { root } from '../support/real-pack.ts';

const GUIDE = 'pack/guides/bai-mau.yaml';
const BEGUN = 'pack/guides/bai-moi.yaml';
const begun = guideYaml({ id: 'bai-moi', version: 1, title: 'CHƯA VIẾT' });

type Files = NonNullable<Parameters<typeof loadedFrom>[0]>;

/** A pack whose files a test replaces, as somebody does who saves them. */
function writing(files: Files = {}): {
  pack: DevPack;
  save(files: Files): void;
  reads(): number;
} {
  let now = files;
  let reads = 0;
  const load = (): PackOutcome => {
    reads += 1;
    return loadedFrom(now);
  };
  const pack = createDevPack({ load, sentences: () => contentSentences(root) });
  return { pack, reads: () => reads, save: (next) => ((now = next), pack.saved()) };
}

const titles = (pack: DevPack): string[] => pack.shown().guides.map(({ title }) => title);

describe('while somebody writes a guide', () => {
  test('what was saved is shown', () => {
    const { pack, save } = writing();
    pack.shown();
    save({ [GUIDE]: guideYaml({ title: 'Tên khác' }) });
    expect([titles(pack), pack.errors()]).toEqual([['Tên khác'], []]);
  });

  test('nothing is read between two savings, however often a page asks', () => {
    const { pack, save, reads } = writing();
    for (let i = 0; i < 5; i += 1) pack.shown();
    pack.errors();
    expect(reads()).toBe(1);
    save({});
    pack.shown();
    expect(reads()).toBe(2);
  });

  test.each([
    ['cannot be read', 'title: [', '(đầu tệp): Không đọc được tệp (dòng 1:'],
    ['breaks a rule', guideYaml({ category: 'khong-co' }), 'category: Gói không có nhóm việc “khong-co”.'],
  ])('a file that %s leaves the last good pack, and says file, place and remedy', (_, yaml, part) => {
    const { pack, save } = writing();
    const good = pack.shown();
    save({ [GUIDE]: yaml });
    expect(pack.shown()).toEqual(good);
    expect(pack.errors()[0]).toContain(`${GUIDE}: ${part}`);
    save({});
    expect(pack.errors()).toEqual([]);
  });

  test('a guide just begun is shown beside the good ones although it is full of blanks', () => {
    const { pack, save } = writing();
    pack.shown();
    save({ [BEGUN]: begun });
    expect(pack.errors()).not.toEqual([]);
    expect(pack.shown().guides.map(({ id }) => id)).toEqual(['bai-mau', 'bai-moi']);
    expect(pack.shown().index.guides.map(({ id }) => id)).toEqual(['bai-mau', 'bai-moi']);
  });

  test('a pack that is broken from the start is shown as far as it can be read', () => {
    const { pack } = writing({ 'pack/guides/hong.yaml': '[' });
    expect(pack.shown().guides.map(({ id }) => id)).toEqual(['bai-mau']);
    expect(pack.errors()).toHaveLength(1);
  });
});

describe('an open page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiot-watched-'));
  rmSync(folder, { recursive: true });

  /** The parts of a dev server that are spoken to. */
  function server() {
    const handlers = new Map<string, (file: string) => void>();
    const sent: HotPayload[] = [];
    const on = (kind: string, call: (file: string) => void): void => void handlers.set(kind, call);
    const fake = {
      watcher: { add: () => undefined, on },
      ws: { on, send: (one: HotPayload) => sent.push(one) },
    };
    return {
      server: fake as unknown as ViteDevServer,
      sent,
      happens: (kind: string, file = join(folder, 'a.yaml')) => handlers.get(kind)?.(file),
    };
  }

  test.each(['add', 'change', 'unlink'])('is opened anew when a sound file meets %s', (kind) => {
    const { server: dev, sent, happens } = server();
    watchContent(dev, writing().pack, folder);
    happens(kind);
    expect(sent).toEqual([{ type: 'full-reload' }]);
    happens(kind, '/elsewhere/a.yaml');
    expect(sent).toHaveLength(1);
  });

  test('is told what is wrong, when it is saved and when the page comes later, until it is mended', () => {
    const { pack, save } = writing();
    const { server: dev, sent, happens } = server();
    watchContent(dev, pack, folder);
    happens('connection');
    expect(sent).toEqual([]);
    save({ [GUIDE]: '[' });
    happens('change');
    happens('connection');
    expect(sent.map(({ type }) => type)).toEqual(['error', 'error']);
    expect(JSON.stringify(sent[0])).toContain(`${GUIDE}: (đầu tệp): Không đọc được tệp`);
    save({});
    happens('change');
    expect(sent.at(-1)).toEqual({ type: 'full-reload' });
  });
});

describe('the address of the preview', () => {
  test.each([
    ['/xem-thu/bai-mau', { guide: 'bai-mau', step: null }],
    ['/xem-thu/bai-mau/', { guide: 'bai-mau', step: null }],
    ['/xem-thu/bai-mau/3', { guide: 'bai-mau', step: 2 }],
    ['/xem-thu/bai-mau?lang=x-test', { guide: 'bai-mau', step: null }],
    ['/xem-thu/', null],
    ['/xem-thu/../setup', null],
    ['/bai/bai-mau', null],
  ])('%s', (path, wanted) => expect(previewOf(path)).toEqual(wanted));

  test('of a guide that is not there says so and names those that are', () => {
    expect(previewRefusal('/xem-thu/bai-mau', loadedFrom())).toBeNull();
    const refusal = previewRefusal('/xem-thu/khong-co', loadedFrom());
    expect(refusal).toContain('Không có bài “khong-co”');
    expect(refusal).toContain('/xem-thu/bai-mau');
  });

  test('is known to the dev server only', () => expect(guidePreview().apply).toBe('serve'));
});
