import { css } from 'lit';

/** One column of the greeter's page, wide enough for three procedures beside each other. */
export const styles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow: hidden auto;
  }
  main {
    display: grid;
    gap: var(--kiot-space-4);
    max-inline-size: calc(230 * var(--kiot-mm));
    margin-inline: auto;
    padding: var(--kiot-space-4);
  }
  .lately {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(58 * var(--kiot-mm))), 1fr));
    gap: var(--kiot-space-3);
  }
  @container (max-height: 22em) or (max-width: 24em) {
    :host {
      block-size: auto;
    }
  }
`;
