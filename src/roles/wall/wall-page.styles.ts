import { css } from 'lit';

/**
 * Read from five metres: everything is measured by the screen (`--u`, a hundredth of what fits), because a television
 * is seldom calibrated. The smallest words are 4 units, the number 27.
 */
export const wallPage = css`
  :host {
    --u: min(calc(var(--kiot-viewport) / 100), 0.68vw);

    font-size: calc(4.2 * var(--u));
    line-height: 1.45;
  }
  .wall {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    block-size: var(--kiot-viewport);
    overflow: hidden;
    background: var(--kiot-color-page);
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(4 * var(--u));
    padding: calc(1.4 * var(--u)) calc(4 * var(--u));
  }
  header {
    border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
    font-weight: 700;
  }
  footer {
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
    color: var(--kiot-color-text-soft);
  }
  time,
  .number {
    font-variant-numeric: tabular-nums;
  }
  h1 {
    font-size: inherit;
  }
  main {
    display: grid;
    min-block-size: 0;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  main.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .first {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(1.2 * var(--u));
    padding: calc(1.5 * var(--u));
    text-align: center;
  }
  .first > p {
    font-size: calc(5.4 * var(--u));
  }
  .first > .number {
    font-size: calc(27 * var(--u));
    font-weight: 700;
    line-height: 1;
  }
  .first > .desk {
    padding: calc(1 * var(--u)) calc(4 * var(--u));
    border-radius: calc(2 * var(--u));
    background: var(--kiot-color-action);
    color: var(--kiot-color-on-action);
    font-size: calc(9.4 * var(--u));
    font-weight: 700;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .desk .to {
    font-size: calc(5.4 * var(--u));
    font-weight: 400;
  }
  .first kiot-token {
    --kiot-token-size: calc(13 * var(--u));

    font-size: calc(6 * var(--u));
  }
  .beside {
    display: grid;
    grid-template-rows: minmax(calc(20 * var(--u)), 1fr) minmax(0, auto);
    min-block-size: 0;
    border-inline-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  .others {
    min-block-size: 0;
    overflow: hidden;
    padding: calc(2.4 * var(--u)) calc(3 * var(--u));
  }
  .groups {
    grid-row: 2;
    overflow: hidden;
    padding: calc(1.4 * var(--u)) calc(3 * var(--u));
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  .beside:not(:has(.others)) {
    grid-template-rows: auto;
    align-content: center;
  }
  .beside:not(:has(.others)) .groups {
    grid-row: 1;
    border: 0;
  }
  /* One group alone is read from as far as there is room for. */
  .beside:not(:has(.others)) .groups:has(li:only-child) {
    font-size: calc(5 * var(--u));
  }
  .groups,
  .groups ul {
    display: grid;
    gap: calc(1.4 * var(--u));
  }
  .groups li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--u));
    padding-inline-start: calc(1.6 * var(--u));
    border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-ring);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  /* What finds no room goes into a column that nobody sees: no number is ever cut in half. */
  .others ul {
    display: flex;
    flex-flow: column wrap;
    overflow: hidden;
    gap: calc(1.2 * var(--u));
    block-size: 100%;
  }
  .others li {
    display: grid;
    inline-size: 100%;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(3 * var(--u));
    padding: calc(0.8 * var(--u)) calc(2 * var(--u));
    border: var(--kiot-line-thick) solid var(--kiot-color-border);
    border-radius: calc(1.4 * var(--u));
    background: var(--kiot-color-card);
    font-size: calc(5.4 * var(--u));
    line-height: 1.35;
  }
  .others li.there {
    border: var(--kiot-line-thin) solid var(--kiot-color-divider);
    background: none;
  }
  .others .number {
    font-size: calc(7.4 * var(--u));
    font-weight: 700;
    line-height: 1.3;
    white-space: nowrap;
  }
  .groups strong {
    flex-basis: 100%;
  }
  .small {
    display: block;
    font-size: calc(4 * var(--u));
    line-height: 1.3;
  }
  .empty {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(2 * var(--u));
    padding: calc(4 * var(--u));
    font-size: calc(6 * var(--u));
    text-align: center;
  }
  .empty h2 {
    font-size: calc(10 * var(--u));
  }
  .note {
    padding: calc(1.4 * var(--u)) calc(4 * var(--u));
    border-block-end: var(--kiot-line-thick) solid var(--kiot-color-ring);
    background: var(--kiot-color-ring-tint);
    font-size: calc(5 * var(--u));
    font-weight: 700;
  }
  button {
    inline-size: 100%;
    border-radius: 0;
    font-size: calc(5 * var(--u));
  }
  @media (orientation: portrait) {
    :host {
      --u: min(calc(var(--kiot-viewport) / 147), 1vw);
    }
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    main.alone {
      grid-template-rows: minmax(0, 1fr);
    }
    .beside:not(:has(.others)) .groups,
    .beside:not(:has(.others)) .groups:has(li:only-child) {
      font-size: calc(5.6 * var(--u));
    }
    .beside {
      border-inline-start: none;
      border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
    }
  }
`;
