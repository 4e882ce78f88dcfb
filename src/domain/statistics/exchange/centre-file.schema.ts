import * as v from 'valibot';
import { accept, refuse, type Result } from '../../shared/result.ts';
import type { Day } from '../day.ts';
import type { Period } from '../retention.ts';
import { DaySchema, DocumentSchema, hasDoubled, sortedDocuments } from './documents.schema.ts';
import { seal, unseal, type FileRefusal, type Hash } from './sealed.schema.ts';

const CentreCodeSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(24));
const ContentSchema = v.strictObject({
  centre: CentreCodeSchema,
  made: DaySchema,
  documents: v.pipe(v.array(DocumentSchema), v.maxLength(100_000)),
});

/** What a "tệp nội bộ" carries: raw counters of one centre, for its own devices only. `made`: the day it was written. */
export type CentreFile = {
  readonly centre: string;
  readonly made: Day;
  readonly documents: readonly Period[];
};

/** Why an internal file is not taken; each has a sentence of the same name. */
export type CentreFileRefusal = FileRefusal | 'other-centre' | 'days-ahead';

/** Writes the internal file of a centre; `rehearsal`: whether the figures are invented. */
export function writeCentreFile(
  { centre, made, documents }: CentreFile,
  rehearsal: boolean,
  hash: Hash,
): string {
  return seal({ kind: 'centre', rehearsal }, { centre, made, documents: sortedDocuments(documents) }, hash);
}

/** Who reads a file: the device's centre, whether it rehearses, and its day. */
export type FileReader = { readonly centre: string; readonly rehearsal: boolean; readonly today: Day };

/**
 * Reads an internal file. Days after `today` are refused: one of the two clocks is wrong, and what is taken with a wrong
 * day cannot be put right later.
 */
export function readCentreFile(
  text: string,
  { centre, rehearsal, today }: FileReader,
  hash: Hash,
): Result<CentreFile, CentreFileRefusal> {
  const opened = unseal(text, { kind: 'centre', rehearsal }, hash);
  if (!opened.ok) return opened;
  const read = v.safeParse(ContentSchema, opened.value);
  if (!read.success) return refuse('file-damaged');
  if (read.output.centre !== centre) return refuse('other-centre');
  const { documents } = read.output;
  if (hasDoubled(documents)) return refuse('file-doubled');
  if (isAhead(documents, today)) return refuse('days-ahead');
  return accept(read.output);
}

/** Whether a document is of a day, or a month, that has not begun yet. */
export function isAhead(documents: readonly Pick<Period, 'period'>[], today: Day): boolean {
  return documents.some(({ period }) => period > today.slice(0, period.length));
}
