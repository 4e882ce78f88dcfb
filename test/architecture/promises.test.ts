import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../support/sources.ts';

const files = sourceFiles();
const usersOf = (pattern: RegExp): string[] =>
  files.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

describe('the source never', () => {
  test.each<[string, RegExp]>([
    [
      'writes HTML into a page',
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write)\b/,
    ],
    ['runs text as code', /\beval\(|new Function\(/],
    [
      'uses camera or microphone (PR-03)',
      /\b(?:getUserMedia|getDisplayMedia|MediaRecorder|BarcodeDetector)\b/,
    ],
    ['asks where it is', /\bgeolocation\b/],
    ['listens to speech', /\bSpeechRecognition\b/],
    ['makes the history longer', /\b(?:pushState|history\.(?:go|back|forward))\b/],
    ['opens another window', /\bwindow\.open\b/],
    ['sends anything by itself', /\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b/],
    ['asks who is using it', /\b(?:userAgent|userAgentData|deviceMemory|hardwareConcurrency)\b/],
    ['keeps cookies or session storage', /\bdocument\.cookie\b|\bsessionStorage\b/],
    ['names a host', /['\"`]https?:\/\/(?!localhost|www\.w3\.org\/2000\/svg)/],
    ['needs a gesture (C-05)', /['"`@](?:dblclick|touchmove|touchstart|pointermove)['"`=]/],
    ['writes to the console', /\bconsole\./],
  ])('%s', (_, pattern) => {
    expect(usersOf(pattern)).toEqual([]);
  });

  test.each<[string, RegExp, string[]]>([
    [
      'fetch',
      /\bfetch\(/,
      [
        'src/sw/sw.ts',
        'src/sw/voice-clips.ts',
        'src/adapters/browser/centre-store.ts',
        'src/adapters/packs/pack-files.ts',
      ],
    ],
    [
      'indexedDB',
      /\bindexedDB\b|from 'idb'/,
      [
        'src/adapters/indexeddb/access-vault.ts',
        'src/adapters/indexeddb/connection.ts',
        'src/adapters/indexeddb/database.ts',
        'src/adapters/indexeddb/drop-databases.ts',
        'src/adapters/indexeddb/queue-database.ts',
        'src/adapters/indexeddb/pack-store.ts',
      ],
    ],
    ['speechSynthesis', /\bspeechSynthesis\b/, ['src/adapters/speech/web-speech.ts']],
    ['Date.now', /\bDate\.now\b|new Date\(\)/, ['src/adapters/browser/device.ts']],
    [
      'chance',
      /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/,
      [
        'src/adapters/browser/device.ts',
        'src/app/compose-access.ts',
        'src/app/compose.ts',
        'src/app/random-name.ts',
      ],
    ],
  ])('uses %s but in its place', (_, pattern, places) => {
    expect(usersOf(pattern).sort()).toEqual([...places].sort());
  });

  test('uses localStorage outside the browser adapter', () => {
    const users = usersOf(/\blocalStorage\b/);
    expect(users).toContain('src/adapters/browser/device.ts');
    expect(users.filter((file) => !file.startsWith('src/adapters/browser/'))).toEqual([]);
  });

  test('has an input that a browser would remember or take for personal (SEC-03)', () => {
    expect(usersOf(/type=["']?(?:password|email|tel|number|date)\b/)).toEqual([]);
    for (const { file, code } of files)
      for (const [input] of code.matchAll(/<(?:input|textarea)\b[^>]*>?/g)) {
        expect(input, file).toContain('autocomplete="off"');
        expect(input, file).toContain('spellcheck="false"');
      }
  });
});

describe('what is kept has no field for a person (PR-02)', () => {
  const forbidden =
    /^(?:name|fullName|phone|tel|cccd|idNumber|address|birth|birthday|dob|email|gender|sex|age|ethnicity|ip|mac|userAgent|session|sessionId|person|citizen|photo|voice|signature|location|latitude|longitude|timestamp|time|at)$/i;
  const fieldsOf = (file: string): string[] =>
    [...files.find((f) => f.file === file)!.code.matchAll(/^\s*(?:readonly\s+)?(\w+)\??:\s/gm)].map(
      ([, field]) => field!,
    );

  test.each([
    'src/adapters/indexeddb/database.ts',
    'src/domain/statistics/counter-key.ts',
    'src/domain/statistics/retention.ts',
    'src/ports/operational-log.ts',
    'src/ports/counter-store.ts',
    'src/ports/device.ts',
    'src/domain/queue/fact.schema.ts',
    'src/domain/queue/queue.state.ts',
  ])('%s', (file) => {
    const fields = fieldsOf(file);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((field) => forbidden.test(field))).toEqual([]);
  });
});

describe('packages', () => {
  type Manifest = {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    overrides: Record<string, string>;
  };
  type Locked = { dev?: boolean; version?: string; optionalDependencies?: Record<string, string> };
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const lock = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> })
    .packages;

  test('are asked for in one exact version each', () => {
    const asked = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.overrides,
    });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are locked in the version that was asked for', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
  });

  test('that reach a citizen are forty at most', () => {
    const shipped = Object.entries(lock).filter(([path, { dev }]) => path !== '' && dev !== true);
    expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
    expect(shipped.length).toBeLessThanOrEqual(40);
  });

  test('for another system are in the lockfile too, or npm ci fails there', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => {
        const nearest = `${path}/node_modules/${name}`.replace(/^\//, '');
        return !(
          nearest in lock ||
          `node_modules/${name}` in lock ||
          Object.keys(lock).some(
            (p) =>
              path.startsWith(p.replace(/node_modules\/[^/]+$|node_modules\/@[^/]+\/[^/]+$/, '')) &&
              p.endsWith(`node_modules/${name}`),
          )
        );
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe('the bundled letters', () => {
  const css = readFileSync('src/ui/tokens/fonts.css', 'utf8');
  const faces = [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].map(([, face]) => ({
    weight: /font-weight:\s*(\d+)/.exec(face!)?.[1] ?? '',
    file: /url\('([^']+)'\)/.exec(face!)?.[1] ?? '',
    ranges: [...face!.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
      ([, from, to]) => [parseInt(from!, 16), parseInt(to ?? from!, 16)] as const,
    ),
  }));
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  /** The 134 letters with a mark or a bar that Vietnamese adds to A–Z: đ and the vowels. */
  const letters = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
    .flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')))
    .filter((letter) => !/^[a-z]$/.test(letter))
    .concat('đ')
    .flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')]);

  test('there are 134 to draw', () => {
    expect(new Set(letters).size).toBe(134);
    expect(letters.every((letter) => [...letter].length === 1)).toBe(true);
  });

  test.each(['400', '700'])('in weight %s are all drawn by a bundled file', (weight) => {
    const ranges = faces.filter((face) => face.weight === weight).flatMap((face) => face.ranges);
    const missing = [...letters, ...'“”–…₫·×'].filter((letter) => {
      const point = letter.codePointAt(0)!;
      return !ranges.some(([from, to]) => point >= from && point <= to);
    });
    expect(missing).toEqual([]);
  });

  test('are files that are there, in woff2, of at most 80 kB together', () => {
    const require = createRequire(import.meta.url);
    const sizes = faces.map(({ file }) => {
      expect(file).toMatch(/\.woff2$/);
      const path = require.resolve(file);
      expect(existsSync(path)).toBe(true);
      return readFileSync(path).length;
    });
    expect(sizes).toHaveLength(4);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(80_000);
  });
});
