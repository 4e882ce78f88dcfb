import * as v from 'valibot';
import { DeskSchema, GuideSchema, RandomIdSchema, whole } from '../queue/fact-fields.schema.ts';
import { LARGEST_GROUP, MOST_POINTS, MOST_STEPS, OBLIGATORY_POINTS, SMALLEST_GROUP } from './limits.ts';

const group = RandomIdSchema;
const ticket = RandomIdSchema;
const tickets = (least: number) =>
  v.pipe(v.array(RandomIdSchema), v.minLength(least), v.maxLength(LARGEST_GROUP));

/**
 * Everything that can have happened in a group. Tickets, desks, a guide and numbers of steps and points: nothing about
 * a person, and no list that outlives the day (PR-07, PR-08).
 */
export const GROUP_FACTS = [
  v.strictObject({
    kind: v.literal('GroupFormed'),
    group,
    desk: DeskSchema,
    procedure: GuideSchema,
    mode: v.picklist(['pioneer', 'officer']),
    from: v.picklist(['suggested', 'by-hand']),
    tickets: tickets(SMALLEST_GROUP),
  }),
  v.strictObject({ kind: v.literal('MemberInvited'), group, ticket }),
  v.strictObject({ kind: v.literal('MemberJoined'), group, ticket }),
  v.strictObject({ kind: v.literal('MemberDeclined'), group, ticket }),
  v.strictObject({ kind: v.literal('MemberLeft'), group, ticket }),
  v.strictObject({ kind: v.literal('PioneerAsked'), group, ticket }),
  v.strictObject({ kind: v.literal('PioneerAccepted'), group, ticket }),
  v.strictObject({ kind: v.literal('PioneerDeclined'), group, ticket }),
  v.strictObject({
    kind: v.literal('TeachBackBegan'),
    group,
    points: whole(OBLIGATORY_POINTS.length, MOST_POINTS),
  }),
  v.strictObject({
    kind: v.literal('PointChecked'),
    group,
    point: whole(1, MOST_POINTS),
    passed: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('TeachingBegan'), group }),
  v.strictObject({ kind: v.literal('MemberAtStep'), group, ticket, step: whole(1, MOST_STEPS) }),
  v.strictObject({ kind: v.literal('MemberStuck'), group, ticket, stuck: v.boolean() }),
  v.strictObject({ kind: v.literal('MemberReady'), group, ticket }),
  v.strictObject({ kind: v.literal('MemberTaken'), group, ticket, desk: DeskSchema }),
  v.strictObject({ kind: v.literal('MemberChecked'), group, ticket }),
  v.strictObject({ kind: v.literal('GroupLed'), group }),
  v.strictObject({ kind: v.literal('GroupAtStep'), group, step: whole(1, MOST_STEPS) }),
  v.strictObject({ kind: v.literal('GroupSplit'), group, into: group, tickets: tickets(1) }),
  v.strictObject({ kind: v.literal('GroupDissolved'), group }),
  v.strictObject({ kind: v.literal('GroupClosed'), group }),
  v.strictObject({ kind: v.literal('GroupUndone'), group, undone: RandomIdSchema }),
] as const;

/** What happened in a group. */
export type GroupFact = v.InferOutput<(typeof GROUP_FACTS)[number]>;
/** Name of a kind of group fact. */
export type GroupFactKind = GroupFact['kind'];
/** A group fact by its kind. */
export type GroupFactOf<Kind extends GroupFactKind> = Extract<GroupFact, { kind: Kind }>;
/** Group facts about one member. */
export type MemberFact = Extract<GroupFact, { ticket: string }>;
