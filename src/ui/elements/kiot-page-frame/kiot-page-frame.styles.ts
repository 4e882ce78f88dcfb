import { css } from 'lit';

/** One skeleton for every citizen screen: top bar, words and picture, bottom bar that never moves. */
export const styles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
    block-size: var(--kiot-viewport);
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
  /* Every control near the bottom edge, for one hand or a wheelchair. */
  :host-context([data-reach='low']) header {
    order: 1;
    border-block: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  :host-context([data-reach='low']) {
    grid-template-rows: minmax(0, 1fr) auto auto;
  }
  :host-context([data-reach='low']) nav {
    order: 2;
    border-block-start: 0;
  }
  /* Zoomed to 200 %, or a very low window: the page itself scrolls, nothing is squeezed. */
  @media (max-height: 34em) {
    :host {
      block-size: auto;
      min-block-size: var(--kiot-viewport);
      grid-template-rows: auto auto auto;
    }
    main,
    main.single,
    main:not(.single) {
      grid-template-rows: auto;
    }
  }
  @media (max-width: 44em) {
    nav {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
