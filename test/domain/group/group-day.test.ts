import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateOf } from '../../../src/domain/group/gate.ts';
import { isLive, memberOf, openGroups, sizeOf } from '../../../src/domain/group/group.state.ts';
import { LARGEST_GROUP } from '../../../src/domain/group/limits.ts';
import { emptyLog, hear, type QueueLog } from '../../../src/domain/queue/queue.log.ts';
import { FAIRNESS, lineOf } from '../../../src/domain/queue/queue.order.ts';
import { isOpen, type QueueState } from '../../../src/domain/queue/queue.state.ts';
import { lessons } from '../../support/group-day.ts';
import { centreAtWork, deed, type Deed } from '../../support/queue-day.ts';
import { inGroup } from '../../support/group.ts';
import { DAY, envelope } from '../../support/queue.ts';
import { runs, seed } from '../../support/seed.ts';

const undoable = [...lessons, ...Array.from({ length: 8 }, () => 'undo'), 'restart'];
const day = (more: readonly string[], length: number): fc.Arbitrary<Deed[]> =>
  fc.array(deed([...undoable, ...more]), { minLength: length, maxLength: length });
const line = (state: QueueState): readonly string[] => lineOf(state, FAIRNESS).map(({ id }) => id);

/** What must be true of any queue at any moment. */
function expectSound(state: QueueState): void {
  const open = openGroups(state.groups);
  const held = open.flatMap((group) =>
    group.members.filter((one) => isLive(one) || one.standing === 'invited').map((one) => ({ group, one })),
  );
  expect(new Set(held.map(({ one }) => one.ticket)).size).toBe(held.length);
  for (const { group, one } of held) {
    const ticket = state.tickets.get(one.ticket)!;
    expect([ticket.group, ticket.status]).toEqual([group.id, isLive(one) ? 'grouped' : 'waiting']);
  }
  const inGroups = [...state.tickets.values()].filter(
    ({ group, status }) => group !== null || status === 'grouped',
  );
  expect(inGroups).toHaveLength(held.length);
  for (const group of open) {
    expect(sizeOf(group)).toBeLessThanOrEqual(LARGEST_GROUP);
    expect(open.filter(({ desk }) => desk === group.desk).length).toBeLessThanOrEqual(2);
    if (group.phase !== 'teaching') continue;
    expect(gateOf(group)).toBe('passed');
    expect(group.pioneer?.standing).toBe('teaching');
    expect(memberOf(group, group.pioneer!.ticket)?.standing).toBe('checked');
  }
}

