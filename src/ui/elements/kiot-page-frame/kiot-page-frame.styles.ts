import { css } from 'lit';

/** One skeleton for every citizen screen: top bar, words and picture, bottom bar that never moves. */
export const styles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
    block-size: 100dvh;
    min-block-size: 0;
    background: var(--kiot-color-page);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--kiot-space-4);
    padding: var(--kiot-space-2) calc(6 * var(--kiot-mm));
    border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
    min-block-size: calc(21 * var(--kiot-mm));
  }
  .where {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: var(--kiot-space-1);
  }
  .title {
    font-weight: 700;
    line-height: 1.4;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    padding-block: calc(0.4 * var(--kiot-mm));
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--kiot-space-1) var(--kiot-space-3);
    line-height: 1.4;
  }
  .dots {
    display: flex;
    gap: calc(1.2 * var(--kiot-mm));
  }
  .dots i {
    inline-size: calc(2.6 * var(--kiot-mm));
    block-size: calc(2.6 * var(--kiot-mm));
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: 50%;
  }
  .dots i.done {
    background: var(--kiot-color-action);
    border-color: var(--kiot-color-action);
  }
  .dots i.now {
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
  }
  main {
    display: grid;
    grid-template: minmax(0, 1fr) auto / 11fr 9fr;
    column-gap: var(--kiot-space-4);
    padding: var(--kiot-space-3) calc(6 * var(--kiot-mm));
    min-block-size: 0;
  }
  main.single {
    grid-template-columns: minmax(0, 1fr);
  }
  main.single .notice {
    grid-column: 1;
  }
  .words,
  .picture {
    min-inline-size: 0;
    min-block-size: 0;
    contain: style;
  }
  .words {
    grid-area: 1 / 1;
  }
  .picture {
    grid-row: var(--kiot-picture-rows);
    grid-column: 2;
  }
  .notice {
    grid-row: 2;
    grid-column: var(--kiot-notice-columns);
    min-inline-size: 0;
  }
  main.single .picture {
    display: none;
  }
  nav {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--kiot-space-3);
    padding: var(--kiot-space-2) calc(6 * var(--kiot-mm)) calc(2.6 * var(--kiot-mm));
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
    background: var(--kiot-color-page);
  }
  nav button {
    min-block-size: var(--kiot-touch-primary);
    line-height: 1.3;
    padding-inline: var(--kiot-space-2);
    text-align: center;
  }
  nav button.absent {
    visibility: hidden;
  }
  .last {
    display: grid;
  }
  .last > button,
  .last ::slotted(*) {
    grid-area: 1 / 1;
  }
  header button,
  header ::slotted(button) {
    padding-inline: var(--kiot-space-2);
    line-height: 1.3;
    text-align: center;
  }
  .field {
    flex: 1;
    min-inline-size: calc(64 * var(--kiot-mm));
  }
  /* Nothing that erases stands close beside the finish (C-02). */
  :host([asking]) header .finish {
    margin-inline-start: var(--kiot-space-2);
  }
  :host([asking]) .where {
    display: none;
  }
  .keyboard {
    padding-block: calc(1.5 * var(--kiot-mm)) var(--kiot-space-2);
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
    background: var(--kiot-color-page);
  }
  :host([typing]) main {
    padding-block: var(--kiot-space-1);
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
  @media (orientation: portrait) or (max-width: 60em) {
    .dots {
      display: none;
    }
    header {
      flex-wrap: wrap;
      justify-content: end;
      gap: var(--kiot-space-1) var(--kiot-space-3);
    }
    .where {
      flex-basis: 100%;
      min-block-size: calc(16 * var(--kiot-mm));
      align-content: center;
    }
  }
  @media (max-width: 56em) {
    main:not(.single) {
      grid-template: minmax(0, 11fr) minmax(0, 9fr) auto / minmax(0, 1fr);
    }
    main:not(.single) .picture {
      grid-area: 1 / 1;
      margin-block-end: var(--kiot-space-4);
    }
    main:not(.single) .words {
      grid-area: 2 / 1;
    }
    main:not(.single) .notice {
      grid-area: 3 / 1;
    }
    nav kiot-icon {
      display: none;
    }
  }
  /* A field needs room: the words on the buttons beside it may break. */
  :host([asking]) header > button,
  :host([asking]) header ::slotted(button) {
    flex: 0 1 auto;
  }
  /* A narrow screen gives the field a row of its own. */
  @media (orientation: portrait) or (max-width: 60em) {
    :host([asking]) header {
      display: grid;
      grid-template: 'lead top finish' auto 'field field field' auto / minmax(0, 1fr) auto auto;
      gap: var(--kiot-space-2) var(--kiot-space-3);
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
  /* Every control near the bottom edge, for one hand or a wheelchair. */
  :host-context([data-reach='low']) header {
    order: 1;
    border-block: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  :host-context([data-reach='low']) {
    grid-template-rows: minmax(0, 1fr) auto auto;
  }
  :host-context([data-reach='low']) .keyboard {
    order: 2;
  }
  :host-context([data-reach='low']) nav {
    order: 2;
    border-block-start: 0;
  }
  /* Zoomed to 200 %, or a very low window: the page itself scrolls, nothing is squeezed. */
  @media (max-height: 34em) {
    :host {
      block-size: auto;
      min-block-size: 100dvh;
      grid-template-rows: auto auto auto;
    }
    main,
    main.single,
    main:not(.single) {
      grid-template-rows: auto;
    }
  }
  /* While somebody types on such a screen, the field and the keyboard stay in sight, the answers scroll between. */
  @media (max-height: 46em) {
    :host([typing]) {
      block-size: auto;
      min-block-size: 100dvh;
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
    .keyboard {
      order: 0;
      grid-column: 1 / -1;
    }
    :host([typing]) :is(.leave, .finish),
    :host([typing]) header ::slotted(button) {
      grid-area: auto;
      order: 1;
      justify-self: start;
      margin: var(--kiot-space-2) calc(6 * var(--kiot-mm));
    }
    .keyboard {
      order: 2;
    }
  }
  @media (max-width: 44em) {
    nav {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
