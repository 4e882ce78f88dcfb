import { css } from 'lit';

/** What citizen pages share besides the base. */
export const citizen = css`
  :host {
    display: block;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--kiot-space-4);
    align-content: start;
  }
  .tight {
    gap: var(--kiot-space-3);
  }
  .words {
    max-inline-size: 60ch;
  }
  .tiles {
    display: grid;
    gap: var(--kiot-space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(62 * var(--kiot-mm))), 1fr));
  }
  .note {
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-border);
    background: var(--kiot-color-quiet-tint);
  }
  .voice-note + .stack {
    margin-block-start: var(--kiot-space-3);
  }
  .owner {
    display: flex;
    gap: var(--kiot-space-3);
    align-items: center;
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-danger);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-danger-tint);
  }
  .owner strong {
    display: block;
  }
  kiot-help-offer {
    margin-block-start: var(--kiot-space-2);
  }
  .flag {
    margin-block-start: var(--kiot-space-3);
    inline-size: 100%;
    justify-content: start;
    line-height: 1.3;
    background: var(--kiot-color-quiet-tint);
  }
  .flag span {
    flex: 1;
  }
  .answers {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .answers button {
    min-block-size: var(--kiot-touch-primary);
    justify-content: start;
    inline-size: 100%;
  }
  .answers.side-by-side {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(60 * var(--kiot-mm))), 1fr));
  }
  .answers.row {
    position: sticky;
    inset-block-end: 0;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    padding-block: var(--kiot-space-1);
    background: var(--kiot-color-page);
  }
  .answers.row button {
    flex-direction: column;
    justify-content: center;
    gap: 0;
    padding-inline: var(--kiot-space-1);
    text-align: center;
    line-height: 1.35;
  }
`;
