import { css } from 'lit';

/** Fields that people at a desk write into or choose from: as wide as their place, big enough to touch. */
export const field = css`
  label {
    display: grid;
    gap: var(--kiot-space-1);
  }
  select,
  input,
  textarea {
    inline-size: 100%;
    min-block-size: var(--kiot-touch-target);
    padding: var(--kiot-space-1) var(--kiot-space-2);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    color: var(--kiot-color-text);
    font: inherit;
  }
`;
