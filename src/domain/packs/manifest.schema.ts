import * as v from 'valibot';
import { accept, refuse, type Result } from '../shared/result.ts';

/** Names the kind of file, so that another kind is refused with a sentence. */
const KIND = 'kiot-pack';
/** Form of the zip and its manifest; raised when older kiosks could not read it. */
export const PACK_FORMAT = 1;
/** Form of the compiled guides inside; raised when a kiosk could not read what an older or newer build has compiled. */
export const CONTENT_FORMAT = 2;
/** Oldest form that is still read: guides of form 1 merely name no critical points. */
export const OLDEST_CONTENT = 1;

/** Largest pack, so that nothing brought by mistake or in bad faith fills the device: bytes of the zip … */
export const LARGEST_ZIP = 20_000_000;
/** … bytes of everything in it once unpacked … */
export const LARGEST_UNPACKED = 60_000_000;
/** … and files. */
export const MOST_FILES = 2000;

/** Where the list of everything else lies in the zip. */
export const MANIFEST = 'manifest.json';
/** Folder of the recordings, as in the build. */
export const VOICE_FOLDER = 'voice/';

const NAME =
  /^(?:[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.json|voice\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.(?:m4a|mp3|ogg|wav))$/;
const NameSchema = v.pipe(v.string(), v.maxLength(200), v.regex(NAME));
const FileSchema = v.strictObject({
  name: NameSchema,
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_UNPACKED)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const ManifestSchema = v.strictObject({
  kind: v.literal(KIND),
  format: v.literal(PACK_FORMAT),
  content: v.pipe(v.number(), v.integer(), v.minValue(OLDEST_CONTENT), v.maxValue(CONTENT_FORMAT)),
  /** Version of the app whose tools made the pack. */
  app: v.pipe(v.string(), v.maxLength(40)),
  pack: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(600)),
  /** Day in Viet Nam on which it was made, yyyy-mm-dd. */
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  guides: v.pipe(v.number(), v.integer(), v.minValue(1)),
  files: v.pipe(
    v.array(FileSchema),
    v.minLength(1),
    v.maxLength(MOST_FILES),
    v.check((files) => new Set(files.map(({ name }) => name)).size === files.length, 'names once'),
  ),
});
const HeadSchema = v.object({ kind: v.literal(KIND), format: v.number(), content: v.number() });

/** What a pack says of itself, and of every file in it. */
export type PackManifest = v.InferOutput<typeof ManifestSchema>;
/** One file of a pack. */
export type PackFile = PackManifest['files'][number];
/** Files of a pack by name; `voice/…` are recordings, the others JSON. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;
/** A pack as it travels and as it is kept. `id`: SHA-256 of the zip it came in. */
export type CarriedPack = { readonly id: string; readonly manifest: PackManifest; readonly files: PackFiles };

/** Why a manifest is not taken; each has a sentence of the same name. */
export type ManifestRefusal = 'not-a-pack' | 'newer' | 'older' | 'damaged';

/** Writes the manifest of a pack made by this version. */
export function writeManifest(facts: Omit<PackManifest, 'kind' | 'format' | 'content'>): string {
  return JSON.stringify({ kind: KIND, format: PACK_FORMAT, content: CONTENT_FORMAT, ...facts }, null, 1);
}

/** Reads a manifest: from a zip, and again from the store. */
export function readManifest(input: unknown): Result<PackManifest, ManifestRefusal> {
  const head = v.safeParse(HeadSchema, input);
  if (!head.success) return refuse('not-a-pack');
  const { format, content } = head.output;
  if (format > PACK_FORMAT || content > CONTENT_FORMAT) return refuse('newer');
  if (format < PACK_FORMAT || content < OLDEST_CONTENT) return refuse('older');
  const read = v.safeParse(ManifestSchema, input);
  return read.success ? accept(read.output) : refuse('damaged');
}

/** Whether a file of this name may be in a pack: no folders but `voice/`, nothing that climbs, no zip in a zip. */
export function isPackFileName(name: string): boolean {
  return v.is(NameSchema, name);
}
