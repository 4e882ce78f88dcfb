/** Reads one YAML file of a pack through its schema; what is wrong becomes problems with file and place. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import { readFile, type FileContent, type FileKind, type Problem } from '../../src/domain/content/index.ts';

/** What a file holds, and its name as people see it. */
export type Read<T> = { readonly file: string; readonly content: T };

const LARGEST_FILE = 400_000;

/** What stands in a YAML file, or why it cannot be read. */
export function readYaml(path: string): { readonly value: unknown } | { readonly reason: string } {
  if (!existsSync(path)) return { reason: 'thiếu tệp' };
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST_FILE) return { reason: `tệp lớn quá ${LARGEST_FILE / 1000} kB` };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'tệp không phải UTF-8' };
  }
  if (/[[{]{50}/.test(text.replace(/\s/g, ''))) return { reason: 'lồng nhau quá sâu' };
  const document = parseDocument(text, { uniqueKeys: true });
  const fault = document.errors[0];
  if (fault !== undefined) return { reason: `dòng ${fault.linePos?.[0].line ?? '?'}: ${fault.code}` };
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) };
  } catch {
    return { reason: 'quá nhiều tham chiếu lồng nhau' };
  }
}

/** The content of one file, or null after its problems were noted. `root` only shortens file names. */
export function readOne<Kind extends FileKind>(
  kind: Kind,
  path: string,
  root: string,
  problems: Problem[],
): Read<FileContent<Kind>> | null {
  const file = relative(root, path);
  const yaml = readYaml(path);
  if ('reason' in yaml) {
    problems.push({ file, place: '', name: 'unreadable', values: { reason: yaml.reason }, level: 'error' });
    return null;
  }
  const read = readFile(kind, yaml.value);
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
