import * as v from 'valibot';
import { accept, refuse, type Result } from '../shared/result.ts';

/** Names the kind of file. */
const FORMAT = 'kiot-report-draft';
/** Version of the form of these files; raised when older kiosks could not read them. */
const VERSION = 1;
/** A draft longer than this, in characters, is not looked at. */
export const LONGEST_DRAFT = 1_000_000;

/** One line of the head, or of a form. */
const LineSchema = v.optional(v.pipe(v.string(), v.maxLength(300)), '');
/** A passage of the report; an empty line begins a new paragraph. */
const PassageSchema = v.optional(v.pipe(v.string(), v.maxLength(20_000)), '');

const DraftSchema = v.strictObject({
  superior: LineSchema,
  office: LineSchema,
  sign: LineSchema,
  place: LineSchema,
  addressees: PassageSchema,
  recipients: PassageSchema,
  authority: LineSchema,
  position: LineSchema,
  signer: LineSchema,
  situation: PassageSchema,
  others: PassageSchema,
  strengths: PassageSchema,
  limits: PassageSchema,
  initiatives: PassageSchema,
  plans: PassageSchema,
  estimate: PassageSchema,
  /** Last day on which a year's report may be sent, yyyy-mm-dd. */
  yearDue: LineSchema,
  kioskMembers: LineSchema,
  kioskCost: LineSchema,
  groupMembers: LineSchema,
  groupCost: LineSchema,
});

/** What people write into a report. Lives in memory and in the file they save; nothing of it is kept (product.md §5). */
export type ReportDraft = v.InferOutput<typeof DraftSchema>;
/** One thing people write. */
export type DraftField = keyof ReportDraft;

/** Why a file of drafts is not opened; each has a sentence of the same name. What was written stays as it is. */
export type DraftRefusal =
  | 'draft-too-large'
  | 'draft-truncated'
  | 'draft-not-json'
  | 'draft-foreign'
  | 'draft-newer'
  | 'draft-damaged';

const HeadSchema = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer()) });

/** Nothing written yet. */
export const EMPTY_DRAFT: ReportDraft = v.parse(DraftSchema, {});

/** Writes what was written so far as a file. */
export function writeDraft(draft: ReportDraft): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, draft }, null, 2)}\n`;
}

/** Reads a file of drafts, as it came from a disk. */
export function readDraft(text: string): Result<ReportDraft, DraftRefusal> {
  if (text.length > LONGEST_DRAFT) return refuse('draft-too-large');
  const parsed = parse(text);
  if (parsed === undefined) return refuse(isCutShort(text) ? 'draft-truncated' : 'draft-not-json');
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success) return refuse('draft-foreign');
  if (head.output.version > VERSION) return refuse('draft-newer');
  const read = v.safeParse(DraftSchema, (parsed as { readonly draft?: unknown }).draft);
  return read.success ? accept(read.output) : refuse('draft-damaged');
}

function isCutShort(text: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"format":\\s*"${FORMAT}"`).test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
