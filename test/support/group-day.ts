import type { GroupCommandName } from '../../src/domain/group/group.commands.ts';
import { isLive, openGroups, type Group } from '../../src/domain/group/group.state.ts';
import type { Command } from '../../src/domain/queue/queue.commands.ts';
import type { QueueState } from '../../src/domain/queue/queue.state.ts';
import type { Deed } from './queue-day.ts';

/** What people do in groups on a busy day: mostly what comes next, now and then anything at all. */
export const groupDeeds: readonly string[] = [
  'form',
  'form',
  'answer',
  'answer',
  'answer',
  'lesson',
  'lesson',
  'lesson',
  'group',
];

/** A day of lessons: what makes groups and carries them on, far more often than anything else. */
export const lessons: readonly string[] = [
  ...Array.from({ length: 20 }, () => 'take'),
  ...Array.from({ length: 14 }, () => 'form'),
  ...Array.from({ length: 60 }, () => 'answer'),
  ...Array.from({ length: 200 }, () => 'lesson'),
  ...Array.from({ length: 12 }, () => 'take back'),
];

/** What may come next in each phase; a name twice is twice as likely. */
const NEXT: Readonly<Record<Group['phase'], readonly GroupCommandName[]>> = {
  inviting: [
    ...Array.from({ length: 12 }, () => 'ask-pioneer' as const),
    'invite-member',
    'lead-group',
    'leave-group',
  ],
  pioneerAsked: ['accept-pioneer', 'accept-pioneer', 'accept-pioneer', 'decline-pioneer'],
  training: [
    'begin-check',
    'begin-check',
    'begin-check',
    'check-member',
    'check-member',
    'leave-group',
    'invite-member',
  ],
  teachBack: [
    'check-point',
    'check-point',
    'check-point',
    'check-point',
    'check-point',
    'check-member',
    'check-member',
    'begin-teaching',
    'begin-teaching',
  ],
  teaching: [
    'report-step',
    'report-step',
    'ask-help',
    'report-ready',
    'report-ready',
    'take-member',
    'leave-group',
    'invite-member',
    'split-group',
  ],
  ledByOfficer: [
    'report-step',
    'show-step',
    'report-step',
    'ask-help',
    'report-ready',
    'report-ready',
    'take-member',
    'leave-group',
    'split-group',
  ],
  finishing: ['check-member', 'check-member', 'check-member', 'close-group', 'close-group', 'invite-member'],
  closed: ['undo-group'],
  dissolved: ['leave-group'],
};
const ANYTHING = [...new Set(Object.values(NEXT).flat()), 'dissolve-group', 'undo-group'] as const;

/** The request about a group that a deed stands for; null when there is nothing to do it to. */
export function groupRequestFor(state: QueueState, deed: Deed, tap: string): Command | null {
  const { what, pick, yes, window } = deed;
  if (what === 'form') return forming(state, deed, tap);
  const groups = what === 'group' ? [...state.groups.values()] : openGroups(state.groups);
  const group = groups[pick % groups.length];
  if (group === undefined) return null;
  if (what === 'answer') {
    const invited = group.members.find(({ standing }) => standing === 'invited');
    const name = pick % 7 === 0 ? 'decline-group' : 'join-group';
    return invited === undefined ? null : { name, tap, group: group.id, ticket: invited.ticket };
  }
  if (what === 'take back') return asked(state, { name: 'undo-group', group, deed, tap });
  const names = what === 'lesson' ? NEXT[group.phase] : ANYTHING;
  const name = names[(pick * 7 + window + (yes ? 1 : 0)) % names.length]!;
  return asked(state, { name, group, deed, tap });
}

function forming(state: QueueState, { window, pick, yes }: Deed, tap: string): Command | null {
  const waiting = [...state.waiting].map((id) => state.tickets.get(id)!);
  const [first] = waiting.filter(({ procedure, group }) => procedure !== null && group === null);
  const same = waiting.filter(({ procedure, group }) => procedure === first?.procedure && group === null);
  const tickets = same.slice(0, 2 + (pick % 5)).map(({ id }) => id);
  if (tickets.length < 2) return null;
  const mode = pick % 4 === 0 ? 'officer' : 'pioneer';
  return {
    name: 'form-group',
    tap,
    desk: `quay-${(window % 3) + 1}`,
    mode,
    from: yes ? 'suggested' : 'by-hand',
    tickets,
  };
}

type Asked = {
  readonly name: GroupCommandName;
  readonly group: Group;
  readonly deed: Deed;
  readonly tap: string;
};

function asked(state: QueueState, { name, group, deed, tap }: Asked): Command {
  const { what, pick, yes, window } = deed;
  const teaching = ['accept-pioneer', 'decline-pioneer'].includes(name) ? group.pioneer?.ticket : undefined;
  const unready = group.members.filter(
    (one) => isLive(one) || (what === 'group' && one.standing !== 'declined'),
  );
  const outside = [...state.waiting].filter((id) => state.tickets.get(id)?.procedure === group.procedure);
  const among = (ids: readonly string[]): string => ids[pick % ids.length] ?? 'ticket-none';
  const own = name === 'check-member' && yes && group.pioneer !== null ? group.pioneer.ticket : undefined;
  const member = teaching ?? own ?? among(unready.map(({ ticket }) => ticket));
  const open = group.checks.findIndex(({ passed }) => !passed);
  const point = Math.max(0, open);
  return {
    name,
    tap,
    group: group.id,
    ticket: name === 'invite-member' ? among(outside) : member,
    desk: `quay-${(window % 3) + 1}`,
    step: 1 + (pick % 9),
    stuck: yes,
    points: 3 + (pick % 3),
    point: point + 1,
    tries: group.checks[point]?.tries ?? 0,
    passed: pick % 9 !== 0,
    tickets: unready.filter((_, i) => i % 2 === pick % 2).map(({ ticket }) => ticket),
    fact: group.last?.fact ?? 'fact-none',
  } as unknown as Command;
}
