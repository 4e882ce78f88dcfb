import type { Difference, Step } from './guide.schema.ts';
import type { Words } from './pack.schema.ts';
import { standsIn } from './whole-words.ts';

/**
 * Ids of the usual other screens of a step whose repair leads nowhere: not back, not on, not to staff (D4 b). Without
 * `waysOut` in the word list nothing is judged.
 */
export function stuckDifferences(step: Step, { waysOut }: Words): readonly string[] {
  if (waysOut === undefined) return [];
  const leadsOn = (difference: Difference): boolean =>
    showsTheWay(difference, step) || doesTheStep(difference, step) || says(difference, waysOut);
  return step.differs.filter((difference) => !leadsOn(difference)).map(({ id }) => id);
}

function says({ repair }: Difference, waysOut: readonly string[]): boolean {
  const text = repair.map((one) => `${one.do} ${one.say ?? ''}`).join(' ');
  return waysOut.some((word) => standsIn(text.toLocaleLowerCase('vi'), word.toLocaleLowerCase('vi')));
}

/** A repair that ends on the step's own picture, on the one after it, or with a place to touch. */
function showsTheWay({ repair }: Difference, step: Step): boolean {
  return repair.some(
    ({ screen, target }) =>
      target !== undefined || (screen !== undefined && [step.screen, step.see.screen].includes(screen)),
  );
}

/** "Chọn dòng …" as the repair of "Chọn …": the repair is the step itself, done in another way. */
function doesTheStep({ repair }: Difference, step: Step): boolean {
  return repair.some((one) => verbOf(one.do) === verbOf(step.do));
}

function verbOf(text: string): string {
  return (
    text
      .toLocaleLowerCase('vi')
      .split(/\s+/u)
      .find((word) => word !== 'tự') ?? ''
  );
}
