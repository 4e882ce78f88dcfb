import { css } from 'lit';

/** Looks of the staff's window: tabs above, one page that scrolls, what was said at the foot. */
export const styles = css`
  :host {
    display: block;
    block-size: var(--kiot-viewport);
    container-type: size;
  }
  .shell,
  .all {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
  }
  .all {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  .page {
    grid-row: 3;
    overflow: hidden auto;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-3);
    padding: var(--kiot-space-2) var(--kiot-space-4);
    border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  button[aria-current='page'] {
    border-color: var(--kiot-color-action);
    box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-action);
    background: var(--kiot-color-action-tint);
  }
  @container (max-height: 22em) or (max-width: 24em) {
    .all {
      display: block;
      overflow: hidden auto;
    }
    .page {
      overflow: visible;
    }
  }
`;
