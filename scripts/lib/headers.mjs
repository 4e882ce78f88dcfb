/**
 * The security headers of every response, written once: used by our own server, by the e2e tests and by the
 * header files that `npm run build` ships for nginx and Caddy (product.md §8, SEC-13).
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html kiot',
].join('; ');

const closed = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'storage-access',
  'window-management',
  'xr-spatial-tracking',
];
const open = ['fullscreen', 'screen-wake-lock', 'autoplay', 'usb', 'serial'];

export const securityHeaders = {
  'Content-Security-Policy': csp,
  'Permissions-Policy': [...closed.map((name) => `${name}=()`), ...open.map((name) => `${name}=(self)`)].join(
    ', ',
  ),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Role addresses that all get index.html, and all addresses below them: a guide on a phone is `/bai/<guide>`. */
export const rolePaths = ['/', '/staff', '/wall', '/group', '/supervisor', '/setup', '/bai'];

/** How long a file may be kept by the browser: hashed files for good, everything else is asked for again. */
export function cacheControl(path) {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

export function nginxFile() {
  const headers = Object.entries(securityHeaders).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return [
    '# Đưa vào khối server { } của nginx, cùng với chứng thư https của trung tâm.',
    'root /srv/kiot/dist;',
    'charset utf-8;',
    'types { application/manifest+json webmanifest; }',
    'include /etc/nginx/mime.types;',
    ...headers,
    'location /assets/ {',
    '  add_header Cache-Control "public, max-age=31536000, immutable" always;',
    ...headers.map((line) => `  ${line}`),
    '  try_files $uri =404;',
    '}',
    'location /packs/ {',
    '  add_header Cache-Control "no-cache" always;',
    ...headers.map((line) => `  ${line}`),
    '  try_files $uri =404;',
    '}',
    'location / {',
    '  add_header Cache-Control "no-cache" always;',
    ...headers.map((line) => `  ${line}`),
    '  try_files $uri /index.html;',
    '}',
    '',
  ].join('\n');
}

export function caddyFile() {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `    ${name} \`${value}\``);
  return [
    '# Thay kiot.example bằng tên miền của trung tâm.',
    'kiot.example {',
    '  root * /srv/kiot/dist',
    '  encode gzip',
    '  header {',
    ...headers,
    '  }',
    '  header /assets/* Cache-Control "public, max-age=31536000, immutable"',
    '  @others not path /assets/*',
    '  header @others Cache-Control "no-cache"',
    '  @files path /assets/* /packs/*',
    '  handle @files {',
    '    file_server',
    '  }',
    '  handle {',
    '    try_files {path} /index.html',
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}
