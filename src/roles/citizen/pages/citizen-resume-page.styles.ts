import { css } from 'lit';

/** Twelve pictures at once; beside them the three places and the three shelves. */
export const styles = css`
  .slots {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--kiot-space-3);
    --kiot-picture-size: calc(10 * var(--kiot-mm));
  }
  .slots > * {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0;
    min-block-size: calc(21 * var(--kiot-mm));
    padding: 0 var(--kiot-space-1);
    line-height: 1.3;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .slots p {
    line-height: var(--kiot-line-height);
    border: var(--kiot-line-thin) dashed var(--kiot-color-border);
    border-radius: var(--kiot-radius);
  }
  .slots p.now {
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
  }
  .shelves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(60 * var(--kiot-mm))), 1fr));
    gap: var(--kiot-space-3);
  }
  @media (max-width: 56em) {
    .shelves {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .shelves button {
    text-align: center;
    line-height: 1.35;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(24 * var(--kiot-mm))), 1fr));
    gap: var(--kiot-space-3);
    --kiot-picture-size: calc(10.5 * var(--kiot-mm));
  }
  .grid button {
    flex-direction: column;
    gap: 0;
    padding: calc(0.6 * var(--kiot-mm)) 0;
    font-weight: 400;
    line-height: 1.35;
    text-align: center;
  }
`;
