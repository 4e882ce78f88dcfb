import type { OwnGroup, OwnGroupShown } from '../../app/own-group.ts';
import type { Journey } from './journey.ts';

/** People whose steps mean something to the group: those who learn, the one who is taught first among them. */
const AT_WORK: readonly OwnGroupShown['place'][] = ['learning', 'following', 'ready'];

/** Tells the group what a move of the own walkthrough means: a new step, being stuck, or that all steps are done. */
export function reportMove(group: OwnGroup, before: Journey, after: Journey): void {
  if (!isAtWork(after, group.current)) return;
  if (after.page === 'end') return after.finished && !before.finished ? void group.ready() : undefined;
  if (after.page !== 'walk') return;
  const came = before.page !== 'walk' || before.walk.step !== after.walk.step;
  if (came) void group.atStep(after.walk.step + 1);
  const isStuck = after.walk.at === 'stuck';
  if (isStuck && (came || before.walk.at !== 'stuck')) void group.stuck(true);
}

/** Whether this is the walkthrough that the person's group is taught. */
export function isAtWork({ guide, way }: Journey, { place, group }: OwnGroupShown): boolean {
  return AT_WORK.includes(place) && way === 'do' && guide !== null && guide.id === group?.procedure;
}
