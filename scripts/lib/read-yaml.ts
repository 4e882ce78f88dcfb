/** Reads one YAML file of a pack through its schema; what is wrong becomes problems with file and place. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import { readFile, type FileContent, type FileKind, type Problem } from '../../src/domain/content/index.ts';

/** What a file holds, and its name as people see it. */
export type Read<T> = { readonly file: string; readonly content: T };

const LARGEST_FILE = 400_000;

/** The content of one file, or null after its problems were noted. `root` only shortens file names. */
export function readOne<Kind extends FileKind>(
  kind: Kind,
  path: string,
  root: string,
  problems: Problem[],
): Read<FileContent<Kind>> | null {
  const file = relative(root, path);
  const unreadable = (reason: string): null => {
    problems.push({ file, place: '', name: 'unreadable', values: { reason }, level: 'error' });
    return null;
  };
  if (!existsSync(path)) return unreadable('thiếu tệp');
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST_FILE) return unreadable(`tệp lớn quá ${LARGEST_FILE / 1000} kB`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('tệp không phải UTF-8');
  }
  if (/[[{]{50}/.test(text.replace(/\s/g, ''))) return unreadable('lồng nhau quá sâu');
  const document = parseDocument(text, { uniqueKeys: true });
  const fault = document.errors[0];
  if (fault !== undefined) return unreadable(`dòng ${fault.linePos?.[0].line ?? '?'}: ${fault.code}`);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    return unreadable('quá nhiều tham chiếu lồng nhau');
  }
  const read = readFile(kind, value);
  if ('content' in read) return { file, content: read.content };
  for (const fault of read.faults)
    problems.push({
      file,
      place: fault.place,
      name: 'schema',
      values: { expected: fault.expected, received: fault.received },
      level: 'error',
    });
  return null;
}
