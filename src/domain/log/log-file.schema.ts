import * as v from 'valibot';
import { accept, refuse, type Result } from '../shared/result.ts';
import { brokenAt, type ChainedLine } from './chain.ts';

/** Names the kind of file. */
const FORMAT = 'kiot-log';
const VERSION = 1;

const LineSchema = v.strictObject({
  day: v.pipe(v.string(), v.isoDate()),
  event: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  detail: v.pipe(v.string(), v.maxLength(200)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const FileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer()),
  place: v.string(),
  made: v.pipe(v.string(), v.isoDate()),
  lines: v.pipe(v.array(LineSchema), v.maxLength(10_000)),
});

/** The log of a machine as a file: what the machine did, by day; nothing of a person. */
export type LogFile = {
  readonly place: string;
  readonly made: string;
  readonly lines: readonly ChainedLine[];
};

/** A log that was read, and the number of its first line that does not follow the one before; null: whole. */
export type VerifiedLog = LogFile & { readonly brokenAt: number | null };

/** Writes the log as a file. It needs no seal of its own: every line is chained to the one before. */
export function writeLogFile({ place, made, lines }: LogFile): string {
  const plain = lines.map(({ day, event, detail, hash }) => ({ day, event, detail, hash }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, place, made, lines: plain }, null, 2)}\n`;
}

/**
 * Reads a log file and follows its chain. Lines that were forgotten for their age may stand before the first; lines cut
 * off at the end cannot be seen in the file alone, but a newer file of the same machine goes on from the true end.
 */
export function readLogFile(
  text: string,
  hash: (text: string) => string,
): Result<VerifiedLog, 'file-not-json' | 'file-foreign' | 'file-newer'> {
  const parsed = parse(text);
  if (parsed === undefined) return refuse('file-not-json');
  const read = v.safeParse(FileSchema, parsed);
  if (!read.success) return refuse('file-foreign');
  const { version, place, made, lines } = read.output;
  if (version > VERSION) return refuse('file-newer');
  return accept({ place, made, lines, brokenAt: brokenAt(lines, false, hash) });
}

/** Whether a newer log of the same machine goes on where an older one ended, so that nothing was cut off between. */
export function goesOn(older: LogFile, newer: LogFile): boolean {
  const end = older.lines.at(-1);
  return end === undefined || newer.lines.some(({ hash }) => hash === end.hash);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
