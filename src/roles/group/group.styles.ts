import { css } from 'lit';

/** What the pages of a group share besides the base. */
export const groupStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--kiot-space-2);
    align-content: start;
  }
  .point {
    padding: var(--kiot-space-1) var(--kiot-space-3);
    border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-ring);
    background: var(--kiot-color-ring-tint);
  }
  .note {
    padding: var(--kiot-space-1) var(--kiot-space-3);
    border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-border);
    background: var(--kiot-color-quiet-tint);
  }
  .answers {
    display: grid;
    gap: var(--kiot-space-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(60 * var(--kiot-mm))), 1fr));
  }
  .answers button {
    min-block-size: var(--kiot-touch-primary);
    justify-content: center;
    inline-size: 100%;
    text-align: center;
    text-wrap: balance;
    line-height: 1.35;
  }
  .answers .start {
    justify-content: start;
    text-align: start;
  }
  kiot-token {
    --kiot-token-size: calc(9 * var(--kiot-mm));
  }
  ul.plain {
    list-style: none;
    padding: 0;
    margin: 0;
  }
`;
