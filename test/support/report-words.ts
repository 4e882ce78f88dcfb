import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayFrom } from '../../src/app/report-words.ts';
import type { ReportSay } from '../../src/domain/report/say.ts';
import { root } from './real-pack.ts';

const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, `src/app/i18n/locales/vi/${name}.json`), 'utf8')) as Record<
    string,
    unknown
  >;

/** The real words of a report; a key without words fails the test that asks for it. */
export function realSay(): ReportSay {
  const { measure, part } = read('supervisor');
  const say = sayFrom({ ...read('report'), measure, part });
  return (key, values) => {
    const found = say(key, values);
    if (found === '') throw new Error(`no words for ${key}`);
    return found;
  };
}
