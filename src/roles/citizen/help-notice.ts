import { html, nothing, type TemplateResult } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import type { HelpStanding } from '../../app/help-caller.ts';
import type { KiotHelpAnswerEvent } from '../../ui/elements/kiot-help-offer/kiot-help-answer-event.ts';
import type { HelpShown } from './citizen-help.ts';

/** What a touch on the notice does. */
export type NoticeTouches = {
  readonly open: () => void;
  readonly answer: (event: KiotHelpAnswerEvent) => void;
};

/** One short line on how the call stands; it never says that somebody comes when nobody said so. */
const LINES = {
  calling: 'citizen:help.line.calling',
  signal: 'citizen:help.line.calling',
  asked: 'citizen:help.line.calling',
  coming: 'citizen:help.line.coming',
  promised: 'citizen:help.line.promised',
  helped: 'citizen:help.line.helped',
} as const satisfies Record<Exclude<HelpStanding, 'none'>, string>;

/** No call, no offer. */
export const NO_HELP: HelpShown = { standing: 'none', offered: false };

/** What is heard of the notice. */
export function noticeWords(t: typeof text, { standing, offered }: HelpShown): readonly string[] {
  if (standing !== 'none') return [t(LINES[standing])];
  if (!offered) return [];
  return [t('citizen:offer.question'), t('citizen:offer.yes'), t('citizen:offer.later')];
}

/** What stands under the words of a screen while help has been called for, or is being offered; else nothing. */
export function helpNotice(
  t: typeof text,
  { standing, offered }: HelpShown,
  touches: NoticeTouches,
): TemplateResult | typeof nothing {
  if (standing !== 'none')
    return html`<button class="flag" @click=${touches.open}>
      <kiot-icon name="hand"></kiot-icon><span>${t(LINES[standing])}</span>
      <kiot-icon name="arrow-right"></kiot-icon>
    </button>`;
  if (!offered) return nothing;
  return html`<kiot-help-offer
    question=${t('citizen:offer.question')}
    yes-label=${t('citizen:offer.yes')}
    later-label=${t('citizen:offer.later')}
    @kiot-help-answer=${touches.answer}
  ></kiot-help-offer>`;
}
