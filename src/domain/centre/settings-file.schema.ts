import * as v from 'valibot';
import { CentreSchema } from './centre.schema.ts';
import { NO_PRINTER, PRINTER_WAYS, SERIAL_SPEEDS, SLIP_PAPERS } from './printer.ts';
import { accept, refuse, type Result } from '../shared/result.ts';

/** Names the kind of file, so that another kind is refused with a sentence. */
const KIND = 'kiot-settings';
/** Version of the form of the file; raised when older kiosks could not read it. */
const VERSION = 1;

const SettingsSchema = v.strictObject({
  pixelsPerMillimetre: v.nullable(v.pipe(v.number(), v.minValue(2), v.maxValue(12))),
  place: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/)),
  letter: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]$/))),
  role: v.picklist(['citizen', 'staff', 'wall', 'group', 'supervisor']),
  /** A permission for a printer on a cable belongs to one machine and is given there again. */
  printer: v.optional(
    v.strictObject({
      way: v.picklist(PRINTER_WAYS),
      paper: v.picklist(SLIP_PAPERS),
      speed: v.picklist(SERIAL_SPEEDS),
    }),
    NO_PRINTER,
  ),
});
const BodySchema = v.strictObject({
  kind: v.literal(KIND),
  version: v.number(),
  settings: SettingsSchema,
  centre: v.nullable(CentreSchema),
});
const HeadSchema = v.object({ kind: v.literal(KIND), version: v.number(), hash: v.string() });

/** What a settings file carries from one device to another: never a PIN, never a counter. */
export type SettingsContent = Pick<v.InferOutput<typeof BodySchema>, 'settings' | 'centre'>;

/** Why a settings file is not taken; each has a sentence of the same name. Nothing is changed then. */
export type SettingsFileRefusal =
  'file-not-json' | 'file-foreign' | 'file-newer' | 'file-changed' | 'file-damaged';

/** Makes the hash of a text, as hexadecimal digits. */
export type Hash = (text: string) => string;

/** Writes a settings file. The hash covers everything else, so that a lost or changed letter shows. */
export function writeSettingsFile(content: SettingsContent, hash: Hash): string {
  const body = { kind: KIND, version: VERSION, ...content };
  return `${JSON.stringify({ ...body, hash: hash(JSON.stringify(body)) }, null, 2)}\n`;
}

/** Reads a settings file, as it came from a disk. */
export function readSettingsFile(text: string, hash: Hash): Result<SettingsContent, SettingsFileRefusal> {
  const parsed = parse(text);
  if (parsed === undefined) return refuse('file-not-json');
  const head = v.safeParse(HeadSchema, parsed);
  if (!head.success) return refuse('file-foreign');
  if (head.output.version > VERSION) return refuse('file-newer');
  const { hash: written, ...body } = parsed as Record<string, unknown>;
  if (hash(JSON.stringify(body)) !== written) return refuse('file-changed');
  const read = v.safeParse(BodySchema, body);
  if (!read.success) return refuse('file-damaged');
  const { settings, centre } = read.output;
  return accept({ settings, centre });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
