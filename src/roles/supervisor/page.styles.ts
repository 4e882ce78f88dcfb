import { css } from 'lit';

/** The frame of the supervisor's pages: their buttons, what days they are of, and how all that lies on paper. */
export const pageStyles = css`
  main {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 90ch;
  }
  nav,
  .filters,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-2) var(--kiot-space-3);
    align-items: end;
  }
  nav button[aria-current='page'] {
    border-color: var(--kiot-color-action);
    background: var(--kiot-color-action-tint);
    box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-action);
  }
  @media print {
    :host {
      --kiot-size-body: 10.5pt;
      --kiot-size-large: 13pt;
      --kiot-size-step: 15pt;
      --kiot-space-1: 0.5mm;
      --kiot-space-2: 1mm;
      --kiot-space-3: 2mm;
      --kiot-space-4: 3mm;
      color: var(--kiot-color-print-ink);
    }
    main {
      max-inline-size: none;
      padding: 0;
    }
    nav,
    .filters,
    .actions {
      display: none;
    }
  }
`;
