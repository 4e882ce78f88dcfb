import { css } from 'lit';

/** What the panes of a group share: a card for each person, equal buttons beside each other. */
export const groupStyles = css`
  :host {
    display: grid;
    gap: var(--kiot-space-3);
  }
  section {
    display: grid;
    gap: var(--kiot-space-2);
  }
  .people {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .person {
    display: grid;
    gap: var(--kiot-space-3);
    padding: var(--kiot-space-2);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
  }
  .person.stuck {
    border: var(--kiot-line-thick) solid var(--kiot-color-danger);
  }
  .person > p + p {
    margin-block-start: calc(-1 * var(--kiot-space-2));
  }
  .signals {
    display: grid;
    gap: var(--kiot-space-3);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--kiot-space-3);
    align-items: center;
    font-weight: 700;
  }
  .head kiot-token {
    gap: var(--kiot-space-1);
    --kiot-token-size: calc(7 * var(--kiot-mm));
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--kiot-space-3);
  }
  .pair > button {
    justify-content: center;
    text-align: center;
    line-height: 1.4;
  }
  .said {
    padding-inline-start: var(--kiot-space-3);
    border-inline-start: var(--kiot-line-thick) solid var(--kiot-color-ring);
    line-height: 1.5;
  }
  .signal {
    display: grid;
    gap: var(--kiot-space-2);
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-danger);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-danger-tint);
  }
  .signal.quiet {
    border-color: var(--kiot-color-ring);
    background: var(--kiot-color-ring-tint);
  }
  p,
  li {
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
`;
