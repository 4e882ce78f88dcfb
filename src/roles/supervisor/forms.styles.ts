import { css } from 'lit';

/** Rows of fields and cards, and what is told below them. */
export const forms = css`
  section {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-3);
    align-items: end;
  }
  .card {
    display: grid;
    gap: var(--kiot-space-3);
    padding: var(--kiot-space-3);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
  }
  .card > button {
    justify-self: start;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: var(--kiot-space-3);
    align-items: end;
  }
  textarea {
    min-block-size: calc(28 * var(--kiot-mm));
    resize: vertical;
  }
  .told,
  .fault {
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-action-tint);
    overflow-wrap: anywhere;
  }
  [role='status']:empty,
  [role='alert']:empty {
    position: absolute; /* takes no row, and is there to be spoken */
  }
  .fault {
    border-color: var(--kiot-color-danger);
    background: var(--kiot-color-danger-tint);
  }
  @media print {
    .screen {
      display: none;
    }
  }
`;
