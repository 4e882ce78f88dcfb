import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DrawnCode } from '../kiot-code/kiot-code.ts';
import '../kiot-code/kiot-code.ts';
import type { NamedPicture } from '../kiot-picture-code/kiot-picture-code.ts';
import '../kiot-picture-code/kiot-picture.ts';
import { styles } from './kiot-print-sheet.styles.ts';

/** A5 (148 × 210 mm) or a roll 80 mm wide. */
export type Paper = 'a5' | 'roll';

/** A heading and the lines below it. */
export type SheetList = { readonly heading: string; readonly items: readonly string[] };

/** All that is printed, already translated; nothing of it is about a person (C-75). */
export type SheetContent = {
  readonly title: string;
  readonly lead: string;
  /** What stands before the start: label, statement, and where it was read. */
  readonly facts: readonly { readonly label: string; readonly text: string; readonly source: string }[];
  readonly papers: SheetList;
  readonly steps: SheetList;
  readonly after: SheetList;
  readonly resume: SheetList & { readonly pictures: readonly NamedPicture[] };
  readonly address: SheetList & { readonly code: DrawnCode | null; readonly label: string };
  readonly foot: readonly string[];
};

const NONE: SheetList = { heading: '', items: [] };

/** A sheet with nothing on it. */
export const EMPTY_SHEET: SheetContent = {
  title: '',
  lead: '',
  facts: [],
  papers: NONE,
  steps: NONE,
  after: NONE,
  resume: { ...NONE, pictures: [] },
  address: { ...NONE, code: null, label: '' },
  foot: [],
};

/**
 * What a person takes home on paper; on the screen it is the preview of itself.
 *
 * @element kiot-print-sheet
 */
@customElement('kiot-print-sheet')
export class KiotPrintSheet extends LitElement {
  static override styles = styles;

  /** Which paper. */
  @property({ reflect: true }) accessor paper: Paper = 'a5';

  /** What is printed. */
  @property({ attribute: false }) accessor content: SheetContent = EMPTY_SHEET;

  protected override render() {
    const { title, lead, facts, papers, steps, after, foot } = this.content;
    return html`<article>
      <h2>${title}</h2>
      ${lead === '' ? nothing : html`<p>${lead}</p>`}
      ${facts.length === 0 ? nothing : html`<dl>${facts.map((fact) => this.#renderFact(fact))}</dl>`}
      ${this.#renderTicks(papers, false)} ${this.#renderTicks(steps, true)} ${this.#renderTicks(after, false)}
      ${this.#renderResume()} ${this.#renderAddress()} ${foot.map((line) => html`<p>${line}</p>`)}
    </article>`;
  }

  #renderFact({ label, text, source }: SheetContent['facts'][number]): TemplateResult {
    return html`<div>
      <dt>${label}</dt>
      <dd>${text}${source === '' ? nothing : html` <span>(${source})</span>`}</dd>
    </div>`;
  }

  #renderTicks({ heading, items }: SheetList, numbered: boolean): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const lines = items.map(
      (item, i) =>
        html`<li>
          <span class="box"></span>
          <span>${numbered ? html`<strong>${i + 1}.</strong> ` : nothing}${item}</span>
        </li>`,
    );
    return html`<section>
      <h3>${heading}</h3>
      ${
        numbered
          ? html`<ol class="ticked">
              ${lines}
            </ol>`
          : html`<ul class="ticked">
              ${lines}
            </ul>`
      }
    </section>`;
  }

  #renderResume(): TemplateResult | typeof nothing {
    const { heading, items, pictures } = this.content.resume;
    if (pictures.length === 0) return nothing;
    return html`<section class="keep">
      <h3>${heading}</h3>
      <ol class="pictures">
        ${pictures.map(
          ({ name, label }, i) =>
            html`<li><kiot-picture name=${name}></kiot-picture><span>${i + 1}. ${label}</span></li>`,
        )}
      </ol>
      ${items.map((line) => html`<p>${line}</p>`)}
    </section>`;
  }

  #renderAddress(): TemplateResult | typeof nothing {
    const { heading, items, code, label } = this.content.address;
    if (items.length === 0) return nothing;
    return html`<section class="keep">
      <h3>${heading}</h3>
      ${code === null ? nothing : html`<kiot-code label=${label} .code=${code}></kiot-code>`}
      ${items.map((line) => html`<p>${line}</p>`)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-print-sheet': KiotPrintSheet;
  }
}
