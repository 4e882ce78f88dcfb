import { css } from 'lit';

/**
 * The line and the desk beside each other, each scrolling for itself; where letters are too big for that (chữ to, 200 %) one
 * below the other, the desk first. Lengths in em, because the container's letters decide.
 */
export const styles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr) clamp(80 * var(--kiot-mm), 38%, 130 * var(--kiot-mm));
    block-size: 100%;
  }
  .line,
  .panel {
    display: grid;
    align-content: start;
    gap: var(--kiot-space-3);
    padding: var(--kiot-space-3) var(--kiot-space-4);
    overflow: hidden auto;
  }
  .panel {
    border-inline-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(61 * var(--kiot-mm))), 1fr));
    gap: var(--kiot-space-4) var(--kiot-space-3);
    align-items: start;
  }
  section {
    display: grid;
    gap: var(--kiot-space-1);
  }
  .foot {
    display: grid;
    gap: var(--kiot-space-3);
    padding-block-start: var(--kiot-space-2);
  }
  .foot:not(:has(button)) {
    display: none;
  }
  section h2 {
    font-size: inherit;
    overflow-wrap: anywhere;
  }
  .ticket[aria-expanded='true'] {
    border-color: var(--kiot-color-text);
    box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-text);
  }
  @media (orientation: portrait) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(45%, 1fr) minmax(0, auto);
    }
    .panel {
      border-inline-start: 0;
      border-block-start: var(--kiot-line-thick) solid var(--kiot-color-divider);
    }
  }
  @container (max-height: 22em) or (max-width: 24em) {
    :host {
      block-size: auto;
    }
    main {
      display: flex;
      flex-direction: column-reverse;
      block-size: auto;
    }
    .line,
    .panel {
      max-block-size: none;
      overflow: visible;
      border: 0;
    }
  }
`;