describe(`whatever happens in groups (seed ${seed})`, () => {
  test('a person is in one group at most, nobody teaches before the gate, no desk has three groups', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(day([], 250), fc.boolean(), (deeds, shared) => {
        const centre = centreAtWork(shared);
        for (const one of deeds) {
          for (const fact of centre.does(one).facts) seen.add(fact.kind);
          expectSound(centre.log(one.window).state);
        }
      }),
      runs(30),
    );
    for (const kind of [
      'TeachingBegan',
      'GroupClosed',
      'GroupSplit',
      'MemberTaken',
      'GroupUndone',
      'PioneerDeclined',
    ])
      expect(seen).toContain(kind);
  });

  test('four devices that meet now and then have one state, in whatever order and how often facts come', () => {
    let lost = 0;
    fc.assert(
      fc.property(day(['meet', 'meet', 'meet'], 250), fc.integer(), (deeds, mix) => {
        const centre = centreAtWork(false);
        for (const one of deeds) centre.does(one);
        const all = centre.logs.flatMap(({ facts }) => facts);
        const shuffled = [...all].sort((a, b) => mixed(a.id, mix) - mixed(b.id, mix));
        const once = hear(emptyLog, all);
        let apart: QueueLog = emptyLog;
        for (let i = 0; i < shuffled.length; i += 40) apart = hear(apart, shuffled.slice(i, i + 40));
        const known = (state: QueueState): object => ({ ...state, taps: null });
        expect(known(apart.state)).toEqual(known(once.state));
        expect(hear(once, shuffled).state).toEqual(once.state);
        expectSound(once.state);
        lost += once.state.lostMembers.length;
        // nobody is lost: every ticket whose number was given is there, and an open one is in line, in a group or away
        const given = new Set(all.flatMap(({ fact }) => (fact.kind === 'TicketIssued' ? [fact.ticket] : [])));
        expect(once.state.tickets.size).toBe(given.size);
      }),
      runs(30),
    );
    expect(lost).toBeGreaterThan(0);
  });

  test('the arrival never changes, and who comes back stands in the order of the numbers', () => {
    let back = 0;
    fc.assert(
      fc.property(day([], 250), (deeds) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const log = centre.log();
        const arrived = new Map(
          log.facts.flatMap(({ fact, moment }) =>
            fact.kind === 'TicketIssued' ? [[fact.ticket, moment]] : [],
          ),
        );
        for (const ticket of log.state.tickets.values()) expect(ticket.arrived).toBe(arrived.get(ticket.id));
        const plain = lineOf(log.state, FAIRNESS).filter(({ priority, behind }) => !priority && behind === 0);
        expect(plain.map(({ arrived }) => arrived)).toEqual(plain.map(({ arrived }) => arrived).sort());
        for (const { fact } of log.facts)
          if (fact.kind === 'MemberLeft' || fact.kind === 'GroupDissolved') back += 1;
      }),
      runs(30),
    );
    expect(back).toBeGreaterThan(30);
  });

  test('forming, then leaving, declining, splitting, dissolving, closing: the line is as if the group had never been', () => {
    let formed = 0;
    const busy = fc.array(deed(['take', 'take', 'take', 'miss', 'rejoin', 'priority']), {
      minLength: 40,
      maxLength: 120,
    });
    const answers = fc.array(fc.record({ kind: fc.constantFrom(...ways), who: fc.nat(5) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(busy, answers, fc.constantFrom('GroupDissolved', 'leave', 'day'), (deeds, said, ending) => {
        const centre = centreAtWork(true);
        for (const one of deeds) centre.does(one);
        const log = centre.log();
        const plain = dissolved(log);
        const before = line(plain.state);
        const free = before.filter((id) => plain.state.tickets.get(id)!.procedure === 'dang-ky-khai-sinh');
        const tickets = free.filter((id) => plain.state.tickets.get(id)!.referred === null).slice(0, 6);
        if (tickets.length < 2) return;
        formed += 1;
        const group = {
          group: 'nhom-1',
          desk: 'quay-1',
          procedure: 'dang-ky-khai-sinh',
          from: 'by-hand',
        } as const;
        const story = [
          { kind: 'GroupFormed', ...group, mode: 'pioneer', tickets } as const,
          ...said.map(({ kind, who }) =>
            inGroup(kind, {
              ticket: tickets[who % tickets.length]!,
              tickets: tickets.slice(who),
              into: 'nhom-2',
              points: 3,
              step: 1,
            } as object),
          ),
        ];
        const after = told(plain, story);
        const end =
          ending === 'leave'
            ? ['nhom-1', 'nhom-2'].flatMap((name) =>
                tickets.map((ticket) => inGroup('MemberLeft', { group: name, ticket } as object)),
              )
            : ['nhom-1', 'nhom-2'].map((name) => inGroup('GroupDissolved', { group: name }));
        const over = told(after, end).state;
        expect(line(over)).toEqual(before.filter((id) => isOpen(over.tickets.get(id)!)));
        expectSound(over);
      }),
      runs(200),
    );
    expect(formed).toBeGreaterThan(60);
  });
});

const ways = [
  ...['MemberJoined', 'MemberJoined', 'MemberJoined', 'MemberDeclined', 'MemberLeft', 'PioneerAsked'],
  ...['PioneerAccepted', 'PioneerDeclined', 'TeachBackBegan', 'GroupLed', 'GroupSplit', 'MemberAtStep'],
  ...['MemberReady', 'MemberChecked', 'GroupAtStep', 'GroupClosed', 'GroupDissolved'],
] as readonly Parameters<typeof inGroup>[0][];

/** The log with these facts, one after another, a second later each. */
function told(log: QueueLog, facts: readonly Parameters<typeof envelope>[0][]): QueueLog {
  const wall = Math.max(...log.facts.map(({ moment }) => Number(moment.slice(0, 13)))) + 1000;
  const start = log.facts.length;
  return hear(
    log,
    facts.map((fact, i) =>
      envelope(fact, start + i + 1, { writer: 'window-77', wall: wall + i * 1000, day: DAY }),
    ),
  );
}

/** The same day with every open group dissolved. */
function dissolved(log: QueueLog): QueueLog {
  const open = openGroups(log.state.groups).map(({ id }) => inGroup('GroupDissolved', { group: id }));
  return told(log, open);
}

function mixed(id: string, by: number): number {
  let sum = by;
  for (const letter of id) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x9e3779b1);
  return sum;
}
