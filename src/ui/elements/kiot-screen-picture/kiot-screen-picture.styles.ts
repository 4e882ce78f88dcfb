import { css } from 'lit';

/** Our own redrawing of a phone or portal: plain, never mistaken for the real thing. */
export const styles = css`
  :host {
    display: block;
    font-size: var(--kiot-size-picture);
    line-height: 1.45;
  }
  figure {
    margin: 0 auto;
    display: grid;
    gap: var(--kiot-space-2);
    max-inline-size: calc(66 * var(--kiot-mm));
  }
  .phone:not(.unseen) .device {
    min-block-size: calc(60 * var(--kiot-mm));
  }
  figure.portal {
    max-inline-size: calc(120 * var(--kiot-mm));
  }
  figcaption {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--kiot-space-3);
    color: var(--kiot-color-text-soft);
  }
  .device {
    border: calc(1.4 * var(--kiot-mm)) solid var(--kiot-color-text);
    border-radius: calc(5 * var(--kiot-mm));
    background: var(--kiot-color-card);
    padding: var(--kiot-space-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--kiot-space-2);
  }
  .portal .device {
    border-width: calc(0.8 * var(--kiot-mm));
    border-radius: var(--kiot-radius);
  }
  .paper .device {
    border-width: var(--kiot-line-thin);
    border-radius: 0;
  }
  .bar {
    display: grid;
    gap: calc(0.6 * var(--kiot-mm));
    padding: var(--kiot-space-1) var(--kiot-space-2);
    border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
    font-weight: 700;
  }
  .address {
    justify-self: stretch;
    padding: 0 var(--kiot-space-2);
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: calc(3 * var(--kiot-mm));
    font-weight: 400;
  }
  .part {
    position: relative;
    display: block;
    inline-size: 100%;
    min-block-size: calc(8 * var(--kiot-mm));
    min-inline-size: 0;
    padding: var(--kiot-space-1) var(--kiot-space-2);
    border: var(--kiot-line-thin) solid var(--kiot-color-divider);
    border-radius: calc(1.6 * var(--kiot-mm));
    background: var(--kiot-color-card);
    font-weight: 400;
    line-height: 1.45;
    text-align: start;
  }
  button.part {
    min-block-size: var(--kiot-touch-target);
    border-color: var(--kiot-color-border);
  }
  .part.field .value,
  .part.search {
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
  }
  .part.search {
    border-radius: calc(5 * var(--kiot-mm));
  }
  .part.field {
    border-color: transparent;
  }
  .value {
    display: grid;
    align-content: center;
    min-block-size: calc(7 * var(--kiot-mm));
    padding: 0 var(--kiot-space-2);
    border-radius: calc(1.2 * var(--kiot-mm));
    overflow-wrap: anywhere;
  }
  .part.button {
    background: var(--kiot-color-text);
    color: var(--kiot-color-card);
    border-color: var(--kiot-color-text);
    font-weight: 700;
    text-align: center;
  }
  .part.button.quiet {
    background: var(--kiot-color-card);
    color: var(--kiot-color-text);
  }
  .part.notice {
    background: var(--kiot-color-quiet-tint);
  }
  /* What stands in the middle is broken into lines of one length: no word is left alone. */
  .part.button,
  .unseen .part,
  .unseen .bar {
    text-wrap: balance;
  }
  .part.heading {
    border-color: transparent;
    min-block-size: 0;
    font-weight: 700;
  }
  .part.text {
    border-color: transparent;
    min-block-size: 0;
  }
  .part.picture {
    min-block-size: calc(16 * var(--kiot-mm));
    display: grid;
    place-items: center;
    text-align: center;
    text-wrap: balance;
    background: var(--kiot-color-quiet-tint);
  }
  .part.note-row small {
    display: block;
    font-size: 1em;
    color: var(--kiot-color-text-soft);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--kiot-space-3);
  }
  .grid .part {
    display: grid;
    align-content: center;
    text-align: center;
    text-wrap: balance;
  }
  .stack {
    display: grid;
    gap: var(--kiot-space-2);
  }
  .practice .stack,
  .practice .menu,
  .practice .device {
    gap: var(--kiot-space-3);
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: var(--kiot-space-2);
  }
  .menu .part {
    inline-size: auto;
  }
  .dialog {
    border: var(--kiot-line-thick) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    padding: var(--kiot-space-2);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--kiot-space-1);
    margin-block-start: var(--kiot-space-1);
  }
  .keys span {
    border: var(--kiot-line-thin) solid var(--kiot-color-divider);
    border-radius: calc(1.2 * var(--kiot-mm));
    text-align: center;
  }
  .code {
    display: grid;
    grid-template-columns: repeat(7, calc(2.6 * var(--kiot-mm)));
    grid-auto-rows: calc(2.6 * var(--kiot-mm));
    justify-content: center;
    margin-block: var(--kiot-space-1);
  }
  .code b {
    background: var(--kiot-color-text);
  }
  .unseen .device {
    border-style: dashed;
    min-block-size: calc(44 * var(--kiot-mm));
    align-content: center;
    text-align: center;
  }
  .unseen .part {
    text-align: center;
    font-size: 1.15em;
  }
`;
