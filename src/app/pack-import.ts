import { firstFault, type HashBytes } from '../domain/packs/check.ts';
import { firstBadPlace, firstDouble } from '../domain/packs/check-guide.ts';
import type { GuideIndex } from '../domain/content/guide-index.schema.ts';
import {
  LARGEST_ZIP,
  MANIFEST,
  readManifest,
  type CarriedPack,
  type ManifestRefusal,
  type PackFiles,
} from '../domain/packs/manifest.schema.ts';
import { readSeal } from '../domain/packs/seal.ts';
import type { GuideSource } from '../ports/guide-source.ts';
import type { PackUnpacker, UnpackRefusal } from '../ports/pack-store.ts';
import type { PackContent } from './packs.ts';

/** Why a file is not taken as a pack; each has a sentence of the same name. */
export type PackRefusal = UnpackRefusal | ManifestRefusal | 'too-large' | 'unreadable-guide';

/** A pack that can be used, or why not; `file`: the file or the guide it is about, else empty. */
export type PackJudgement =
  | { readonly ok: true; readonly pack: CarriedPack }
  | { readonly ok: false; readonly refusal: PackRefusal; readonly file: string };

/** A file as somebody chose it. */
export type ChosenFile = { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** What is needed to judge one. */
export type JudgeTools = {
  readonly unpacker: PackUnpacker;
  readonly hash: HashBytes;
  readonly read: (files: PackFiles) => PackContent;
};

/**
 * Judges a chosen file: size and seal before anything is unpacked, then every file against the manifest, then every
 * guide by the reader of the run time. Nothing is kept here.
 */
export async function judgePackFile(file: ChosenFile, tools: JudgeTools): Promise<PackJudgement> {
  if (file.size > LARGEST_ZIP) return bad('too-large');
  const zip = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (zip === null) return bad('damaged');
  const seal = readSeal(zip, tools.hash);
  if (seal !== 'whole') return bad(seal === 'broken' ? 'damaged' : 'not-a-pack');
  const unpacked = await tools.unpacker.unpack(zip);
  if (!unpacked.ok) return bad(unpacked.refusal, unpacked.file);
  const manifest = readManifest(jsonIn(unpacked.value.get(MANIFEST)));
  if (!manifest.ok) return bad(manifest.refusal);
  const files = new Map(unpacked.value);
  files.delete(MANIFEST);
  const fault = firstFault(manifest.value, files, tools.hash);
  if (fault !== null) return bad('damaged', fault);
  const unreadable = await firstUnreadable(files, tools.read(files), manifest.value.guides);
  if (unreadable !== null) return bad('unreadable-guide', unreadable);
  return { ok: true, pack: { id: tools.hash(zip), manifest: manifest.value, files } };
}

function bad(refusal: PackRefusal, file = ''): PackJudgement {
  return { ok: false, refusal, file };
}

/** The first file or guide that the run time could not read; null when it can read all. */
async function firstUnreadable(
  files: PackFiles,
  { guides }: PackContent,
  announced: number,
): Promise<string | null> {
  for (const [name, bytes] of files) if (name.endsWith('.json') && jsonIn(bytes) === undefined) return name;
  const index = await guides.index('vi');
  if (!index.ok || index.value.guides.length !== announced) return 'index.json';
  const double = firstDouble(index.value);
  if (double !== null) return `index.json: ${double}`;
  for (const { id } of index.value.guides) {
    const fault = await faultOf(id, guides, index.value);
    if (fault !== null) return fault;
  }
  return null;
}

/** Which guide, and where in it; the same schema and the same references as in the build. */
async function faultOf(id: string, guides: GuideSource, index: GuideIndex): Promise<string | null> {
  const [guide, translated] = await Promise.all([guides.guide(id, 'vi'), guides.guide(id, 'en')]);
  if (!guide.ok || !translated.ok) return id;
  const place = firstBadPlace(guide.value, index);
  return place === null ? null : `${id}: ${place}`;
}

function jsonIn(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
