import type { text } from '../../app/i18n/i18n.ts';
import type { Spoken, SpokenText } from '../../app/spoken.ts';
import type { CompiledGuide, Step } from '../../domain/content/guide.schema.ts';
import { repairStepOf, type Walk } from '../../domain/walkthrough/index.ts';

type Words = typeof text;

/** What is heard of a step and of its side faces, in the order it is read (C-55). */
export function walkWords(t: Words, guide: CompiledGuide, walk: Walk): Exclude<Spoken, string> {
  const step = guide.steps[walk.step];
  if (step === undefined) return [];
  switch (walk.at) {
    case 'checking':
      return [t('citizen:walk.thenSee'), step.see.text, checkQuestion(t, step), ...answerWords(t)];
    case 'unsure':
      return [
        t('citizen:walk.unsureTitle'),
        t('citizen:walk.unsureHint'),
        step.safe ?? '',
        t('citizen:walk.alike'),
        t('citizen:walk.lookAgain'),
        t('citizen:walk.call'),
      ];
    case 'differing':
      return [t('citizen:walk.differTitle'), ...differWords(t, step)];
    case 'stuck':
      return [t('citizen:walk.stuckTitle'), t('citizen:walk.stuckHint'), ...differWords(t, step)];
    case 'repairing':
      return repairWords(t, walk, step);
    default:
      return doWords(t, guide, walk);
  }
}

/** The question of a step's checkpoint. */
export function checkQuestion(t: Words, step: Step): string {
  return step.check ?? t('citizen:walk.ask');
}

/** Giống rồi, Khác, Chưa chắc. */
export function answerWords(t: Words): readonly [alike: string, different: string, unsure: string] {
  return [t('citizen:walk.alike'), t('citizen:walk.different'), t('citizen:walk.unsure')];
}

/** From this step on it is the State's own page, which this machine does not see. */
export function entersPortal(guide: CompiledGuide, walk: Walk): boolean {
  const deviceOf = (at: number): string | undefined => guide.screens[guide.steps[at]?.screen ?? '']?.device;
  return deviceOf(walk.step) === 'portal' && deviceOf(walk.step - 1) !== 'portal';
}

/** Which step of how many the repair stands at, from 1; null outside a repair. */
export function repairProgress(
  walk: Walk,
  step: Step,
): { readonly number: number; readonly total: number } | null {
  const { repair } = walk;
  const difference = step.differs.find((d) => d.id === repair?.difference);
  if (repair === null || difference === undefined) return null;
  return { number: repair.index + 1, total: difference.repair.length };
}

function doWords(t: Words, guide: CompiledGuide, walk: Walk): readonly string[] {
  const step = guide.steps[walk.step];
  if (step === undefined) return [];
  return [
    step.say,
    step.where ?? '',
    ...(step.secret ? [t('citizen:walk.owner'), t('citizen:walk.ownerHint')] : []),
    entersPortal(guide, walk) ? t('citizen:walk.portal') : '',
    step.safe ?? '',
    guide.screens[step.screen]?.basis === 'unseen' ? t('common:picture.unseen') : '',
  ];
}

function differWords(t: Words, step: Step): readonly string[] {
  return [...step.differs.map(({ when }) => when), t('citizen:walk.lookAgain'), t('citizen:walk.call')];
}

function repairWords(t: Words, walk: Walk, step: Step): readonly (string | SpokenText)[] {
  const now = repairStepOf(walk, step);
  const progress = repairProgress(walk, step);
  if (now === null || progress === null) return [];
  return [
    t('citizen:walk.repairTitle'),
    now.say ?? now.do,
    ...(progress.number === progress.total ? [t('citizen:walk.repairDone')] : []),
    { text: t('citizen:walk.repairProgress', progress), extra: true },
  ];
}
