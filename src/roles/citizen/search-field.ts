import { html, type TemplateResult } from 'lit';
import { LONGEST_TEXT, type TypingHand } from './typing-hand.ts';

/** What the field of the search page shows and whom it tells. */
export type SearchField = {
  readonly label: string;
  readonly query: string;
  readonly hand: TypingHand;
  /** The field was touched. */
  readonly onTouch: () => void;
  /** Enter or Escape on a real keyboard: enough typed. */
  readonly onEnough: () => void;
};

/** A plain text field that keeps nothing, suggests nothing and calls no other keyboard (SEC-03). */
export function searchField({ label, query, hand, onTouch, onEnough }: SearchField): TemplateResult {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isComposing && (event.key === 'Enter' || event.key === 'Escape')) onEnough();
  };
  return html`<label class="visually-hidden" for="query">${label}</label>
    <div class="line">
      <input
        id="query"
        type="text"
        inputmode="none"
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        placeholder=${label}
        maxlength=${LONGEST_TEXT}
        .value=${query}
        @beforeinput=${(event: InputEvent) => hand.beforeInput(event)}
        @input=${(event: Event) => hand.input(event)}
        @compositionstart=${() => hand.composing()}
        @compositionend=${(event: Event) => hand.input(event)}
        @click=${onTouch}
        @keydown=${onKeyDown}
      />
    </div>`;
}
