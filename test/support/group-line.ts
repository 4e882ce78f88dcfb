import fc from 'fast-check';
import { GROUP_TIMES } from '../../src/domain/group/forecast.ts';
import type { Suggesting } from '../../src/domain/group/suggest.ts';
import type { Fact } from '../../src/domain/queue/fact.schema.ts';
import { FAIRNESS } from '../../src/domain/queue/queue.order.ts';
import type { QueueState } from '../../src/domain/queue/queue.state.ts';
import type { ServiceSums } from '../../src/domain/queue/wait-history.ts';
import { inGroup } from './group.ts';
import { called, EIGHT, fact, logOf, serving, so, took } from './queue.ts';

const PROCEDURES = ['dang-ky-khai-sinh', 'chung-thuc-ban-sao', 'xac-nhan-cu-tru'] as const;

/** A line at some moment of a morning, and what is known of waits. */
export type Line = { readonly state: QueueState; readonly suggesting: Suggesting; readonly said: Said };
/** Who has already said no: to a group, to teaching. */
type Said = { readonly declined: readonly string[]; readonly noTeacher: readonly string[] };

const person = fc.record({
  procedure: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
  priority: fc.nat(6).map((luck) => luck === 0),
  willing: fc.nat(5).map((luck) => luck === 0),
  no: fc.constantFrom('group', 'teaching', ...Array<null>(18).fill(null)),
  elsewhere: fc.nat(9).map((luck) => luck === 0),
});
const sums = fc
  .record({
    cases: fc.integer({ min: 20, max: 300 }),
    mean: fc.double({ min: 4, max: 35, noNaN: true }),
    cv: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
  })
  .map(({ cases, mean, cv }): ServiceSums => ({
    cases,
    minutes: cases * mean,
    squares: cases * mean ** 2 * (1 + cv ** 2),
  }));

/** Lines of up to 25 people at one to three desks, some of whom have said no, are sent elsewhere, or are served. */
export const line: fc.Arbitrary<Line> = fc
  .record({
    people: fc.array(person, { minLength: 4, maxLength: 25 }),
    history: fc.tuple(sums, sums, sums),
    desks: fc.integer({ min: 1, max: 3 }),
    served: fc.nat(2),
    later: fc.nat(60),
  })
  .map(({ people, history, desks, served, later }) => {
    const facts = people.map(({ procedure, priority, willing }, i) =>
      took(i + 1, { procedure: PROCEDURES[procedure]!, priority, willing }),
    );
    const waiting = people.map((one, i) => ({ ...one, count: i + 1 })).slice(served);
    const [declined, noTeacher] = (['group', 'teaching'] as const).map((what) =>
      waiting.filter(({ no }) => no === what).map(({ count }) => count),
    ) as [number[], number[]];
    const state = logOf(
      ...facts,
      ...people
        .slice(0, served)
        .flatMap((_, i) => [called(i + 1, `quay-${i + 1}`), serving(i + 1, `quay-${i + 1}`)]),
      ...declined.flatMap(saidNo),
      ...noTeacher.flatMap(wouldNotTeach),
      ...waiting
        .filter(({ elsewhere }) => elsewhere)
        .map(({ count }) => fact('TicketReferred', count, { by: null, desk: 'quay-2' })),
    ).state;
    const known = new Map(PROCEDURES.map((procedure, i) => [procedure as string, history[i]!]));
    const when = { now: EIGHT + later * 60_000, desks, history: known, fairness: FAIRNESS };
    const said = { declined: declined.map(so), noTeacher: noTeacher.map(so) };
    return { state, suggesting: { ...when, desk: 'quay-1', times: GROUP_TIMES }, said };
  });

const alone = (group: string, count: number): Fact =>
  inGroup('GroupFormed', {
    ...{
      group,
      desk: 'quay-1',
      procedure: PROCEDURES[0],
      mode: 'pioneer',
      from: 'by-hand',
      tickets: [so(count)],
    },
  });

function saidNo(count: number): readonly Fact[] {
  const group = `no-${count}`;
  return [alone(group, count), inGroup('MemberDeclined', { group, count })];
}

function wouldNotTeach(count: number): readonly Fact[] {
  const group = `not-teaching-${count}`;
  const then = (['MemberJoined', 'PioneerAsked', 'PioneerDeclined'] as const).map((kind) =>
    inGroup(kind, { group, count }),
  );
  return [alone(group, count), ...then, inGroup('GroupDissolved', { group })];
}
