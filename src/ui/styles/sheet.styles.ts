import { css } from 'lit';

/** One column of reading width for the pages behind a door: calls, machine, guides to review. */
export const sheet = css`
  main {
    display: grid;
    gap: var(--kiot-space-4);
    max-inline-size: 75ch;
    margin-inline: auto;
    padding: var(--kiot-space-4);
  }
`;
