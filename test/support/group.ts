import type { Fact } from '../../src/domain/queue/fact.schema.ts';
import { so, took } from './queue.ts';

type GroupFacts = Extract<Fact, { group: string }>;
type About<Kind extends GroupFacts['kind']> = Omit<
  Extract<GroupFacts, { kind: Kind }>,
  'kind' | 'group' | 'ticket'
>;

/** What happened in the group `nhom-1`; `count` is the number it happened to, where there is one. */
export const inGroup = <Kind extends GroupFacts['kind']>(
  kind: Kind,
  about: Partial<About<Kind>> & { readonly count?: number; readonly group?: string } = {},
): Fact => {
  const { count, ...rest } = about;
  const ticket = count === undefined ? {} : { ticket: so(count) };
  return { kind, group: 'nhom-1', ...ticket, ...rest } as unknown as Fact;
};

/** Numbers 1 … `people` were given, and all of them are invited to the group `nhom-1` of desk 1. */
export const formed = (people: number, mode: 'pioneer' | 'officer' = 'pioneer'): readonly Fact[] => {
  const counts = Array.from({ length: people }, (_, i) => i + 1);
  const group = { desk: 'quay-1', procedure: 'dang-ky-khai-sinh', mode, from: 'by-hand' } as const;
  return [
    ...counts.map((count) => took(count)),
    inGroup('GroupFormed', { ...group, tickets: counts.map(so) }),
  ];
};

/** All of them have said yes. */
export const joined = (people: number, mode: 'pioneer' | 'officer' = 'pioneer'): readonly Fact[] => [
  ...formed(people, mode),
  ...Array.from({ length: people }, (_, i) => inGroup('MemberJoined', { count: i + 1 })),
];

/** Number 1 was asked and learns. */
export const learning = (people: number): readonly Fact[] => [
  ...joined(people),
  inGroup('PioneerAsked', { count: 1 }),
  inGroup('PioneerAccepted', { count: 1 }),
];

/** The check of number 1 has begun, with the three obligatory points and one of the procedure. */
export const checking = (people: number): readonly Fact[] => [
  ...learning(people),
  inGroup('TeachBackBegan', { points: 4 }),
];

/** A tick, or “thử lại”. */
export const tick = (point: number, passed = true): Fact => inGroup('PointChecked', { point, passed });

/** Number 1 has shown every point, has the own case done, and teaches. */
export const taught = (people: number): readonly Fact[] => [
  ...checking(people),
  ...[1, 2, 3, 4].map((point) => tick(point)),
  inGroup('MemberChecked', { count: 1 }),
  inGroup('TeachingBegan'),
];
