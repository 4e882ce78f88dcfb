import { css } from 'lit';

/** One column to scroll, in the phone's own measure: `--kiot-mm` is a part of a rem here (tokens/modes.css). */
export const phone = css`
  :host {
    display: block;
    max-inline-size: 42rem;
    margin-inline: auto;
    padding: 1rem 1.25rem 3rem;
    overflow-wrap: anywhere;
  }
  header,
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
  }
  header {
    justify-content: space-between;
    margin-block-end: 1.25rem;
  }
  .brand,
  dt {
    font-weight: 700;
    color: var(--kiot-color-action);
  }
  main,
  section,
  article,
  dl,
  .repair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    justify-items: start;
  }
  dl,
  section > *,
  article > *,
  .repair > * {
    inline-size: 100%;
  }
  section {
    padding-block-start: 1.5rem;
    border-block-start: var(--kiot-line-thin) solid var(--kiot-color-divider);
  }
  h4 {
    margin: 0;
    font-size: inherit;
    line-height: var(--kiot-line-height-heading);
  }
  h3 {
    font-size: var(--kiot-size-large);
  }
  small {
    display: block;
    font-size: inherit;
    color: var(--kiot-color-text-soft);
  }
  .note {
    padding: 0.75rem 1rem;
    border-inline-start: 0.25rem solid var(--kiot-color-border);
    background: var(--kiot-color-quiet-tint);
  }
  .steps,
  .lines,
  .guides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .guides {
    gap: 0.75rem;
    justify-items: stretch;
  }
  nav {
    inline-size: 100%;
  }
  .steps > li {
    padding: 1rem;
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
  }
  .lines {
    padding-inline-start: 1.5rem;
    list-style: disc;
  }
  .lines.numbered {
    list-style: decimal;
  }
  .lines kiot-screen-picture {
    margin-block-start: 0.75rem;
  }
  .owner {
    display: flex;
    gap: 0.75rem;
    align-items: start;
    padding: 0.75rem 1rem;
    border: 0.2rem solid var(--kiot-color-danger);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-danger-tint);
  }
  details {
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
  }
  summary {
    padding: 1rem;
    font-weight: 700;
    cursor: pointer;
  }
  .repair {
    padding: 0 1rem 1rem;
  }
  summary + .lines {
    padding: 0 1rem 1rem 2.5rem;
  }
  a {
    display: block;
    padding: 1rem;
    border: var(--kiot-line-thin) solid var(--kiot-color-border);
    border-radius: var(--kiot-radius);
    background: var(--kiot-color-card);
    color: var(--kiot-color-action);
    font-weight: 700;
  }
  footer {
    color: var(--kiot-color-text-soft);
  }
`;
