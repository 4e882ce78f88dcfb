/**
 * A static file server with the shipped security headers; Node built-ins only. Role addresses and unknown pages
 * get index.html, missing assets and packs get 404, nothing outside the folder is ever read.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { cacheControl, securityHeaders } from './headers.mjs';

/** Content type of every kind of file that is served. */
export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.gz': 'application/gzip',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.m4a': 'audio/mp4',
  '.opus': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves what `folder()` names now, so that a test can switch to a newer build; `headers` go with every answer. */
export function createStaticServer(folder, headers = securityHeaders) {
  return createServer((request, response) => {
    const path = safePath(request.url ?? '/');
    if (path === null || (request.method !== 'GET' && request.method !== 'HEAD'))
      return end(response, 404, headers);
    const file = join(folder(), path);
    if (isFile(file)) return send(response, file, path, { method: request.method, headers });
    if (path.startsWith('/assets/') || path.startsWith('/packs/') || path.startsWith('/headers/'))
      return end(response, 404, headers);
    return send(response, join(folder(), 'index.html'), '/index.html', { method: request.method, headers });
  });
}

/** The path inside the folder, or null when the address is not a plain one. */
export function safePath(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
      .split(sep)
      .join('/');
    return path.includes('\0') || path.startsWith('..') || path.includes('/../') ? null : path;
  } catch {
    return null;
  }
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function send(response, file, path, { method, headers }) {
  if (!isFile(file)) return end(response, 404, headers);
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': cacheControl(path),
  });
  if (method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function end(response, status, headers) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(status === 404 ? 'Không có ở đây' : '');
}
