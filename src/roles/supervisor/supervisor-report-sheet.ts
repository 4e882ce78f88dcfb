import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  Report,
  ReportAppendix,
  ReportBlock,
  ReportFigure,
  ReportTable,
} from '../../domain/report/report.view.ts';
import {
  annexName,
  capitals,
  numberLine,
  placeAndDate,
  pointLetter,
  roman,
} from '../../domain/report/wording.ts';

import { reportPaper, reportSheet } from './report-sheet.styles.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The same report as in the file, to be looked at and printed: black on white, in points, Vietnamese only. */
@customElement('supervisor-report-sheet')
export class SupervisorReportSheet extends LitElement {
  static override styles = reportSheet;

  @property({ attribute: false }) accessor report: Report | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const { styleSheet } = reportPaper;
    if (styleSheet !== undefined) document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== reportPaper.styleSheet);
  }

  protected override render() {
    const { report } = this;
    if (report === null) return nothing;
    return html`<article lang="vi">
      ${this.#renderHead(report)} ${this.#renderOpening(report)}
      ${report.sections.map(
        ({ title, blocks }, i) =>
          html`<h2>${roman(i + 1)}. ${capitals(title)}</h2>
            ${blocks.map((block) => this.#renderBlock(block))}`,
      )}
      ${this.#renderFoot(report)}
      ${report.appendices.map((appendix, i) => this.#renderAppendix(report, appendix, i))}
    </article>`;
  }

  #renderHead({ head }: Report): TemplateResult {
    return html`<div class="head">
      <div>
        ${head.superior === '' ? nothing : html`<p class="office">${capitals(head.superior)}</p>`}
        <p class="office"><b class="line">${capitals(head.office)}</b></p>
      </div>
      <div>
        <p class="nation"><b>${NATION}</b></p>
        <p class="motto"><b class="line">${MOTTO}</b></p>
      </div>
      <p class="number">${numberLine(head.sign)}</p>
      <p class="motto slanted">${placeAndDate(head.place, head.date, head.year)}</p>
    </div>`;
  }

  #renderOpening({ subject, addressees, opening }: Report): TemplateResult {
    return html`<div class="title">
        <h1><b>BÁO CÁO</b></h1>
        <p class="centre"><b>${subject}</b></p>
      </div>
      <p class="centre">Kính gửi: ${addressees.join('; ')}</p>
      ${opening.map((text) => html`<p class="body">${text}</p>`)}`;
  }

  #renderBlock(block: ReportBlock): TemplateResult {
    switch (block.kind) {
      case 'paragraph':
        return html`<p class="body">${block.text}</p>`;
      case 'clause':
        return html`<h3>${block.number}. ${block.title}</h3>`;
      case 'points':
        return html`${block.texts.map((text, i) => html`<p class="body">${pointLetter(i)}) ${text}</p>`)}`;
      case 'blank':
        return html`${Array.from({ length: block.lines }, () => html`<div class="blank"></div>`)}`;
      case 'table':
        return this.#renderTable(block);
      case 'figure':
        return this.#renderFigure(block);
    }
  }

  #renderTable({ caption, columns, rows, notes }: ReportTable): TemplateResult {
    const numeric = columns.map((_, i) => rows.some((row) => row[i]?.number !== null));
    return html`<table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(({ text }, i) => html`<td class=${numeric[i] === true ? 'number' : ''}>${text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${notes.map((note) => html`<p class="small">${note}</p>`)}`;
  }

  #renderFigure({ caption, bars }: ReportFigure): TemplateResult {
    const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
    return html`<figure>
      <figcaption>${caption}</figcaption>
      <ul>
        ${bars.map(
          ({ label, text, value }) =>
            html`<li>
              <span>${label}</span>
              <div class="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect x="0.5" y="1" width=${(99 * (value ?? 0)) / most} height="8"></rect></svg
                >${text}
              </div>
            </li>`,
        )}
      </ul>
    </figure>`;
  }

  #renderFoot({ recipients, signer }: Report): TemplateResult {
    return html`<div class="foot">
      <div class="small">
        <p class="slanted"><b>Nơi nhận:</b></p>
        ${recipients.map((place) => html`<p>- ${place};</p>`)}
      </div>
      <div class="centre">
        <b>${`${signer.authority} ${capitals(signer.position)}`.trim()}</b>
        <div class="room"></div>
        <b>${signer.name}</b>
      </div>
    </div>`;
  }

  #renderAppendix({ appendices }: Report, { title, blocks }: ReportAppendix, index: number): TemplateResult {
    return html`<section class="annex">
      <h2 class="centre">${annexName(index, appendices.length)}</h2>
      <p class="centre"><b>${capitals(title)}</b></p>
      ${blocks.map((block) => this.#renderBlock(block))}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-report-sheet': SupervisorReportSheet;
  }
}
