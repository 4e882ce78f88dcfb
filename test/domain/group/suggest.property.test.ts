import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayBeAsked } from '../../../src/domain/group/group-cost.ts';
import { openGroups } from '../../../src/domain/group/group.state.ts';
import { LARGEST_GROUP, SMALLEST_GROUP } from '../../../src/domain/group/limits.ts';
import {
  costByHand,
  isStillFair,
  LARGEST_SUGGESTED,
  LEAST_GAIN,
  PIONEER_LATER,
  STAYER_LATER,
  suggestGroup,
  suggestJoin,
  type GroupCost,
} from '../../../src/domain/group/suggest.ts';
import type { Fact } from '../../../src/domain/queue/fact.schema.ts';
import { lineOf } from '../../../src/domain/queue/queue.order.ts';
import { estimatesIn } from '../../../src/domain/queue/wait.ts';
import { knownToday } from '../../../src/domain/queue/wait-known.ts';
import { line, type Line } from '../../support/group-line.ts';
import { inGroup, learning } from '../../support/group.ts';
import { EIGHT, logOf, took } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const people = ({ pioneer, members }: GroupCost): readonly string[] =>
  [pioneer, ...members].map(({ ticket }) => ticket);

/** Holds of every suggestion; lines for which there is none are passed over, but not too many. */
function always(holds: (cost: GroupCost, line: Line) => void): void {
  let suggestions = 0;
  fc.assert(
    fc.property(line, (one) => {
      const cost = suggestGroup(one.state, one.suggesting);
      if (cost === null) return;
      suggestions += 1;
      holds(cost, one);
    }),
    runs(400),
  );
  expect(suggestions).toBeGreaterThan(60);
}

describe('whoever is suggested for a group', () => {
  test('is done no later than alone, by the forecast (D2)', () => {
    always((cost, { state, suggesting }) => {
      const waits = estimatesIn(state, suggesting)!;
      const { mean } = knownToday(state, suggesting.history)!.of(cost.procedure);
      expect(cost.slower).toBe(0);
      for (const { ticket, alone, grouped } of cost.members) {
        expect(alone).toBeCloseTo(waits.get(ticket)!.mean + mean);
        expect(grouped).toBeLessThanOrEqual(alone);
        expect(grouped).toBeGreaterThan(1.25 * mean); // nobody is promised less than one thorough lesson
      }
      expect(cost.pioneer.grouped - cost.pioneer.alone).toBeLessThanOrEqual(PIONEER_LATER);
      expect(cost.stayLater).toBeLessThanOrEqual(cost.members.length === 1 ? 0 : STAYER_LATER);
      expect(cost.officer).toBeGreaterThanOrEqual(LEAST_GAIN);
    });
  });

  test('is one of two to six, each once, all for the procedure of whoever would be called first', () => {
    always((cost, { state, suggesting, said }) => {
      const all = people(cost);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      expect(all.length).toBeLessThanOrEqual(Math.min(LARGEST_SUGGESTED, LARGEST_GROUP));
      const [head] = lineOf(state, suggesting.fairness).filter(
        (one) => mayBeAsked(one, suggesting) && !said.declined.includes(one.id),
      );
      for (const id of all) expect(state.tickets.get(id)!.procedure).toBe(head!.procedure);
      if (cost.lead === 'officer') expect(cost.pioneer.ticket).toBe(head!.id);
    });
  });

  test('is nobody with priority, in a group, sent elsewhere, or who has said no today', () => {
    always((cost, { state, said }) => {
      for (const id of people(cost)) {
        const { status, priority, referred, group } = state.tickets.get(id)!;
        expect({ status, priority, group }).toEqual({ status: 'waiting', priority: false, group: null });
        expect(referred ?? 'quay-1').toBe('quay-1');
        expect(said.declined).not.toContain(id);
      }
      if (cost.lead === 'pioneer') expect(said.noTeacher).not.toContain(cost.pioneer.ticket);
    });
  });

  test('is still suggested when the group is formed at once', () => {
    always((cost, { state, suggesting }) => {
      expect(isStillFair(state, people(cost), { ...suggesting, lead: cost.lead })).toBe(true);
    });
  });
});

