import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Texts = { readonly [key: string]: string | Texts };

/**
 * Puts the Vietnamese texts into the welcome screen of index.html: `{{welcome:screen.start}}`, one source of words.
 * Languages that are not offered lose their button.
 */
export function firstScreen(languages: readonly string[]): Plugin {
  return {
    name: 'kiot-first-screen',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        withLanguages(html, languages).replace(/\{\{(\w+):([\w.]+)\}\}/g, (_, file: string, path: string) =>
          textAt(file, path),
        ),
    },
  };
}

function withLanguages(html: string, languages: readonly string[]): string {
  if (languages.length === 0) return html.replace(/<div class="languages"[\s\S]*?<\/div>/, '');
  return html.replace(/<button data-touch="language:(\w+)"[^>]*>[^<]*<\/button>/g, (button, code: string) =>
    code === 'vi' || languages.includes(code) ? button : '',
  );
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
