import type { CriticalPoint } from './critical-point.schema.ts';
import type { CompiledGuide, Step } from './guide.schema.ts';
import type { TextPlace } from './lint-modes.ts';

/** Every text of a guide outside its steps and modes: title, facts, points to teach. */
export function headTexts(guide: CompiledGuide): readonly TextPlace[] {
  const { before } = guide;
  return [
    ['title', guide.title, 'read'],
    ['summary', guide.summary, 'read-short'],
    ['before.result', before.result.text, 'read'],
    ['before.fee', before.fee?.text, 'read'],
    ['before.deadline', before.deadline?.text, 'read'],
    ['before.who', before.who?.text, 'read'],
    ['before.where', before.where?.text, 'read'],
    ...before.papers.map((paper, i): TextPlace => [`before.papers.${i}`, paper.text, 'read']),
    ...guide.after.map((fact, i): TextPlace => [`after.${i}`, fact.text, 'read']),
    ...guide.criticalPoints.flatMap(pointTexts),
  ];
}

function pointTexts({ step, show, ask, why }: CriticalPoint): TextPlace[] {
  const at = `criticalPoints.${step}`;
  return [
    [`${at}.show`, show, 'read-short'],
    [`${at}.ask`, ask, 'read-short'],
    [`${at}.why`, why, 'read-short'],
  ];
}

/** Every text of a step, its usual other screens and repairs among them. */
export function stepTexts(step: Step): readonly TextPlace[] {
  const at = `steps.${step.id}`;
  return [
    [`${at}.do`, step.do, 'read-short'],
    [`${at}.where`, step.where, 'read-short'],
    [`${at}.see.text`, step.see.text, 'read-short'],
    [`${at}.check`, step.check, 'read-short'],
    [`${at}.safe`, step.safe, 'read-short'],
    [`${at}.say`, step.say, 'spoken'],
    ...step.differs.flatMap((d): TextPlace[] => [
      [`${at}.differs.${d.id}.when`, d.when, 'read-short'],
      ...d.repair.flatMap((r, i): TextPlace[] => [
        [`${at}.differs.${d.id}.repair.${i}.do`, r.do, 'read-short'],
        [`${at}.differs.${d.id}.repair.${i}.say`, r.say, 'spoken'],
      ]),
    ]),
  ];
}
