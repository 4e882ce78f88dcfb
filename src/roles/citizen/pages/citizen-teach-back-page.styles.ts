import { css } from 'lit';

/** Cards on the table, and the order they have been laid in. */
export const teachBackStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.4em), 1fr));
    gap: var(--kiot-space-3);
  }
  .cards button {
    position: relative;
    inline-size: 100%;
    block-size: 100%;
    justify-content: start;
    /* Room for the number beside the first line: little at the usual size, more in big text, where it is larger. */
    padding-inline: var(--kiot-space-2) calc(1.9em - 6.2 * var(--kiot-mm));
    font-weight: 400;
    line-height: 1.4;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .hint {
    font-size: var(--kiot-size-large);
  }
  /* The ring shows where to look; the sentence above names the same card. */
  .cards .next {
    outline: calc(1.3 * var(--kiot-mm)) solid var(--kiot-color-ring);
    outline-offset: calc(0.3 * var(--kiot-mm));
  }
  .cards .next:focus-visible {
    outline-color: var(--kiot-color-focus);
  }
  .place {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: 50%;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  /* On a card the number takes no room of its own, so that nothing moves when it comes. */
  .cards .place {
    position: absolute;
    inset-block-start: calc(-3 * var(--kiot-mm));
    inset-inline-end: calc(-0.9 * var(--kiot-mm));
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  [aria-pressed='true'] .place,
  .order .place {
    border-color: var(--kiot-color-action);
    background: var(--kiot-color-action);
    color: var(--kiot-color-on-action);
  }
  .order {
    display: grid;
    gap: var(--kiot-space-1);
  }
  .order li {
    display: flex;
    gap: var(--kiot-space-2);
    align-items: center;
    line-height: 1.35;
  }
  .order .free .place {
    border: var(--kiot-line-thin) dashed var(--kiot-color-border);
    background: var(--kiot-color-card);
    color: var(--kiot-color-text);
  }
  .order .free::after {
    content: '';
    flex: 1;
    border-block-end: var(--kiot-line-thin) dashed var(--kiot-color-border);
  }
  .answers button {
    min-block-size: var(--kiot-touch-target);
  }
  .good,
  .right {
    display: flex;
    gap: var(--kiot-space-2);
    align-items: center;
  }
  .right {
    font-weight: 700;
    font-size: var(--kiot-size-large);
    color: var(--kiot-color-action);
  }
`;
