import type { text } from '../../app/i18n/i18n.ts';
import {
  resumeCodeOf,
  type ResumeCode,
  type ResumePicture,
  type ResumePoint,
} from '../../domain/walkthrough/resume-code.ts';
import type { NamedPicture } from '../../ui/elements/kiot-picture-code/kiot-picture-code.ts';
import type { Journey, PageName } from './journey.ts';

/** Screens on which somebody is in the middle of doing a guide. */
const MIDWAY: ReadonlySet<PageName> = new Set(['walk', 'help', 'end']);

/** Where somebody stops midway, or null when there is nothing to go on with. */
export function stoppedAt(journey: Journey): ResumePoint | null {
  const { page, way, finished } = journey;
  return MIDWAY.has(page) && way === 'do' && !finished ? takenHomeAt(journey) : null;
}

/** Where the paper leads back to: the step somebody stands at, else the beginning. */
export function takenHomeAt({ guide, way, walk, finished }: Journey): ResumePoint | null {
  if (guide === null) return null;
  return { guide: guide.id, version: guide.version, step: way === 'do' && !finished ? walk.step : 0 };
}

/** What a picture is called in the language shown. */
export function pictureName(t: typeof text, picture: ResumePicture): string {
  return t(`citizen:resume.picture.${picture}`);
}

/** The pictures of a place in a guide, with their names. */
export function namedPictures(t: typeof text, point: ResumePoint | null): readonly NamedPicture[] {
  const code: ResumeCode | readonly [] = point === null ? [] : resumeCodeOf(point);
  return code.map((name) => ({ name, label: pictureName(t, name) }));
}

/** What is heard of the pictures, in the order it is read (C-55); nothing where there is nothing to go on with. */
export function codeWords(t: typeof text, point: ResumePoint | null): readonly string[] {
  const pictures = namedPictures(t, point);
  if (pictures.length === 0) return [];
  return [t('citizen:resume.keep'), ...pictures.map(({ label }) => label), t('citizen:resume.keepHint')];
}
