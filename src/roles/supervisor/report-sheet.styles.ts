import { css } from 'lit';

/** The paper of an official letter and its edges (reports.md 2.1), while one is shown. A printer may keep its own. */
export const reportPaper = css`
  @page {
    size: a4;
    margin: 20mm 15mm 20mm 30mm;
  }
`;

/** An official letter, black on white, in points and millimetres as on paper (reports.md §2). */
export const reportSheet = css`
  :host {
    display: block;
    padding: var(--kiot-space-4);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    background: var(--kiot-color-print-paper);
    color: var(--kiot-color-print-ink);
    font-family: 'Times New Roman', 'Liberation Serif', Tinos, serif;
    font-size: 14pt;
    line-height: 1.3;
    overflow-x: auto;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0 0 6pt;
    font-size: inherit;
    font-weight: inherit;
  }
  h2,
  h3,
  caption,
  th,
  b {
    font-weight: 700;
  }
  .head,
  .foot {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 98mm;
    gap: 0 4mm;
  }
  .head p,
  .centre,
  h1 {
    margin: 0;
    text-align: center;
  }
  .nation {
    white-space: nowrap;
    font-size: 12pt;
  }
  .office {
    font-size: 12pt;
  }
  .motto,
  .number {
    font-size: 13pt;
    white-space: pre-wrap; /* room for a pen */
  }
  .line {
    border-block-end: 0.75pt solid currentcolor;
  }
  .slanted {
    font-style: oblique;
  }
  .title {
    margin-block: 12pt;
  }
  .body {
    text-indent: 12.7mm;
  }
  .blank {
    block-size: 18pt;
    border-block-end: 1pt dotted currentcolor;
  }
  .blank + :not(.blank) {
    margin-block-start: 9pt;
  }
  table {
    inline-size: 100%;
    margin-block: 6pt;
    border-collapse: collapse;
    font-size: 12pt;
  }
  caption {
    padding-block-end: 3pt;
    font-size: 14pt;
  }
  th,
  td {
    padding: 2pt 4pt;
    border: 0.5pt solid currentcolor;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: break-word;
  }
  td.number {
    text-align: end;
    white-space: nowrap;
    font-size: inherit;
  }
  tr,
  figure {
    break-inside: avoid;
  }
  figure {
    margin: 6pt 0;
  }
  figcaption {
    text-align: center;
    font-weight: 700;
  }
  figure li {
    display: grid;
    grid-template-columns: 4fr 6fr;
    gap: 4pt;
    align-items: center;
  }
  figure ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  figure span {
    text-align: end;
  }
  svg {
    inline-size: 70%;
    block-size: 14pt;
  }
  .bar {
    display: flex;
    gap: 4pt;
    align-items: center;
  }
  rect {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
  }
  .small {
    font-size: 11pt;
  }
  .room {
    block-size: 24mm;
  }
  .annex {
    margin-block-start: 24pt;
    break-before: page;
  }
  @media print {
    :host {
      padding: 0;
      border: 0;
      overflow: visible;
    }
    thead {
      display: table-header-group;
    }
  }
`;
