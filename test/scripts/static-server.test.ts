import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rolePaths, securityHeaders } from '../../scripts/lib/headers.mjs';
import { createStaticServer, safePath } from '../../scripts/lib/static-server.mjs';
import { runs } from '../support/seed.ts';

describe('an address becomes a path inside the folder', () => {
  test.each([
    ['/', '/'],
    ['/staff', '/staff'],
    ['/assets/a.js?v=1#x', '/assets/a.js'],
    ['/packs/./a.json', '/packs/a.json'],
    ['/packs//a.json', '/packs/a.json'],
    ['/b%C3%A0i.json', '/bài.json'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/%2e%2e/%2e%2e/etc/passwd', '/etc/passwd'],
    ['/..%2f..%2fetc%2fpasswd', '/etc/passwd'],
    ['http://elsewhere.example/staff', '/staff'],
  ])('%s → %s', (url, path) => {
    expect(safePath(url)).toBe(path);
  });

  test.each(['/a%00.html', '/%E0%A4%A', '/%', 'http://[', '/%ff'])('%s is no address', (url) => {
    expect(safePath(url)).toBeNull();
  });

  test('and nothing that can be asked for lies outside', () => {
    const folder = resolve('/srv/kiot/dist');
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '%252e',
      'a',
      '//',
      '?',
      '#',
      ':',
      '@',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((p) => `/${p.join('')}`),
          fc.webPath(),
        ),
        (url) => {
          const path = safePath(url);
          if (path !== null) expect(`${join(folder, path)}${sep}`.startsWith(`${folder}${sep}`)).toBe(true);
        },
      ),
      runs(),
    );
  });
});

describe('the server', () => {
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kiot-dist-'));
    for (const name of ['dist/assets', 'dist/packs']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'outside.txt'), 'outside');
    writeFileSync(join(folder, 'dist/index.html'), '<!doctype html>start');
    writeFileSync(join(folder, 'dist/assets/a.js'), 'a()');
    writeFileSync(join(folder, 'dist/packs/index.json'), '{}');
    server = createStaticServer(() => join(folder, 'dist'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });

  type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
  /** Sends the path as it is; `fetch` would tidy it up first. */
  const ask = (path: string, method = 'GET'): Promise<Answer> =>
    new Promise((done, failed) => {
      const { port } = server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path, method, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        );
      })
        .on('error', failed)
        .end();
    });

  test.each([...rolePaths, '/staff/', '/bai/cai-dat-vneid', '/khong-co', '/khong/co', '/index.html'])(
    '%s gets the one page',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect([status, body]).toEqual([200, '<!doctype html>start']);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test.each([
    '/assets/gone.js',
    '/assets/',
    '/packs/gone.json',
    '/assets%2fgone.js',
    '/packs/../packs/gone.json',
    '/headers/nginx.conf',
    '/%00',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('files come with their kind and how long they may be kept', async () => {
    const script = await ask('/assets/a.js');
    expect([script.status, script.body]).toEqual([200, 'a()']);
    expect(script.headers['content-type']).toContain('text/javascript');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask('/packs/index.json')).headers['content-type']).toContain('application/json');
  });

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..%2f..%2f..%2foutside.txt',
  ])('%s never leaves the folder', async (path) => {
    expect((await ask(path)).body).not.toContain('outside');
  });

  test('HEAD has no body; POST and DELETE have nothing to find', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/', method)).status).toBe(404);
  });

  test.each(['/', '/assets/a.js', '/assets/gone.js', '/packs/index.json', '/%00'])(
    'every answer carries the security headers: %s',
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers[name.toLowerCase()]).toBe(value);
    },
  );
});
