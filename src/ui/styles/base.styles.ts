import { css } from 'lit';

/** What every shadow root shares: box model, type, focus, headings, buttons. Semantic tokens only. */
export const base = css`
  * {
    box-sizing: border-box;
  }
  :host {
    font-family: var(--kiot-font-family);
    font-size: var(--kiot-size-body);
    line-height: var(--kiot-line-height);
    color: var(--kiot-color-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3 {
    line-height: var(--kiot-line-height-heading);
    font-weight: 700;
    text-wrap: balance;
  }
  p,
  li,
  dd {
    text-wrap: pretty;
  }
  h1 {
    font-size: var(--kiot-size-step);
  }
  h2 {
    font-size: var(--kiot-size-large);
  }
  h3 {
    font-size: inherit;
  }
  h1:focus {
    outline: none;
  }
  ul,
  ol {
    list-style: none;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--kiot-space-2);
    min-block-size: var(--kiot-touch-target);
    min-inline-size: var(--kiot-touch-target);
    padding: var(--kiot-space-1) var(--kiot-space-3);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    color: inherit;
    font: inherit;
    font-weight: 700;
    line-height: 1.5;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--kiot-motion);
  }
  /* A key of the keyboard on the glass says itself how it looks when pressed: its letter must not wait for that. */
  button:not([data-key]):active {
    background: var(--kiot-color-ring-tint);
  }
  button.primary {
    background: var(--kiot-color-action);
    border-color: var(--kiot-color-action);
    color: var(--kiot-color-on-action);
  }
  button.primary:not([data-key]):active {
    background: var(--kiot-color-action-pressed);
  }
  button[aria-pressed='true'] {
    background: var(--kiot-color-action-tint);
    border-color: var(--kiot-color-action);
    box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-action);
  }
  :focus-visible {
    outline: calc(1.2 * var(--kiot-mm)) solid var(--kiot-color-focus);
    outline-offset: calc(0.4 * var(--kiot-mm));
  }
  .soft {
    color: var(--kiot-color-text-soft);
  }
  .visually-hidden {
    position: absolute;
    inline-size: var(--kiot-line-thin);
    block-size: var(--kiot-line-thin);
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.primary,
    button[aria-pressed='true'] {
      border-width: var(--kiot-line-thick);
    }
  }
`;
