/**
 * The pictures of a resume code. Their order is part of every code on paper: names may be drawn anew, but none is
 * moved, replaced or added (docs/adr/0012-three-pictures.md).
 */
export const RESUME_PICTURES = [
  'fish',
  'bird',
  'cat',
  'rabbit',
  'turtle',
  'snail',
  'flower',
  'leaf',
  'palm',
  'apple',
  'banana',
  'carrot',
  'house',
  'key',
  'bell',
  'scissors',
  'hammer',
  'glasses',
  'shirt',
  'lamp',
  'bed',
  'cup',
  'book',
  'clock',
  'sun',
  'moon',
  'star',
  'heart',
  'umbrella',
  'bicycle',
  'car',
  'boat',
  'plane',
  'drum',
  'guitar',
  'gift',
] as const;

/** One picture of a code. */
export type ResumePicture = (typeof RESUME_PICTURES)[number];
/** Three pictures in their order (C-35). */
export type ResumeCode = readonly [ResumePicture, ResumePicture, ResumePicture];
/** All that a code knows: which guide in which version, and which step, from 0 (C-35). */
export type ResumePoint = { readonly guide: string; readonly version: number; readonly step: number };
/** A guide as it is on this kiosk now. */
export type KnownGuide = { readonly id: string; readonly version: number };

/** Steps that a code can tell apart; whoever stood further on is led to the last of them. */
export const RESUME_STEPS = 40;

const COUNT = RESUME_PICTURES.length;
const CODES = COUNT ** 3;
/** What a guide and its version come to: one of 1166 numbers. */
const SLOTS = Math.floor(CODES / RESUME_STEPS);
/** Spreads neighbouring steps over pictures that are nothing alike; `BACK` undoes it: SPREAD × BACK ≡ 1 (mod CODES). */
const SPREAD = 19_429;
const BACK = 18_733;
/** Start of the hash, chosen so that the 28 guides of the plan share no number in their first three versions. */
const SEED = 2_166_136_300;
const PRIME = 16_777_619;

/** The three pictures of a place in a guide. The same place has the same pictures on every kiosk and for good. */
export function resumeCodeOf({ guide, version, step }: ResumePoint): ResumeCode {
  const kept = Math.min(Math.max(step, 0), RESUME_STEPS - 1);
  const number = ((slotOf(guide, version) * RESUME_STEPS + kept) * SPREAD) % CODES;
  return [
    pictureAt(Math.floor(number / COUNT ** 2)),
    pictureAt(Math.floor(number / COUNT) % COUNT),
    pictureAt(number % COUNT),
  ];
}

/**
 * The places three pictures may mean on this kiosk. None: no guide here has such a code. More than one: the person is
 * asked which guide it was. A place of an older version is found too; its step may be another one now.
 */
export function resumePointsOf(code: ResumeCode, guides: readonly KnownGuide[]): readonly ResumePoint[] {
  const shown = code.reduce((sum, picture) => sum * COUNT + RESUME_PICTURES.indexOf(picture), 0);
  const number = (shown * BACK) % CODES;
  const slot = Math.floor(number / RESUME_STEPS);
  const step = number % RESUME_STEPS;
  return guides.flatMap(({ id, version }) =>
    versionsOf(version)
      .filter((one) => slotOf(id, one) === slot)
      .map((one) => ({ guide: id, version: one, step })),
  );
}

/** Pairs of guides whose codes are the same now; the machine asks which was meant, the pack's authors are told. */
export function sharedCodes(guides: readonly KnownGuide[]): readonly (readonly [string, string])[] {
  return guides.flatMap((one, i) =>
    guides
      .slice(0, i)
      .filter(({ id, version }) => id !== one.id && slotOf(id, version) === slotOf(one.id, one.version))
      .map((other) => [other.id, one.id] as const),
  );
}

/** The version of now first, then the older ones. */
function versionsOf(version: number): readonly number[] {
  return Array.from({ length: version }, (_, i) => version - i);
}

function pictureAt(index: number): ResumePicture {
  return RESUME_PICTURES[index] ?? RESUME_PICTURES[0];
}

/** FNV-1a over the name of a guide and its version, folded once. */
function slotOf(guide: string, version: number): number {
  let hash = SEED;
  for (const letter of `${guide}@${version}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % SLOTS;
}
