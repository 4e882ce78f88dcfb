/** Reads one YAML file of a pack through its schema; what is wrong becomes problems with file and place. */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import {
  readFile,
  type FileContent,
  type FileKind,
  type Problem,
  type SchemaFault,
} from '../../src/domain/content/index.ts';

/** What a file holds, and its name as people see it. */
export type Read<T> = { readonly file: string; readonly content: T };

const LARGEST_FILE = 400_000;

/** What the reader of YAML calls a fault, in the words of whoever typed it; anything else is told by its line alone. */
const FAULTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'lùi dòng bằng phím Tab, phải dùng dấu cách',
  DUPLICATE_KEY: 'một mục ghi hai lần',
  BAD_INDENT: 'lùi dòng không thẳng hàng',
  BLOCK_AS_IMPLICIT_KEY: 'câu có dấu hai chấm, đặt cả câu giữa hai nháy đơn',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên mục, hoặc lùi dòng không thẳng hàng',
  MISSING_CHAR: 'thiếu dấu đóng nháy hoặc đóng ngoặc',
  MULTIPLE_DOCS: 'có dòng --- giữa tệp, xóa đi',
  BAD_ALIAS: 'dấu * đứng đầu câu, đặt cả câu giữa hai nháy đơn',
};

/** What stands in a YAML file, or why it cannot be read. */
export function readYaml(path: string): { readonly value: unknown } | { readonly reason: string } {
  if (!existsSync(path)) return { reason: 'thiếu tệp' };
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST_FILE) return { reason: `tệp lớn quá ${LARGEST_FILE / 1000} kB` };
  if (bytes.includes(0)) return { reason: 'tệp lưu dạng UTF-16 hoặc không phải tệp chữ' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'tệp không phải UTF-8' };
  }
  if (/[[{]{50}/.test(text.replace(/\s/g, ''))) return { reason: 'lồng nhau quá sâu' };
  const document = parseDocument(text, { uniqueKeys: true });
  const fault = document.errors[0];
  if (fault !== undefined)
    return { reason: `dòng ${fault.linePos?.[0].line ?? '?'}: ${FAULTS[fault.code] ?? 'gõ chưa đúng kiểu'}` };
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
      name: faultName(kind, fault),
      values: { expected: fault.expected, received: fault.received },
      level: 'error',
    });
  return null;
}

/** Missing and unknown fields have sentences of their own; a run that asks for another run is told what to do instead. */
function faultName(kind: FileKind, { place, expected, received }: SchemaFault): Problem['name'] {
  if (kind === 'shared-steps' && /^steps\.\d+\.use$/.test(place)) return 'nested-shared-steps';
  if (received === 'undefined') return 'absent-field';
  return expected === 'never' ? 'unknown-field' : 'schema';
}
