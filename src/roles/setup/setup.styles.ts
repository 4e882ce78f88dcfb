import { css } from 'lit';

/** What the pages of setup share: a calm column, rows of choices, cards. */
export const setup = css`
  section {
    display: grid;
    gap: var(--kiot-space-4);
    justify-items: start;
  }
  section > p,
  li > p {
    max-inline-size: 60ch;
  }
  .choices,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-3);
  }
  .cards {
    display: grid;
    gap: var(--kiot-space-3);
    inline-size: 100%;
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: var(--kiot-space-1) var(--kiot-space-3);
    align-items: center;
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
  }
  .card.bad {
    border-width: var(--kiot-line-thick);
    border-color: var(--kiot-color-danger);
  }
  .card p {
    grid-column: 2;
  }
  .card button {
    grid-column: 3;
    grid-row: 1 / span 2;
  }
  .fault,
  .told {
    display: flex;
    gap: var(--kiot-space-2);
    align-items: center;
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-action-tint);
  }
  .fault {
    border-color: var(--kiot-color-danger);
    background: var(--kiot-color-danger-tint);
  }
  .problems {
    display: grid;
    gap: var(--kiot-space-2);
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--kiot-space-1) var(--kiot-space-4);
  }
  dt {
    font-weight: 700;
  }
  @container (max-width: 24em) {
    .card {
      grid-template-columns: auto 1fr;
    }
    .card button {
      grid-column: 2;
      grid-row: auto;
      justify-self: start;
    }
  }
`;
