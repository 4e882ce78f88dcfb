import * as v from 'valibot';
import { accept, refuse, type Result } from '../../shared/result.ts';

/** Names files of figures, so that any other file is known as foreign. */
const FORMAT = 'kiot-figures';
/** Version of the form of these files; raised when older kiosks could not read them. */
const VERSION = 1;
/** A file longer than this, in characters, is not looked at: years of a busy centre are a tenth of it. */
export const LONGEST_FILE = 50_000_000;

/**
 * What is in a file: `centre`, raw counters for other devices of the same centre, never to leave it; `upward`, figures
 * without small numbers for the authority above; `backup`, all that a device needs to be set up anew.
 */
export type FileKind = 'centre' | 'upward' | 'backup';

/** Why a file of figures is not taken; each has a sentence of the same name. Nothing is changed then. */
export type FileRefusal =
  | 'file-too-large'
  | 'file-truncated'
  | 'file-not-json'
  | 'file-foreign'
  | 'file-newer'
  | 'file-changed'
  | 'file-damaged'
  | 'file-doubled'
  | 'file-is-centre'
  | 'file-is-upward'
  | 'file-is-backup'
  | 'file-rehearsed'
  | 'file-not-rehearsed';

/** Makes the hash of a text, as hexadecimal digits (SHA-256). */
export type Hash = (text: string) => string;

const HeadSchema = v.object({
  format: v.literal(FORMAT),
  kind: v.picklist(['centre', 'upward', 'backup']),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rehearsal: v.boolean(),
  hash: v.string(),
});

const FOUND_INSTEAD = {
  centre: 'file-is-centre',
  upward: 'file-is-upward',
  backup: 'file-is-backup',
} as const;

/** What is asked of a file: its kind, and whether this device rehearses: invented figures never meet real ones. */
export type Wanted = { readonly kind: FileKind; readonly rehearsal: boolean };

/** Writes a file of figures. The hash covers everything else, so that a lost or changed letter shows. */
export function seal({ kind, rehearsal }: Wanted, content: object, hash: Hash): string {
  const body = { format: FORMAT, kind, version: VERSION, rehearsal, ...content };
  return `${JSON.stringify({ ...body, hash: hash(JSON.stringify(body)) })}\n`;
}

/** Opens a file of figures as it came from a disk: what it holds beside its head, not judged yet. */
export function unseal(
  text: string,
  { kind, rehearsal }: Wanted,
  hash: Hash,
): Result<Readonly<Record<string, unknown>>, FileRefusal> {
  if (text.length > LONGEST_FILE) return refuse('file-too-large');
  const parsed = parse(text);
  if (parsed === undefined) return refuse(isOursCutShort(text) ? 'file-truncated' : 'file-not-json');
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success) return refuse('file-foreign');
  const { hash: written, ...body } = parsed as Record<string, unknown>;
  if (head.output.version > VERSION) return refuse('file-newer');
  if (hash(JSON.stringify(body)) !== written) return refuse('file-changed');
  if (head.output.kind !== kind) return refuse(FOUND_INSTEAD[head.output.kind]);
  if (head.output.rehearsal !== rehearsal) return refuse(rehearsal ? 'file-not-rehearsed' : 'file-rehearsed');
  return accept(Object.fromEntries(Object.entries(body).filter(([field]) => !(field in HeadSchema.entries))));
}

function isOursCutShort(text: string): boolean {
  return text.trimStart().startsWith(`{"format":"${FORMAT}"`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
