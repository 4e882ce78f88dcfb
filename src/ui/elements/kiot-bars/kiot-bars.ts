import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.ts';
import { KiotBarsChooseEvent } from './kiot-bars-choose-event.ts';

/**
 * One row: what it is about, its figures in the order of the columns, and its bar. `length`, `from`, `to`: 0 to 1 of
 * the whole width; `length` null when the figure is hidden or not known; `from` and `to` are where the true value
 * probably lies.
 */
export type BarRow = {
  readonly label: string;
  readonly cells: readonly string[];
  readonly length: number | null;
  readonly from?: number;
  readonly to?: number;
  /** Names the way to see more of this row; none without it. */
  readonly more?: string;
};

const percent = (share: number): string => `${(100 * Math.min(1, Math.max(0, share))).toFixed(2)}%`;

/**
 * A chart of bars that is its own table: every figure stands beside its bar, so that nothing has to be read off a
 * picture. Prints in black and white. Bars begin at 0.
 *
 * @element kiot-bars
 * @fires kiot-bars-choose - A row is to be seen closer.
 */
@customElement('kiot-bars')
export class KiotBars extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        line-height: 1.5;
      }
      caption {
        padding-block-end: var(--kiot-space-2);
        font-weight: 700;
        text-align: start;
      }
      th,
      td {
        padding: var(--kiot-space-1) var(--kiot-space-2);
        border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
        text-align: start;
        vertical-align: middle;
      }
      th[scope='row'] {
        font-weight: 400;
        inline-size: 32%;
      }
      td.figure,
      th.figure {
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      td.figure {
        white-space: nowrap;
      }
      .column {
        display: none;
        color: var(--kiot-color-text-soft);
      }
      td.bar {
        inline-size: 34%;
        min-inline-size: calc(30 * var(--kiot-mm));
        padding-inline: 0 var(--kiot-space-2);
      }
      :host([dense]) th[scope='row'] {
        inline-size: 42%;
      }
      :host([dense]) td.bar {
        inline-size: 16%;
        min-inline-size: calc(12 * var(--kiot-mm));
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: calc(6 * var(--kiot-mm));
        overflow: visible;
      }
      .value {
        fill: var(--kiot-color-action);
        stroke: var(--kiot-color-action);
      }
      .axis,
      .likely {
        stroke: var(--kiot-color-text);
        stroke-width: 2;
      }
      .halo {
        stroke: var(--kiot-color-card);
        stroke-width: 6;
      }
      .notes {
        padding-block-start: var(--kiot-space-2);
        color: var(--kiot-color-text-soft);
      }
      th button {
        min-block-size: auto;
        font-weight: 400;
        text-align: start;
      }
      /* Bars go below their figures where both do not fit side by side; paper is always wide enough. */
      @media not print {
        @container (max-width: 34em) {
          thead {
            display: none;
          }
          tr {
            display: flex;
            flex-wrap: wrap;
            justify-content: space-between;
            border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
          }
          tr :is(th, td) {
            border: 0;
          }
          :host tr :is(th[scope='row'], td.bar) {
            flex: 1 0 100%;
            inline-size: auto;
          }
          :host table.single tr th[scope='row'] {
            flex: 1 1 0;
          }
          td.bar {
            order: 1;
            padding-inline: var(--kiot-space-2);
          }
          td.figure {
            white-space: normal;
            text-align: start;
          }
          td.figure .column {
            display: inline;
          }
        }
      }
      @media print {
        td.bar {
          min-inline-size: 20mm;
        }
        svg {
          block-size: 3mm;
        }
        .value {
          fill: none;
          stroke: var(--kiot-color-print-ink);
          stroke-width: 2;
        }
        .axis,
        .likely {
          stroke: var(--kiot-color-print-ink);
        }
      }
    `,
  ];

  /** The answer that the chart gives, in words. */
  @property() accessor heading = '';

  /** Over the label, the bar (empty is fine) and every figure. */
  @property({ attribute: false }) accessor columns: readonly string[] = [];

  @property({ attribute: false }) accessor rows: readonly BarRow[] = [];

  /** Many figures: bars give them room. */
  @property({ type: Boolean, reflect: true }) accessor dense = false;

  /** Sentences below: hidden figures, small samples. */
  @property({ attribute: false }) accessor notes: readonly string[] = [];

  protected override render() {
    const [label = '', ...figures] = this.columns;
    return html`<table class=${figures.length === 1 ? 'single' : nothing}>
        <caption>
          ${this.heading}
        </caption>
        <thead>
          <tr>
            <th scope="col">${label}</th>
            <td aria-hidden="true"></td>
            ${figures.map((name) => html`<th scope="col" class="figure">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row, i) => this.#renderRow(row, i))}
        </tbody>
      </table>
      ${this.notes.length === 0 ? nothing : html`<div class="notes">${this.notes.map((note) => html`<p>${note}</p>`)}</div>`}`;
  }

  #renderRow(row: BarRow, index: number) {
    const { label, cells, more } = row;
    const name =
      more === undefined
        ? label
        : html`<button aria-label=${more} @click=${() => this.dispatchEvent(new KiotBarsChooseEvent(index))}>
            ${label}
          </button>`;
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="bar" aria-hidden="true">${this.#renderBar(row)}</td>
      ${cells.map((cell, i) => html`<td class="figure">${this.#renderColumn(i)}${cell}</td>`)}
    </tr>`;
  }

  /** What a figure is, beside it where there is no room for a head. One figure alone is what the heading says. */
  #renderColumn(index: number) {
    const [, ...figures] = this.columns;
    if (figures.length < 2) return nothing;
    return html`<span class="column">${figures[index] ?? ''}: </span>`;
  }

  #renderBar({ length, from, to }: BarRow) {
    const likely =
      from === undefined || to === undefined
        ? nothing
        : svg`<line class="halo" x1=${percent(from)} x2=${percent(to)} y1="50%" y2="50%"></line>
            <line class="likely" x1=${percent(from)} x2=${percent(to)} y1="50%" y2="50%"></line>
            <line class="likely" x1=${percent(from)} x2=${percent(from)} y1="25%" y2="75%"></line>
            <line class="likely" x1=${percent(to)} x2=${percent(to)} y1="25%" y2="75%"></line>`;
    return html`<svg aria-hidden="true">
      ${length === null ? nothing : svg`<rect class="value" x="0" y="12%" width=${percent(length)} height="76%"></rect>`}
      ${likely}
      <line class="axis" x1="0" x2="0" y1="0" y2="100%"></line>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiot-bars': KiotBars;
  }
}
