import { css } from 'lit';

/** The skeleton with a field in its top bar, and with the keyboard up. */
export const typing = css`
  .field {
    flex: 1;
    min-inline-size: min(100%, calc(88 * var(--kiot-mm)));
  }
  /* Nothing that erases stands close beside the finish (C-02). */
  :host([asking]) header .finish {
    margin-inline-start: var(--kiot-space-2);
  }
  :host([asking]) .where {
    display: none;
  }
  .leave {
    flex: none;
    inline-size: min-content;
    padding-block: 0;
  }
  .keyboard {
    padding-block: calc(2.3 * var(--kiot-mm)) calc(1.7 * var(--kiot-mm));
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
    background: var(--kiot-color-page);
  }
  :host([typing]) main {
    padding-block: 0;
  }
  :host([typing]) header {
    padding-block: calc(1.5 * var(--kiot-mm));
  }
  :host([typing]) nav {
    display: none;
  }
  /* A high screen has room for both. */
  @media (orientation: landscape) and (min-height: 60em) {
    :host([typing]) nav {
      display: grid;
    }
    :host([typing]) .leave {
      display: none;
    }
  }
  /* A field needs room: the words on the button beside it may break. */
  :host([asking]) header ::slotted(button) {
    flex: none;
  }
  :host([asking]) .finish {
    flex: 0 1 auto;
    text-wrap: balance;
  }
  /* A narrow screen gives the field a row of its own. */
  @media (orientation: portrait) or (max-width: 60em) {
    :host([asking]) header {
      display: grid;
      grid-template: 'lead top finish' auto 'field field field' auto / minmax(0, 1fr) auto auto;
      gap: var(--kiot-space-3);
      justify-items: start;
    }
    :host([asking]:not([typing])) .where {
      display: grid;
    }
    .where,
    .leave {
      grid-area: lead;
    }
    .field {
      grid-area: field;
      justify-self: stretch;
    }
    :host([asking]) header ::slotted(button) {
      grid-area: top;
    }
    .finish {
      grid-area: finish;
    }
  }
  :host-context([data-reach='low']) .keyboard {
    order: 2;
    border-block-start: 0;
  }
  /* While somebody types on such a screen, the field and the keyboard stay in sight, the answers scroll between. */
  @media (max-height: 46em) {
    :host([typing]) {
      block-size: auto;
      min-block-size: var(--kiot-viewport);
      grid-template-rows: auto 1fr auto;
    }
    :host([typing]) main {
      grid-template-rows: auto;
    }
    :host([typing]) header,
    .keyboard {
      position: sticky;
      z-index: 1;
      background: var(--kiot-color-page);
    }
    :host([typing]) header {
      inset-block-start: 0;
    }
    .keyboard {
      inset-block-end: 0;
    }
  }
  @media (max-height: 46em) and (max-width: 56em) {
    :host([typing]) {
      grid-template: auto 1fr auto auto / minmax(0, 1fr) auto;
    }
    :host([typing]) header {
      display: contents;
    }
    :host([typing]) .field {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding: var(--kiot-space-2) calc(6 * var(--kiot-mm)) var(--kiot-space-1);
      background: var(--kiot-color-page);
    }
    :host([typing]) .field,
    :host([typing]) main,
    :host([typing]) .keyboard {
      grid-area: auto / 1 / auto / -1;
      order: 0;
    }
    :host([typing]) :is(.leave, .finish),
    :host([typing]) header ::slotted(button) {
      grid-area: auto;
      order: 1;
      justify-self: start;
      margin: var(--kiot-space-2) calc(6 * var(--kiot-mm));
    }
    :host([typing]) .keyboard {
      order: 2;
    }
  }
`;
