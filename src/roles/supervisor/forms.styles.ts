import { css } from 'lit';

/** Fields and cards, and what is told below them. */
export const forms = css`
  section,
  form {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .buttons,
  .row {
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
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: var(--kiot-space-3);
    align-items: end;
  }
  label {
    display: grid;
    gap: var(--kiot-space-1);
  }
  .wide {
    grid-column: 1 / -1;
  }
  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--kiot-touch-target);
    padding: var(--kiot-space-1) var(--kiot-space-2);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    color: var(--kiot-color-text);
    font: inherit;
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
    margin-block-start: calc(-1 * var(--kiot-space-3));
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
