import { css } from 'lit';

/** The frame around the steps: a list that stays, the step beside it, or below it in portrait. */
export const wizard = css`
  .shell {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--kiot-space-4) var(--kiot-space-5);
    align-items: start;
    max-inline-size: calc(260 * var(--kiot-mm));
    margin-inline: auto;
    padding: var(--kiot-space-4);
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--kiot-space-3);
  }
  .brand {
    font-weight: 700;
    font-size: var(--kiot-size-large);
    color: var(--kiot-color-action);
  }
  .ends,
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-3);
    align-items: center;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--kiot-touch-target);
    color: var(--kiot-color-action);
    font-weight: 700;
  }
  ol {
    display: grid;
    gap: var(--kiot-space-3);
  }
  ol button {
    display: grid;
    gap: 0;
    align-content: center;
    justify-content: start;
    justify-items: start;
    inline-size: 100%;
  }
  .state {
    display: inline-flex;
    gap: var(--kiot-space-1);
    align-items: center;
    font-weight: 400;
    line-height: 1.3;
    --kiot-icon-size: 1em;
  }
  button[aria-current] {
    background: var(--kiot-color-action-tint);
    border-color: var(--kiot-color-action);
    box-shadow: inset 0 0 0 var(--kiot-line-thick) var(--kiot-color-action);
  }
  button[aria-disabled='true'] {
    background: var(--kiot-color-page);
    border-style: dashed;
    color: var(--kiot-color-text-soft);
  }
  main {
    display: grid;
    gap: var(--kiot-space-5);
  }
  @media (orientation: portrait) {
    .shell {
      grid-template-columns: minmax(0, 1fr);
    }
    ol {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
