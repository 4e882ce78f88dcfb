import type { text } from '../../app/i18n/i18n.ts';
import type { TaughtPoint } from '../../app/critical-points.ts';
import { plainDate } from '../../app/plain-date.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { EMPTY_SHEET, type SheetContent } from '../../ui/elements/kiot-print-sheet/kiot-print-sheet.ts';

/** The steps on paper, for whoever has no device: from the guide and the day alone (D6, C-75). */
export function stepsCard(
  t: typeof text,
  guide: CompiledGuide,
  { day, points }: { readonly day: string; readonly points: readonly TaughtPoint[] },
): SheetContent {
  return {
    ...EMPTY_SHEET,
    title: guide.title,
    lead: t('group:sheet.lead'),
    steps: {
      heading: t('group:sheet.steps'),
      items: guide.steps.map((step) => (step.secret ? t('group:sheet.owner', { step: step.do }) : step.do)),
    },
    after: {
      heading: t('group:sheet.rules'),
      items: points.filter(({ step }) => step === null).map(({ show }) => show),
    },
    foot: [t('group:onlyStaff'), t('group:sheet.printed', { date: plainDate(day) })],
  };
}

/** Thanks on paper: no name, no number, no rank (D3, product.md §7). */
export function thanksCard(t: typeof text, title: string, day: string): SheetContent {
  return {
    ...EMPTY_SHEET,
    title: t('group:thanks.card'),
    lead: t('group:thanks.words'),
    foot: [title, t('group:sheet.printed', { date: plainDate(day) })].filter((line) => line !== ''),
  };
}
