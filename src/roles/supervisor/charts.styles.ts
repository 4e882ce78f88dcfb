import { css } from 'lit';

/** Charts below each other, each whole on its sheet of paper. */
export const charts = css`
  .charts {
    display: grid;
    gap: var(--kiot-space-4);
  }
  section {
    padding: var(--kiot-space-3);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    break-inside: avoid;
  }
  .refused {
    color: var(--kiot-color-text-soft);
  }
  @media print {
    section {
      padding: 2mm 0;
      border: 0;
      background: none;
    }
  }
`;
