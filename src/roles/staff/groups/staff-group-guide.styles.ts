import { css } from 'lit';

/** One page to read, two columns where there is room, and small enough for one sheet of A4 on paper. */
export const guideStyles = css`
  article,
  section,
  .parts,
  dl {
    display: grid;
    gap: var(--kiot-space-3);
  }
  article {
    max-inline-size: calc(230 * var(--kiot-mm));
    margin-inline: auto;
    padding: var(--kiot-space-4);
  }
  section {
    gap: var(--kiot-space-2);
    align-content: start;
  }
  .parts {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(90 * var(--kiot-mm))), 1fr));
  }
  dl {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(90 * var(--kiot-mm))), 1fr));
    gap: var(--kiot-space-2) var(--kiot-space-3);
  }
  ul,
  ol {
    padding-inline-start: var(--kiot-space-4);
  }
  ul {
    list-style: disc;
  }
  ol {
    list-style: decimal;
  }
  dt {
    font-weight: 700;
  }
  .points {
    padding: var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-ring);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-ring-tint);
  }
  li,
  dd,
  dt,
  p {
    line-height: 1.45;
  }
  @media print {
    :host {
      font-size: 10.5pt;
    }
    article {
      gap: 3mm;
      padding: 0;
    }
    h1 {
      font-size: 16pt;
    }
    h2 {
      font-size: 12pt;
    }
    .parts,
    dl {
      grid-template-columns: 1fr 1fr;
      gap: 2mm 6mm;
    }
    section {
      gap: 1mm;
    }
    .points {
      padding: 2mm 4mm;
    }
  }
`;

/** While the page lies ready for the printer it is unseen on the screen and alone on the paper. */
export const onPaper = css`
  body > staff-group-guide {
    display: none;
  }
  @media print {
    html,
    body {
      block-size: auto;
      background: var(--kiot-color-print-paper);
    }
    body > :not(staff-group-guide) {
      display: none !important;
    }
    body > staff-group-guide {
      display: block;
    }
    @page {
      size: a4;
      margin: 14mm;
    }
  }
`;
