import type { text } from '../../app/i18n/i18n.ts';

const STEPS = ['one', 'two', 'three', 'four', 'five'] as const;

/** Words under the five faces, worst first. */
export function faceWords(t: typeof text, scale: 'scale' | 'clearScale'): readonly string[] {
  return STEPS.map((step) => t(`citizen:faces.${scale}.${step}`));
}
