import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Texts = { readonly [key: string]: string | Texts };

/** Puts the Vietnamese texts into the welcome screen of index.html: `{{welcome:screen.start}}`, one source of words. */
export function firstScreen(): Plugin {
  return {
    name: 'kiot-first-screen',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/\{\{(\w+):([\w.]+)\}\}/g, (_, file: string, path: string) => textAt(file, path)),
    },
  };
}

function textAt(file: string, path: string): string {
  const texts = JSON.parse(
    readFileSync(join(process.cwd(), `src/app/i18n/locales/vi/${file}.json`), 'utf8'),
  ) as Texts;
  const found = path
    .split('.')
    .reduce<string | Texts | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), texts);
  if (typeof found !== 'string') throw new Error(`index.html names ${file}:${path}, which is no text`);
  return found.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
