import { html, type TemplateResult } from 'lit';
import type { Journey, PageName } from './journey.ts';
import './pages/citizen-welcome-page.ts';

/** The page a journey stands on. All but the first are defined by `pages/inner.ts`, which the shell fetches in time. */
export function drawPage(journey: Journey): TemplateResult {
  const pages: Record<PageName, () => TemplateResult> = {
    welcome: () => html`<citizen-welcome-page .journey=${journey}></citizen-welcome-page>`,
    home: () => html`<citizen-home-page .journey=${journey}></citizen-home-page>`,
    events: () => html`<citizen-list-page .journey=${journey}></citizen-list-page>`,
    list: () => html`<citizen-list-page .journey=${journey}></citizen-list-page>`,
    search: () => html`<citizen-search-page .journey=${journey}></citizen-search-page>`,
    chooser: () => html`<citizen-chooser-page .journey=${journey}></citizen-chooser-page>`,
    guide: () => html`<citizen-guide-page .journey=${journey}></citizen-guide-page>`,
    before: () => html`<citizen-before-page .journey=${journey}></citizen-before-page>`,
    walk: () => html`<citizen-walk-page .journey=${journey}></citizen-walk-page>`,
    practice: () => html`<citizen-practice-page .journey=${journey}></citizen-practice-page>`,
    example: () => html`<citizen-example-page .journey=${journey}></citizen-example-page>`,
    'teach-back': () => html`<citizen-teach-back-page .journey=${journey}></citizen-teach-back-page>`,
    help: () => html`<citizen-help-page .journey=${journey}></citizen-help-page>`,
    end: () => html`<citizen-end-page .journey=${journey}></citizen-end-page>`,
    records: () => html`<citizen-records-page .journey=${journey}></citizen-records-page>`,
    resume: () => html`<citizen-resume-page .journey=${journey}></citizen-resume-page>`,
    'take-away': () => html`<citizen-take-away-page .journey=${journey}></citizen-take-away-page>`,
    ticket: () => html`<citizen-ticket-page .journey=${journey}></citizen-ticket-page>`,
    group: () => html`<citizen-group-page .journey=${journey}></citizen-group-page>`,
    refused: () => html`<citizen-refused-page .journey=${journey}></citizen-refused-page>`,
  };
  return pages[journey.page]();
}
