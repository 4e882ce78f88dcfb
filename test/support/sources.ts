import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every TypeScript file under src/, with its text; `code` has no comments. */
export function sourceFiles(): { readonly file: string; readonly text: string; readonly code: string }[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = join('src', name).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8');
      return { file, text, code: text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '') };
    });
}
