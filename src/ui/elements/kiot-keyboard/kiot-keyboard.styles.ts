import { css } from 'lit';

/**
 * Keys of 16 mm with 3.2 mm between them (C-01, C-02), and never larger: chữ to and 200 % make the legends grow.
 * On a narrower screen – one that is zoomed – the keys take the width there is.
 */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    will-change: transform; /* a layer of its own: a new letter in the field paints none of these keys */
    -webkit-user-select: none;
    user-select: none;
  }
  .keys {
    --pitch: min(calc(19.25 * var(--kiot-mm)), calc(100cqi / 11));
    --gap: calc(0.167 * var(--pitch));
    --key: calc(var(--pitch) - var(--gap));
    display: grid;
    grid-template-columns: repeat(11, var(--key));
    grid-auto-rows: var(--key);
    gap: var(--gap);
    justify-content: center;
  }
  .keys.tall {
    --pitch: min(calc(19.25 * var(--kiot-mm)), calc(100cqi / 7));
    grid-template-columns: repeat(7, var(--key));
  }
  button {
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    font-size: min(calc(1.3 * var(--kiot-size-body)), calc(0.56 * var(--key)));
    font-weight: 400;
    line-height: 1.45;
    text-align: center;
    touch-action: manipulation;
    transition: none;
  }
  button.tone,
  button.shape {
    background: var(--kiot-color-quiet-tint);
    font-weight: 700;
  }
  button.aid,
  [data-key='level'] {
    padding: 0 calc(0.04 * var(--key));
    font-size: min(calc(0.95 * var(--kiot-size-body)), calc(0.33 * var(--key)));
    font-weight: 700;
    line-height: 1.3;
  }
  button[data-pressed] {
    background: var(--kiot-color-action);
    color: var(--kiot-color-on-action);
  }
  .span-2 {
    grid-column: span 2;
  }
  .span-3 {
    grid-column: span 3;
  }
  .span-4 {
    grid-column: span 4;
  }
  .span-5 {
    grid-column: span 5;
  }
`;
