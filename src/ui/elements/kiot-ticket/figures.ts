import { css, html, type TemplateResult } from 'lit';

/**
 * A number whose figures stand under each other: Be Vietnam Pro has no tabular figures, so each gets a cell of the
 * same width (C-21). It is one word for a screen reader.
 */
export function figures(number: string): TemplateResult {
  return html`<span class="figures" role="img" aria-label=${number}
    >${Array.from(number, (sign) => html`<span class=${/\d/.test(sign) ? 'figure' : ''} aria-hidden="true">${sign}</span>`)}</span
  >`;
}

/** What `figures` needs in the shadow root it stands in. */
export const figureStyles = css`
  .figures {
    display: inline-block;
    font-weight: 700;
    white-space: nowrap;
    letter-spacing: 0;
  }
  .figure {
    display: inline-block;
    inline-size: 0.74em;
    text-align: center;
  }
`;
