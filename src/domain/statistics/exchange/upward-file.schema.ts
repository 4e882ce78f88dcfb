import * as v from 'valibot';
import { accept, refuse, type Result } from '../../shared/result.ts';
import type { Day } from '../day.ts';
import { PERIOD_SCHEMES, readPeriod, type PeriodScheme } from '../periods/period.ts';
import { LEAST_LEAVING } from '../suppression/cell.ts';
import { DaySchema } from './documents.schema.ts';
import { seal, unseal, type FileRefusal, type Hash } from './sealed.schema.ts';
import type { UpwardFigures } from './upward.ts';

const IdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{0,80}$/));
/** 0, hidden, or enough: nothing between 1 and 10 is taken, whoever wrote it. */
const ToldSchema = v.nullable(
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(0),
    v.check((value) => value === 0 || value >= LEAST_LEAVING),
  ),
);
const RowSchema = v.strictObject({ key: IdSchema, cells: v.array(ToldSchema), total: ToldSchema });
const TableSchema = v.strictObject({
  id: IdSchema,
  parts: v.array(IdSchema),
  rows: v.pipe(v.array(RowSchema), v.maxLength(2000)),
  all: RowSchema,
});
const MeanSchema = v.strictObject({
  id: IdSchema,
  sum: v.pipe(v.number(), v.safeInteger()),
  cases: v.pipe(v.number(), v.safeInteger(), v.minValue(LEAST_LEAVING)),
});
const ContentSchema = v.strictObject({
  centre: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(24)),
  scheme: v.picklist(PERIOD_SCHEMES),
  period: v.string(),
  made: DaySchema,
  tables: v.pipe(v.array(TableSchema), v.maxLength(200)),
  means: v.pipe(v.array(MeanSchema), v.maxLength(50)),
});

/** What a "tệp gửi cấp trên" carries: one centre's figures of one period, small numbers hidden (k = 11). */
export type UpwardFile = UpwardFigures & {
  readonly centre: string;
  readonly scheme: PeriodScheme;
  /** Name of the period within its scheme. */
  readonly period: string;
  readonly made: Day;
};

/** Why a file for the authority above is not taken; each has a sentence of the same name. */
export type UpwardFileRefusal = FileRefusal | 'other-period';

/** Writes the file for the authority above. */
export function writeUpwardFile(file: UpwardFile, rehearsal: boolean, hash: Hash): string {
  const { centre, scheme, period, made, tables, means } = file;
  return seal({ kind: 'upward', rehearsal }, { centre, scheme, period, made, tables, means }, hash);
}

/** Reads a file that a centre sent. A number from 1 to 10 in it makes it a damaged one. */
export function readUpwardFile(
  text: string,
  rehearsal: boolean,
  hash: Hash,
): Result<UpwardFile, UpwardFileRefusal> {
  const opened = unseal(text, { kind: 'upward', rehearsal }, hash);
  if (!opened.ok) return opened;
  const read = v.safeParse(ContentSchema, opened.value);
  if (!read.success || !isEven(read.output)) return refuse('file-damaged');
  return readPeriod(read.output.scheme, read.output.period) === null
    ? refuse('other-period')
    : accept(read.output);
}

/** Whether every line has a number for each part, and no table or line comes twice. */
function isEven({ tables }: Pick<UpwardFile, 'tables'>): boolean {
  const ids = tables.map(({ id }) => id);
  const isTable = ({ parts, rows, all }: UpwardFile['tables'][number]): boolean =>
    [...rows, all].every(({ cells }) => cells.length === parts.length) &&
    new Set(rows.map(({ key }) => key)).size === rows.length;
  return new Set(ids).size === ids.length && tables.every(isTable);
}
