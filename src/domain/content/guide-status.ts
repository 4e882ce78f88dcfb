import { daysBefore, isPast, type Day } from '../statistics/day.ts';
import type { CompiledGuide } from './guide.schema.ts';
import type { GuideStatus, PackStatus } from './guide-status.schema.ts';

/** A review is told this many days before it is due. */
export const REVIEW_NOTICE_DAYS = 30;

/** What somebody should do about a guide, the most urgent first. Each has a sentence of the same name. */
export const STATUS_FINDINGS = [
  'review-passed',
  'review-soon',
  'trust-low',
  'trust-fair',
  'unseen',
  'not-reviewed',
  'no-english',
  'no-english-steps',
  'unrecorded',
] as const;

/** One finding about a guide. */
export type StatusFinding = (typeof STATUS_FINDINGS)[number];

/** How pressing a guide is: its review is over or near, its content is doubtful, something is missing, or nothing is. */
export type Urgency = 'due' | 'doubtful' | 'incomplete' | 'good';

/** A guide and what is to be done about it. */
export type JudgedGuide = {
  readonly status: GuideStatus;
  readonly findings: readonly StatusFinding[];
  readonly urgency: Urgency;
};

/** What the build knows of a guide besides its content. */
export type StatusGround = Pick<GuideStatus, 'english' | 'sentences' | 'recorded'>;

/** How one guide stands. */
export function statusOf(guide: CompiledGuide, ground: StatusGround): GuideStatus {
  const { id, title, reviewBy, sourceTrust, reviewedByPost } = guide;
  const screens = Object.values(guide.screens);
  return {
    id,
    title,
    reviewBy,
    sourceTrust,
    reviewed: reviewedByPost !== undefined,
    screens: screens.length,
    unseen: screens.filter(({ basis }) => basis === 'unseen').length,
    ...ground,
  };
}

/**
 * Every guide with what is to be done about it on this day, the most urgent first. Recordings are optional: a pack in
 * which nothing was ever recorded lacks none.
 */
export function judgeStatus({ guides }: PackStatus, today: Day): readonly JudgedGuide[] {
  const anyRecorded = guides.some(({ recorded }) => recorded > 0);
  const judged = guides.map((status): JudgedGuide => {
    const findings = findingsOf(status, today).filter((one) => anyRecorded || one !== 'unrecorded');
    return { status, findings, urgency: urgencyOf(findings) };
  });
  return judged.sort(moreUrgent);
}

function findingsOf(status: GuideStatus, today: Day): readonly StatusFinding[] {
  const { reviewBy, sourceTrust, unseen, reviewed, english, sentences, recorded } = status;
  const passed = isPast(reviewBy, today);
  const found: Readonly<Record<StatusFinding, boolean>> = {
    'review-passed': passed,
    'review-soon': !passed && daysBefore(reviewBy, REVIEW_NOTICE_DAYS) <= today,
    'trust-low': sourceTrust === 'low',
    'trust-fair': sourceTrust === 'fair',
    unseen: unseen > 0,
    'not-reviewed': !reviewed,
    'no-english': english === 'none',
    'no-english-steps': english === 'head',
    unrecorded: recorded < sentences,
  };
  return STATUS_FINDINGS.filter((one) => found[one]);
}

const LEVELS: readonly (readonly [Urgency, ReadonlySet<StatusFinding>])[] = [
  ['due', new Set(['review-passed', 'review-soon'])],
  ['doubtful', new Set(['trust-low', 'trust-fair', 'unseen', 'not-reviewed'])],
  ['incomplete', new Set(STATUS_FINDINGS)],
];

function urgencyOf(findings: readonly StatusFinding[]): Urgency {
  return LEVELS.find(([, those]) => findings.some((one) => those.has(one)))?.[0] ?? 'good';
}

const ORDER: readonly Urgency[] = ['due', 'doubtful', 'incomplete', 'good'];
const TRUST: readonly GuideStatus['sourceTrust'][] = ['low', 'fair', 'fairly-high', 'high'];

/** By urgency, then by the review date, then by how far the sources are trusted, then by title. */
function moreUrgent(a: JudgedGuide, b: JudgedGuide): number {
  const [first, second] = [a.status, b.status];
  return (
    ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) ||
    compare(first.reviewBy, second.reviewBy) ||
    TRUST.indexOf(first.sourceTrust) - TRUST.indexOf(second.sourceTrust) ||
    first.title.localeCompare(second.title, 'vi')
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
