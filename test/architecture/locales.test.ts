import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../support/real-pack.ts';
import { sourceFiles } from '../support/sources.ts';

const folder = join(root, 'src/app/i18n/locales');
/** Vietnamese only: sentences for authors of guides, and the words of a report to the authorities. */
const vietnameseOnly = ['content.json', 'report.json'];
const namespaces = readdirSync(join(folder, 'vi')).flatMap((file) =>
  vietnameseOnly.includes(file) ? [] : [file.replace('.json', '')],
);
type Texts = { readonly [key: string]: string | Texts };
const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
const read = (language: string, name: string): Map<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join(folder, language, `${name}.json`), 'utf8')) as Texts));
const vi = new Map(namespaces.map((name) => [name, read('vi', name)]));
const en = new Map(namespaces.map((name) => [name, read('en', name)]));
const filled = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();

describe.each(namespaces)('texts of "%s"', (name) => {
  test('are all there in English, and no others', () => {
    expect([...en.get(name)!.keys()].sort()).toEqual([...vi.get(name)!.keys()].sort());
  });

  test('fill in the same things in both languages', () => {
    for (const [key, text] of vi.get(name)!)
      expect(filled(en.get(name)!.get(key)!), key).toEqual(filled(text));
  });

  test('have no forms of plural, which are not looked for', () => {
    const plural = /_(zero|one|two|few|many|other)$/;
    expect([...vi.get(name)!.keys()].filter((key) => plural.test(key))).toEqual([]);
  });

  test('are not empty, in NFC, without markup', () => {
    for (const [key, text] of [...vi.get(name)!, ...en.get(name)!]) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.normalize('NFC'), key).toBe(text);
      expect(text, key).not.toMatch(/<|&\w+;/);
    }
  });

  test('in English use no Vietnamese words but quoted labels and the names of languages and of the kiosk', () => {
    const names = /“[^”]*”|Tiếng Việt|Kiot hỗ trợ|Hải Phòng/gu;
    const spoken = /^(say|digit)\./; // a call in the hall is heard in Vietnamese, whatever the board shows
    const shown = [...en.get(name)!].filter(([key]) => name !== 'wall' || !spoken.test(key));
    const vietnamese = shown.filter(([, text]) =>
      /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]/iu.test(text.replace(names, '')),
    );
    expect(vietnamese.map(([key]) => key)).toEqual([]);
  });
});

describe('every text that the code asks for is there', () => {
  const code = sourceFiles()
    .map(({ text }) => text)
    .join('\n');
  const names = namespaces.join('|');
  const known = (key: string): boolean => {
    const [name = '', path = ''] = key.split(':');
    return vi.get(name)?.has(path) ?? false;
  };

  test('by its whole name', () => {
    const keys = [...code.matchAll(new RegExp(`['"\`]((?:${names}):[\\w.-]+)['"\`]`, 'g'))].map(
      ([, key]) => key!,
    );
    expect(keys.length).toBeGreaterThan(100);
    expect([...new Set(keys)].filter((key) => !known(key))).toEqual([]);
  });

  test('by a name that is put together', () => {
    const heads = [...code.matchAll(new RegExp(`\`((?:${names}):[\\w.-]*)\\$\\{`, 'g'))].map(
      ([, head]) => head!,
    );
    expect(heads.length).toBeGreaterThan(3);
    const all = [...vi].flatMap(([name, texts]) => [...texts.keys()].map((key) => `${name}:${key}`));
    for (const head of heads)
      expect(
        all.some((key) => key.startsWith(head)),
        head,
      ).toBe(true);
  });

  test('in a file for every namespace and language', () => {
    for (const language of ['vi', 'en'])
      expect(readdirSync(join(folder, language)), language).toEqual(
        expect.arrayContaining(namespaces.map((n) => `${n}.json`)),
      );
  });
});

describe('names that come from the domain have their sentence', () => {
  const members = (file: string, type: string): string[] => {
    const text = readFileSync(join(root, file), 'utf8');
    const union = new RegExp(`export type ${type} =([^;]+);`).exec(text)?.[1] ?? '';
    return [...union.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!);
  };

  test('every event of the operational log, for staff', () => {
    const events = members('src/ports/operational-log.ts', 'OperationalEvent');
    expect(events.length).toBeGreaterThan(10);
    expect(events.filter((event) => !known(`event.${event}`))).toEqual([]);
    function known(key: string): boolean {
      return vi.get('staff-late')!.has(key);
    }
  });

  test('every state of an update, for staff', () => {
    // "replaced" and "install-failed" are shown as waiting and failed; what the page names must exist.
    const named = ['none', 'waiting', 'failed', 'unsupported'].map((state) => `check.update-${state}`);
    expect(named.filter((key) => !vi.get('staff-late')!.has(key))).toEqual([]);
    expect(members('src/ports/app-update.ts', 'UpdateState')).toEqual([
      'none',
      'waiting',
      'replaced',
      'install-failed',
      'unsupported',
    ]);
  });

  test('every reason why a guide was found', () => {
    const reasons = members('src/domain/assistant/answer.ts', 'MatchReason');
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.filter((reason) => !vi.get('citizen')!.has(`search.reason.${reason}`))).toEqual([]);
  });

  test('every step of the two scales of faces', () => {
    for (const scale of ['scale', 'clearScale'])
      for (const step of ['one', 'two', 'three', 'four', 'five'])
        expect(vi.get('citizen')!.has(`faces.${scale}.${step}`), `${scale}.${step}`).toBe(true);
  });
});
