import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda } from '../../bench/simulation/groups/agenda.ts';
import { GroupCentre } from '../../bench/simulation/groups/centre.ts';
import { DAYS, USUAL } from '../../bench/simulation/groups/days.ts';
import { measureGains } from '../../bench/simulation/groups/measure.ts';
import { groupMorningOf, joins, PROCEDURES, teaches } from '../../bench/simulation/groups/people.ts';
import { measureTold } from '../../bench/simulation/groups/told.ts';
import { CHOSEN, search } from '../../bench/simulation/groups/variants.ts';
import { ALONE, naive, PIONEER_ONLY, SHIPPED } from '../../bench/simulation/groups/ways.ts';
import { brokenPromises } from '../../bench/simulation/promises.ts';
import { historyOfPast } from '../../bench/simulation/waits.ts';
import { suggestGroup } from '../../src/domain/group/index.ts';
import { line } from '../support/group-line.ts';
import { runs } from '../support/seed.ts';

/** A small part of `npm run simulate`, with the same seeds. */
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const BUSY = { officers: 1, people: 20, same: 0.6 };
const history = historyOfPast(1, (seed) => groupMorningOf(BUSY, seed));
const at = (seed: number, way = SHIPPED) =>
  new GroupCentre({ officers: 1, way, ready: USUAL, history }).run(groupMorningOf(BUSY, seed));

describe('a morning with groups', () => {
  test.each([SHIPPED, PIONEER_ONLY, naive('pioneer'), naive('officer'), ALONE])(
    'serves everybody once: $name',
    (way) => {
      for (const seed of SEEDS) {
        const fates = [...at(seed, way).fates.values()];
        expect(fates.map(({ learner }) => learner)).toEqual(groupMorningOf(BUSY, seed));
        for (const { learner, first, done } of fates) {
          expect(first).toBeGreaterThanOrEqual(learner.comes);
          expect(done).toBeGreaterThan(first);
        }
      }
    },
  );

  test('one by one takes staff exactly the minutes of all cases; nobody is in a group', () => {
    const centre = at(3, ALONE);
    const minutes = groupMorningOf(BUSY, 3).reduce((sum, one) => sum + one.minutes, 0);
    expect(centre.officerMinutes).toBeCloseTo(minutes);
    expect(centre.groups).toBe(0);
  });

  test('is the same again with the same seed', () => {
    expect([...at(5).fates]).toEqual([...at(5).fates]);
  });

  test('has pioneers who are willing, members who said yes, and both kinds of groups', () => {
    const fates = SEEDS.flatMap((seed) => [...at(seed).fates.values()]);
    const pioneers = fates.filter(({ role }) => role === 'pioneer');
    expect(pioneers.length).toBeGreaterThan(0);
    for (const { learner } of pioneers) expect(teaches(learner, USUAL)).toBe(true);
    for (const { learner, role } of fates) if (role !== 'alone') expect(joins(learner, USUAL)).toBe(true);
    expect(SEEDS.reduce((sum, seed) => sum + at(seed).groups, 0)).toBeGreaterThan(pioneers.length);
  });
});

describe('the people of a morning', () => {
  const people = Array.from({ length: 300 }, (_, seed) => groupMorningOf(BUSY, seed)).flat();
  const share = (of: (one: (typeof people)[number]) => boolean): number =>
    people.filter(of).length / people.length;

  test('come as E3 says: twenty on the average, six in ten for one procedure, a 15-minute case', () => {
    expect(people.length / 300).toBeCloseTo(20, 0);
    expect(share(({ procedure }) => procedure === PROCEDURES[0].id)).toBeCloseTo(0.6, 1);
    expect(share(({ comes }) => comes < 90)).toBeCloseTo((90 * 1.6) / (90 * 1.6 + 105 * 0.8 + 45 * 0.5), 1);
    const main = people.filter(({ procedure }) => procedure === PROCEDURES[0].id);
    expect(main.reduce((sum, { minutes }) => sum + minutes, 0) / main.length).toBeCloseTo(15, 0);
  });

  test('say yes as often as E3 says; whoever is priority less often', () => {
    expect(share((one) => teaches(one, USUAL))).toBeCloseTo(0.35, 1);
    const normal = people.filter(({ priority }) => !priority);
    expect(normal.filter((one) => joins(one, USUAL)).length / normal.length).toBeCloseTo(0.7, 1);
    expect(share(({ stuck }) => stuck)).toBeCloseTo(0.15, 1);
  });
});

describe('what is measured', () => {
  const [gain] = measureGains(BUSY, [{ way: SHIPPED, ready: USUAL }], SEEDS);

  test('adds up: everybody is a pioneer, a member, or one of the others', () => {
    const everybody = SEEDS.reduce((sum, seed) => sum + groupMorningOf(BUSY, seed).length, 0);
    const { pioneers, members, others } = gain!;
    expect(pioneers.people + members.people + others.people).toBe(everybody);
    const later = [pioneers, members, others].reduce((sum, one) => sum + one.people * one.later.value, 0);
    expect(later / everybody).toBeCloseTo(gain!.totalMore.value);
    expect(gain!.grouped.value * SEEDS.length).toBeCloseTo(pioneers.people + members.people);
  });

  test('beside one by one itself is nothing', () => {
    const [none] = measureGains(BUSY, [{ way: ALONE, ready: USUAL }], SEEDS.slice(0, 3));
    expect(none).toMatchObject({ totalChange: { value: 0, low: 0, high: 0 }, officerChange: { value: 0 } });
    expect(none!.members.people).toBe(0);
  });

  test('is held against what must hold, on the day on which groups should pay (E4 10)', () => {
    const row = DAYS.flat().find(({ way, holds }) => way === SHIPPED && holds.length > 3)!;
    expect(row).toMatchObject(BUSY);
    const harm = { ...gain!, members: { ...gain!.members, lost: { value: 0.06, low: 0, high: 1 } } };
    expect(brokenPromises(row, harm).join()).toContain('members more than 10 min later, % 6.0, must be ≤ 5');
    const useless = { ...gain!, totalChange: { value: -0.2, low: -0.5, high: 0.01 } };
    expect(brokenPromises(row, useless).join()).toContain('upper end of its interval, % 1.0, must be ≤ 0');
  });
});

test('whoever is told a wait while a group is taught is told the truth about as often as anybody else (E4 7)', () => {
  const told = measureTold(
    BUSY,
    { way: SHIPPED, ready: USUAL },
    Array.from({ length: 60 }, (_, i) => i + 1),
  );
  expect(told.all.value).toBeGreaterThan(0.86);
  expect(told.beside.value).toBeGreaterThan(0.8);
});

test('what was tried is tried with the shipped suggestion: unchanged, it says the same', () => {
  fc.assert(
    fc.property(line, ({ state, suggesting }) => {
      expect(search(state, suggesting, CHOSEN)).toEqual(suggestGroup(state, suggesting));
    }),
    runs(150),
  );
});

test('an officer who is taken away from a case ends it so much later', () => {
  const agenda = new Agenda(1);
  const [officer] = agenda.officers;
  const over: number[] = [];
  agenda.at(0, (now) => agenda.begin(officer!, { now, minutes: 10, over: (end) => over.push(end) }));
  agenda.at(4, (now) => agenda.interrupt(officer!, { now, minutes: 2 }));
  agenda.at(20, (now) => agenda.interrupt(officer!, { now, minutes: 1 }));
  agenda.run(() => undefined);
  expect({ over, minutes: officer!.minutes, work: officer!.work }).toEqual({
    over: [12],
    minutes: 13,
    work: null,
  });
});
