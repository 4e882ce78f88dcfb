import { html, type TemplateResult } from 'lit';
import type { text } from '../../app/i18n/i18n.ts';
import type { Answer } from '../../domain/assistant/index.ts';
import '../../ui/elements/kiot-tile/kiot-tile.ts';

/** How answers are drawn: beside the keyboard there is less room, in big text none for the reasons. */
export type AnswerDrawing = {
  readonly t: typeof text;
  readonly beside: boolean;
  readonly reasons: boolean;
};

/** Answers of the search as big choices, each with the reason why it was found. */
export function answerTiles(
  answers: readonly Answer[],
  { t, beside, reasons }: AnswerDrawing,
  onChoose: (guide: string) => void,
): TemplateResult {
  return html`<div class="tiles">
    ${answers.map(
      (answer) =>
        html`<kiot-tile
          icon=${beside ? '' : 'file-text'}
          ?compact=${beside}
          label=${answer.guide.title}
          note=${reasons ? reasonOf(answer, t) : ''}
          @click=${() => onChoose(answer.guide.id)}
        ></kiot-tile>`,
    )}
  </div>`;
}

/** Why this answer was found, in words for the eyes only: they echo what was typed (C-59). */
export function reasonOf({ because, reason }: Answer, t: typeof text): string {
  return t(`citizen:search.reason.${reason}`, { words: because });
}
