import { describe, expect, test } from 'vitest';
import {
  caddyFile,
  cacheControl,
  nginxFile,
  rolePaths,
  securityHeaders,
} from '../../scripts/lib/headers.mjs';

const csp = new Map(
  securityHeaders['Content-Security-Policy']!.split(';').map((part) => {
    const [name = '', ...values] = part.trim().split(' ');
    return [name, values] as const;
  }),
);
const permissions = securityHeaders['Permissions-Policy']!.split(', ');

describe('the content policy (SEC-13)', () => {
  test('lets nothing in but our own files, and no script or style inside a page', () => {
    expect(csp.get('default-src')).toEqual(["'none'"]);
    expect(csp.get('script-src')).toEqual(["'self'"]);
    expect(csp.get('connect-src')).toEqual(["'self'"]);
    expect([...csp.values()].flat().filter((value) => /unsafe|\*|https?:|blob:/.test(value))).toEqual([]);
  });

  test('lets nobody frame the kiosk, move its base or send a form', () => {
    for (const name of ['frame-ancestors', 'base-uri', 'form-action'])
      expect(csp.get(name), name).toEqual(["'none'"]);
  });

  test('asks for trusted types with the two policies there are', () => {
    expect(csp.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(csp.get('trusted-types')).toEqual(['lit-html', 'kiot']);
  });
});

test('camera, microphone and place are closed to everybody (PR-03)', () => {
  for (const name of ['camera', 'microphone', 'geolocation', 'display-capture', 'payment'])
    expect(permissions).toContain(`${name}=()`);
  expect(permissions.filter((rule) => !rule.endsWith('=()')).sort()).toEqual(
    ['autoplay', 'fullscreen', 'screen-wake-lock', 'serial', 'usb'].map((name) => `${name}=(self)`),
  );
});

describe.each([
  ['nginx', nginxFile()],
  ['Caddy', caddyFile()],
])('the file for %s', (name, file) => {
  test('sends every header as our own server does', () => {
    for (const [header, value] of Object.entries(securityHeaders)) {
      const line = name === 'nginx' ? `add_header ${header} "${value}" always;` : `${header} \`${value}\``;
      expect(file, header).toContain(line);
    }
  });

  test('keeps hashed files for good and asks for everything else again', () => {
    expect(file).toContain(cacheControl('/assets/a.js'));
    expect(file).toContain(cacheControl('/index.html'));
  });

  test('closes every brace it opens', () => {
    expect(file.match(/\{(?!path\})/g)).toHaveLength(file.replaceAll('{path}', '').match(/\}/g)!.length);
  });
});

describe('nginx', () => {
  const blocks = [...nginxFile().matchAll(/location (\S+) \{([^]*?)\n?\}/g)];

  test('repeats the headers in every block that has one of its own, for nginx inherits all or none', () => {
    expect(blocks).toHaveLength(3);
    for (const [, path, block] of blocks) {
      const count = block!.match(/add_header/g)?.length ?? 0;
      expect([0, Object.keys(securityHeaders).length + 1], path).toContain(count);
    }
  });

  test('asks for guides again, as our own server does', () => {
    const packs = blocks.find(([, path]) => path === '/packs/');
    expect(packs?.[2]).toContain(cacheControl('/packs/index.json'));
  });

  test('answers 404 for a missing guide instead of the start page', () => {
    for (const path of ['/assets/', '/packs/'])
      expect(blocks.find((block) => block[1] === path)?.[2]).toContain('try_files $uri =404;');
  });
});

test('no header value can break out of its quotes', () => {
  for (const [name, value] of Object.entries(securityHeaders)) expect(value, name).not.toMatch(/["`\n\r]/);
});

test('only hashed files are kept for good', () => {
  expect(cacheControl('/assets/index-abc.js')).toContain('immutable');
  for (const path of ['/', '/index.html', '/sw.js', '/packs/index.json', '/assets'])
    expect(cacheControl(path), path).toBe('no-cache');
  expect(rolePaths).toContain('/staff');
});