test('whatever group is still fair when it is formed makes nobody in it slower (D4)', () => {
  let fair = 0;
  const picks = fc.array(fc.nat(24), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(line, picks, fc.constantFrom('pioneer', 'officer'), ({ state, suggesting }, picked, lead) => {
      const waiting = lineOf(state, suggesting.fairness);
      const chosen = new Set([0, ...picked].flatMap((i) => waiting[i]?.id ?? []));
      const asking = { ...suggesting, lead };
      if (!isStillFair(state, [...chosen], asking)) return;
      fair += 1;
      const cost = costByHand(state, [...chosen], asking)!;
      for (const { alone, grouped } of cost.members) expect(grouped).toBeLessThanOrEqual(alone);
    }),
    runs(800),
  );
  expect(fair).toBeGreaterThan(20);
});

describe('a suggestion', () => {
  test('does not depend on the order in which anything is kept', () => {
    const shuffled = fc.tuple(
      line,
      fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 40, maxLength: 40 }),
    );
    fc.assert(
      fc.property(shuffled, ([{ state, suggesting }, draws]) => {
        const mix = <Item>(all: Iterable<Item>): Item[] =>
          [...all]
            .map((one, i) => [draws[i % 40]!, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
        const { tickets, waiting, groups } = state;
        const same = {
          tickets: new Map(mix(tickets)),
          waiting: new Set(mix(waiting)),
          groups: new Map(mix(groups)),
        };
        const history = new Map(mix(suggesting.history));
        const again = suggestGroup({ ...state, ...same }, { ...suggesting, history });
        const first = suggestGroup(state, suggesting);
        expect(again === null ? null : people(again)).toEqual(first === null ? null : people(first));
        expect(again?.lead).toBe(first?.lead);
      }),
      runs(200),
    );
  });

  test('is none on a quiet day: when no more people wait than there are free desks', () => {
    fc.assert(
      fc.property(line, ({ state, suggesting }) => {
        fc.pre([...state.tickets.values()].every(({ desk }) => desk === null));
        const few = new Set([...state.waiting].slice(0, Math.max(1, suggesting.desks)));
        expect(suggestGroup({ ...state, waiting: few }, suggesting)).toBeNull();
      }),
      runs(300),
    );
  });

  test('is none while the desk has a group', () => {
    always((_, { state, suggesting }) => {
      const { groups } = logOf(...learning(2)).state;
      expect(openGroups(groups)).toHaveLength(1);
      expect(
        suggestGroup({ ...state, groups: new Map([...state.groups, ...groups]) }, suggesting),
      ).toBeNull();
    });
  });
});

describe('whoever may join a group that is there already', () => {
  const taughtAt = (members: number): readonly Fact[] => [
    ...learning(members),
    inGroup('TeachBackBegan', { points: 3 }),
    ...[1, 2, 3].map((point) => inGroup('PointChecked', { point, passed: true })),
    inGroup('MemberChecked', { count: 1 }),
    inGroup('TeachingBegan'),
  ];
  const joining = (facts: readonly Fact[], minutes: number, { suggesting }: Line) => {
    const later = Array.from({ length: 12 }, (_, i) => took(i + 10, { priority: i === 3 }));
    const { state } = logOf(...facts, ...later);
    const now = EIGHT + minutes * 60_000;
    return { state, joiners: suggestJoin(state, state.groups.get('nhom-1')!, { ...suggesting, now }) };
  };

  test('gains by it, waits for it, and fits into it', () => {
    let found = 0;
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 5 }), fc.boolean(), (one, members, taught) => {
        const { state, joiners } = joining(taught ? taughtAt(members) : learning(members), 5, one);
        expect(joiners.length + members).toBeLessThanOrEqual(Math.max(members, LARGEST_SUGGESTED));
        for (const { ticket, alone, grouped } of joiners) {
          expect(grouped).toBeLessThanOrEqual(alone);
          expect(state.tickets.get(ticket)).toMatchObject({ status: 'waiting', priority: false });
        }
        found += joiners.length;
      }),
      runs(100),
    );
    expect(found).toBeGreaterThan(40);
  });

  test('is nobody ten minutes after teaching began, and nobody whom only the group itself makes wait', () => {
    fc.assert(
      fc.property(line, (one) => {
        expect(joining(taughtAt(3), 12, one).joiners).toEqual([]);
        const { state } = logOf(...learning(3), took(10));
        expect(
          suggestJoin(state, state.groups.get('nhom-1')!, { ...one.suggesting, now: EIGHT + 60_000 }),
        ).toEqual([]);
      }),
      runs(60),
    );
  });
});
