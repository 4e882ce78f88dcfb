import { css } from 'lit';

/** The small shapes on a drawn screen: round and square marks, switches, and the numbered ring. */
export const marks = css`
  /* A second line begins under the first letter, not under the mark. */
  .part:has(> .mark) {
    display: flex;
    align-items: baseline;
    gap: var(--kiot-space-2);
  }
  .mark {
    flex: none;
    font-weight: 700;
  }
  /* A box to tick, and a switch whose knob goes to the right when it is on. */
  .box,
  .toggle {
    position: relative;
    inline-size: calc(4 * var(--kiot-mm));
    block-size: calc(4 * var(--kiot-mm));
    border: calc(0.4 * var(--kiot-mm)) solid var(--kiot-color-text);
    border-radius: calc(0.6 * var(--kiot-mm));
    align-self: start;
    margin-block-start: 0.25em;
  }
  .box.on::after {
    content: '';
    position: absolute;
    inset: 0.04em 0.26em 0.2em;
    border: solid var(--kiot-color-text);
    border-width: 0 calc(0.6 * var(--kiot-mm)) calc(0.6 * var(--kiot-mm)) 0;
    rotate: 40deg;
  }
  .toggle {
    inline-size: calc(7 * var(--kiot-mm));
    border-radius: calc(2 * var(--kiot-mm));
  }
  .toggle::after {
    content: '';
    position: absolute;
    inset: calc(0.4 * var(--kiot-mm)) auto calc(0.4 * var(--kiot-mm)) calc(0.4 * var(--kiot-mm));
    inline-size: calc(2.4 * var(--kiot-mm));
    border-radius: 50%;
    background: var(--kiot-color-text);
  }
  .toggle.on {
    background: var(--kiot-color-text);
  }
  .toggle.on::after {
    inset-inline: auto calc(0.4 * var(--kiot-mm));
    background: var(--kiot-color-card);
  }
  /* The ring shows where to look: colour, shape and number together. */
  .ringed {
    outline: calc(1.3 * var(--kiot-mm)) solid var(--kiot-color-ring);
    outline-offset: calc(0.5 * var(--kiot-mm));
    z-index: 1;
    scroll-margin-block: calc(4 * var(--kiot-mm)); /* ring and number are seen whole */
    margin-block: calc(0.8 * var(--kiot-mm)); /* the ring covers no neighbour */
  }
  .menu .ringed {
    margin-inline-end: calc(0.8 * var(--kiot-mm));
  }
  /* Room for the number, which reaches 5 mm into the place: it never covers a letter. */
  .ringed:has(> .number) {
    padding-inline-end: calc(5.4 * var(--kiot-mm));
  }
  .part.button.ringed:has(> .number) {
    padding-inline-start: calc(5.4 * var(--kiot-mm));
  }
  .part.field.ringed:has(> .number) .value {
    margin-inline-end: calc(var(--kiot-space-2) - 5.4 * var(--kiot-mm));
  }
  .grid .ringed:has(> .number) {
    padding-inline: var(--kiot-space-2);
    padding-block-start: calc(3.6 * var(--kiot-mm));
  }
  .number {
    position: absolute;
    inset-block-start: calc(-3 * var(--kiot-mm));
    inset-inline-end: calc(-2 * var(--kiot-mm));
    inline-size: calc(7 * var(--kiot-mm));
    block-size: calc(7 * var(--kiot-mm));
    display: grid;
    place-items: center;
    border-radius: 50%;
    border: var(--kiot-line-thin) solid var(--kiot-color-on-ring);
    background: var(--kiot-color-ring);
    color: var(--kiot-color-on-ring);
    font-weight: 700;
    font-size: calc(4.3 * var(--kiot-mm));
    line-height: 1;
  }
`;
