import { css } from 'lit';

/** The field in the top bar, and what stands between it and the keyboard. */
export const styles = css`
  .field {
    display: flex;
    gap: var(--kiot-space-3);
  }
  .field button {
    inline-size: min-content;
    padding: 0 var(--kiot-space-2);
    line-height: 1.3;
    text-align: center;
  }
  /* The place of the text is measured once; a letter then lays out nothing but its own line. */
  .line {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--kiot-touch-target);
  }
  input {
    position: absolute;
    inset: 0;
    contain: strict;
    inline-size: 100%;
    block-size: 100%;
    padding-inline: var(--kiot-space-3);
    border: var(--kiot-line-thick) solid var(--kiot-color-action);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    color: inherit;
    font: inherit;
    font-size: var(--kiot-size-large);
    caret-color: var(--kiot-color-action);
    user-select: text;
  }
  input::placeholder {
    color: var(--kiot-color-text-soft);
    opacity: 1;
  }
  .beside {
    display: flex;
    gap: var(--kiot-space-3);
    align-items: stretch;
    min-block-size: 100%;
  }
  .best {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    align-content: center;
  }
  .best:has(.tiles) {
    align-content: stretch;
  }
  .best .tiles {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(56 * var(--kiot-mm))), 1fr));
  }
  .beside button {
    flex: none;
    max-inline-size: calc(46 * var(--kiot-mm));
    justify-content: center;
    line-height: 1.35;
    text-align: center;
  }
  .more {
    border-color: var(--kiot-color-action);
    color: var(--kiot-color-action);
  }
  .standing {
    display: none;
  }
  /* The keyboard leaves the field little room; two short lines give it some. */
  @media (orientation: portrait) or (max-height: 60em) {
    [typing] > button[slot='top'] {
      inline-size: calc(4em + 2 * var(--kiot-space-2));
      padding: 0 var(--kiot-space-2);
      line-height: 1.3;
      text-align: center;
    }
    [typing] > button[slot='top'] kiot-icon {
      display: none;
    }
  }
  @media (orientation: portrait) {
    .best .tiles {
      grid-template-columns: minmax(0, 1fr);
      --kiot-tile-note: none;
    }
    .lying {
      display: none;
    }
    .standing {
      display: inline-flex;
    }
  }
  @media (max-height: 34em) {
    .field button,
    .line {
      min-block-size: min(var(--kiot-touch-target), 15dvh);
    }
  }
`;
