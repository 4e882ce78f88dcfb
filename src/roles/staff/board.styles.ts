import { css } from 'lit';

/** What the pages of the queue share: dense but quiet, and only a suggestion has colour (look.md). */
export const board = css`
  .ticket {
    display: grid;
    gap: 0;
    inline-size: 100%;
    padding: calc(0.6 * var(--kiot-mm)) var(--kiot-space-2);
    justify-content: stretch;
    line-height: 1.4;
  }
  .ticket .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--kiot-space-2);
    align-items: center;
  }
  .ticket kiot-token {
    gap: var(--kiot-space-1);
    --kiot-token-size: calc(7 * var(--kiot-mm));
  }
  .ticket .marks {
    font-weight: 400;
  }
  .ticket .figures {
    font-size: 1.15em;
    line-height: 1.2;
  }
  .tickets {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .tickets li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--kiot-touch-target);
  }
  .suggestion {
    display: grid;
    gap: var(--kiot-space-2);
    padding: var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-ring);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-ring-tint);
  }
  .suggestion kiot-ticket {
    --kiot-token-size: calc(9 * var(--kiot-mm));
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-3);
  }
  .buttons > button {
    flex: 1 1 calc(32 * var(--kiot-mm));
    padding-inline: var(--kiot-space-1);
    line-height: 1.4;
    text-align: center;
  }
  .buttons > .primary {
    flex-basis: calc(60 * var(--kiot-mm));
    min-block-size: var(--kiot-touch-primary);
  }
`;
