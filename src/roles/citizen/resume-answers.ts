import type { Guides } from '../../app/contexts.ts';
import type { GuideIndex } from '../../domain/content/guide-index.schema.ts';
import { resumePointsOf, type ResumeCode } from '../../domain/walkthrough/resume-code.ts';

/** A guide three pictures may mean. `step` is null when only its beginning can be offered. */
export type ResumeAnswer = {
  readonly id: string;
  readonly title: string;
  readonly step: number | null;
  /** What is done at that step. */
  readonly action: string;
};

/**
 * The guides three pictures may mean here, each once. A place of an older version, and a step the guide no longer
 * has, lead to the guide's beginning; a guide that cannot be read is left out.
 */
export async function answersTo(
  code: ResumeCode,
  index: GuideIndex,
  guides: Pick<Guides, 'guide'>,
): Promise<readonly ResumeAnswer[]> {
  const points = resumePointsOf(code, index.guides);
  const firsts = points.filter(({ guide }, i) => points.findIndex((one) => one.guide === guide) === i);
  const answers = await Promise.all(
    firsts.map(async ({ guide, version, step }): Promise<ResumeAnswer[]> => {
      const read = await guides.guide(guide);
      if (!read.ok) return [];
      const { id, title, steps, version: now } = read.value;
      const action = version === now ? steps[step]?.do : undefined;
      if (action === undefined) return version === now ? [] : [{ id, title, step: null, action: '' }];
      return [{ id, title, step, action }];
    }),
  );
  return answers.flat();
}
