import { css } from 'lit';

/** The number is as large as its half of the screen allows, larger still when no paper carries it; it is never cut. */
export const ticketPage = css`
  .room {
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--kiot-space-2);
    padding: var(--kiot-space-2) var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    --widest: 27cqi;
    --kiot-ticket-size: min(calc(20 * var(--kiot-mm)), var(--widest));
    --kiot-token-size: calc(16 * var(--kiot-mm));
  }
  .card.paperless {
    --kiot-ticket-size: min(calc(27 * var(--kiot-mm)), var(--widest));
  }
  .card.long {
    --widest: 21.5cqi;
  }
  @media (min-width: 100em) {
    .card {
      --kiot-ticket-size: min(calc(30 * var(--kiot-mm)), var(--widest));
    }
    .card.paperless {
      --kiot-ticket-size: min(calc(40 * var(--kiot-mm)), var(--widest));
    }
  }
  @media (max-width: 56em) {
    .card {
      --kiot-ticket-size: calc(19 * var(--kiot-mm));
    }
    .card.paperless {
      --kiot-ticket-size: calc(22 * var(--kiot-mm));
    }
  }
  .pair {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(40 * var(--kiot-mm))), 1fr));
  }
  .pair button {
    line-height: 1.35;
  }
  .answers .same {
    justify-content: center;
    text-align: center;
  }
`;
