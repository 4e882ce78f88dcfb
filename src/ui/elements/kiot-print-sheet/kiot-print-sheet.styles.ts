import { css } from 'lit';

/** Black on white, in points, for paper, as large print: A5 from 16 pt, an 80 mm roll from 14 pt. */
export const styles = css`
  :host {
    display: block;
    inline-size: 128mm;
    max-inline-size: 100%;
    --sheet-gap: 3mm;
    --sheet-code: 38mm;
    --sheet-picture: 15mm;
    background: var(--kiot-color-print-paper);
    color: var(--kiot-color-print-ink);
    font-family: var(--kiot-font-family);
    font-size: 16pt;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  :host([paper='roll']) {
    inline-size: 72mm;
    --sheet-gap: 2mm;
    --sheet-picture: 13mm;
    font-size: 14pt;
  }
  article,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--sheet-gap);
  }
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.35em;
    line-height: 1.5;
  }
  h3 {
    font-size: 1.1em;
    line-height: 1.5;
    padding-block-start: var(--sheet-gap);
    border-block-start: 0.5mm solid var(--kiot-color-print-ink);
    break-after: avoid;
  }
  dl,
  ol,
  ul {
    display: grid;
    gap: calc(0.6 * var(--sheet-gap));
    list-style: none;
  }
  li,
  dl > div {
    break-inside: avoid;
  }
  .ticked li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2.5mm;
  }
  .box {
    inline-size: 5mm;
    block-size: 5mm;
    margin-block-start: 0.22em;
    border: 0.4mm solid var(--kiot-color-print-ink);
    border-radius: 0.8mm;
  }
  strong,
  dt {
    font-weight: 700;
  }
  .keep {
    break-inside: avoid;
  }
  .pictures {
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 2mm;
  }
  .pictures li {
    display: grid;
    justify-items: center;
    align-content: start;
    padding: 1mm;
    border: 0.3mm solid var(--kiot-color-print-ink);
    border-radius: 1.2mm;
    text-align: center;
    line-height: 1.4;
  }
  kiot-picture {
    --kiot-picture-size: var(--sheet-picture);
  }
  kiot-code {
    --kiot-code-size: var(--sheet-code);
  }
`;
