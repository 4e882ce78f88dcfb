import { elapsed } from '../queue/limits.ts';
import type { Belief } from '../queue/wait-history.ts';
import { ledMinutes, teachingMinutes, type GroupTimes } from './forecast.ts';
import { isEnded, learners, type Group } from './group.state.ts';

const MINUTE = 60_000;

/** What a group still takes of its desk varies by this share of it: lessons are as long as cases are. */
const CV = 0.4;

/** Desks at which a group is taught, looked on at or finished: people in line are served beside it, or after it. */
export function isAtWork(group: Group): boolean {
  return !isEnded(group) && group.phase !== 'inviting' && group.phase !== 'pioneerAsked';
}

/**
 * Minutes of staff that a group still takes of its desk, `served` being one case of its procedure: the rest of the
 * lesson that staff give, and for each member looking on, the final check and now and then a rescue. Whoever waits in
 * line waits for that, too. `now`: wall ms.
 */
export function groupRest(
  group: Group,
  served: Belief,
  { now, times }: { readonly now: number; readonly times: GroupTimes },
): Belief {
  const passed = Math.min(elapsed(group.since, now) / MINUTE, served.mean * times.teaching);
  const mean = minutesLeft(group, { served, times, passed });
  return { mean, variance: (CV * mean) ** 2 };
}

type Left = { readonly served: Belief; readonly times: GroupTimes; readonly passed: number };

function minutesLeft(group: Group, { served, times, passed }: Left): number {
  const people = learners(group);
  const open = people.filter(({ standing }) => standing !== 'ready').length;
  const after = people.length * times.after;
  const lookOn = times.member - times.after;
  switch (group.phase) {
    case 'training':
      return teachingMinutes(served.mean, times) - passed + people.length * times.member;
    case 'teachBack':
      return Math.max(0, times.check - passed) + people.length * times.member;
    case 'teaching':
      return open * lookOn * Math.max(0, 1 - passed / (times.peer * served.mean)) + after;
    case 'ledByOfficer':
      return Math.max(0, ledMinutes(people.length, served, times) - passed) + after;
    case 'finishing':
      return after;
    default:
      return 0;
  }
}
