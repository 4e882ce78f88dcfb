import type { text } from '../../app/i18n/i18n.ts';
import { beforeLines, type BeforeLine } from '../../domain/content/before.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { OFFICIAL_HOSTS, type CodeTarget } from '../../domain/centre/code-target.ts';
import { isPast } from '../../domain/statistics/day.ts';
import type { DrawnCode } from '../../ui/elements/kiot-code/kiot-code.ts';
import type { NamedPicture } from '../../ui/elements/kiot-picture-code/kiot-picture-code.ts';
import type { SheetContent } from '../../ui/elements/kiot-print-sheet/kiot-print-sheet.ts';
import { plainDate } from './plain-date.ts';

/** Where a guide's code leads, and the code itself when it could be drawn. */
export type Scan = { readonly target: CodeTarget; readonly code: DrawnCode | null };

/** What a sheet is made of besides the guide. `day`: today, yyyy-mm-dd; the paper carries no time of day. */
export type SheetFacts = {
  readonly day: string;
  readonly pictures: readonly NamedPicture[];
  readonly scan: Scan | null;
};

/** A guide as it is printed: from the guide, the day and three pictures alone, so that it knows nobody (C-75). */
export function sheetOf(t: typeof text, guide: CompiledGuide, facts: SheetFacts): SheetContent {
  const { day, pictures, scan } = facts;
  const stale = isPast(guide.reviewBy, day);
  return {
    title: guide.title,
    lead: t('citizen:takeAway.minutes', guide.before.minutes),
    facts: beforeLines(guide, stale).map((line) => factOf(t, line)),
    papers: {
      heading: t('citizen:takeAway.papers'),
      items: guide.before.papers.map((paper) => paper.text),
    },
    steps: {
      heading: t('citizen:takeAway.steps'),
      items: guide.steps.map((step) =>
        step.secret ? t('citizen:takeAway.owner', { step: step.do }) : step.do,
      ),
    },
    after: { heading: t('citizen:takeAway.after'), items: guide.after.map((fact) => fact.text) },
    resume: {
      heading: t('citizen:takeAway.resume'),
      items: [t('citizen:takeAway.resumeHint')],
      pictures,
    },
    address: addressOf(t, scan),
    foot: [
      ...(stale ? [t('citizen:guide.stale')] : []),
      t('citizen:takeAway.safe'),
      t('citizen:takeAway.printed', { date: plainDate(day) }),
    ],
  };
}

/** Where the code leads, in words: an official page by its host, the centre's page as somebody types it. */
export function addressWords(t: typeof text, { address, host }: CodeTarget): string {
  if (OFFICIAL_HOSTS.includes(host)) return t('citizen:takeAway.official', { host });
  return t('citizen:takeAway.type', { address: address.replace(/^https:\/\//, '') });
}

function factOf(
  t: typeof text,
  { name, text: statement, sources }: BeforeLine,
): SheetContent['facts'][number] {
  const cited = sources
    .slice(0, 1)
    .map(({ title, checked }) => t('citizen:guide.source', { source: title, date: plainDate(checked) }));
  return { label: t(`citizen:guide.${name}`), text: statement, source: cited.join('') };
}

function addressOf(t: typeof text, scan: Scan | null): SheetContent['address'] {
  if (scan === null) return { heading: '', items: [], code: null, label: '' };
  const { target, code } = scan;
  return {
    heading: t('citizen:takeAway.scan'),
    items: [t('citizen:takeAway.scanSafe', { host: target.host }), addressWords(t, target)],
    code,
    label: t('citizen:takeAway.scanLabel', { host: target.host }),
  };
}
