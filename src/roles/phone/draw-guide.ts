import { html, nothing, type TemplateResult } from 'lit';
import { guideLanguage, type text } from '../../app/i18n/i18n.ts';
import { plainDate } from '../../app/plain-date.ts';
import { beforeLines, type BeforeLine } from '../../domain/content/before.ts';
import type { CompiledGuide, Source } from '../../domain/content/guide.schema.ts';
import { isPast } from '../../domain/statistics/day.ts';
import '../../ui/elements/kiot-check-list/kiot-check-list.ts';
import { drawStep } from './draw-step.ts';

type Words = typeof text;

/** A whole guide below one heading. `day`: today, yyyy-mm-dd. */
export function drawGuide(t: Words, guide: CompiledGuide, day: string): TemplateResult {
  const stale = isPast(guide.reviewBy, day);
  const foreign = guideLanguage() !== (guide.stepsLanguage ?? 'vi');
  const notes = [
    ...(foreign ? [t('phone:page.foreign')] : []),
    ...(stale ? [t('phone:page.stale')] : []),
    ...(guide.boundaryFree === 'unknown' ? [t('phone:page.filing')] : []),
  ];
  return html`<h1>${guide.title}</h1>
    <p>${guide.summary}</p>
    ${notes.map((note) => html`<p class="note">${note}</p>`)} ${drawBefore(t, guide, stale)}
    <section>
      <h2>${t('phone:page.steps')}</h2>
      <ol class="steps" lang=${foreign ? 'vi' : nothing}>
        ${guide.steps.map((step, at) => html`<li id=${step.id}>${drawStep(t, guide, at)}</li>`)}
      </ol>
    </section>
    ${drawAfter(t, guide)} ${drawSources(t, guide.sources)}
    <footer><p>${t('phone:page.privacy')}</p></footer>`;
}

function drawBefore(t: Words, guide: CompiledGuide, stale: boolean): TemplateResult {
  const papers = guide.before.papers.map((paper) => paper.text);
  return html`<section>
    <h2>${t('phone:page.before')}</h2>
    <dl>
      <div>
        <dt>${t('phone:page.minutes')}</dt>
        <dd>${t('phone:page.minutesValue', guide.before.minutes)}</dd>
      </div>
      ${beforeLines(guide, stale).map((line) => drawLine(t, line))}
    </dl>
    ${
      papers.length === 0
        ? nothing
        : html`<h3>${t('phone:page.papers')}</h3>
            <p class="soft">${t('phone:page.papersHint')}</p>
            <kiot-check-list label=${t('phone:page.papers')} .items=${papers}></kiot-check-list>`
    }
  </section>`;
}

/** Money and time limits carry where and when they were read (C-43). */
function drawLine(t: Words, { name, text: statement, sources }: BeforeLine): TemplateResult {
  return html`<div>
    <dt>${t(`phone:page.${name}`)}</dt>
    <dd>
      ${statement}
      ${sources.map(
        ({ title, checked }) =>
          html`<small>${t('phone:page.source', { source: title, date: plainDate(checked) })}</small>`,
      )}
    </dd>
  </div>`;
}

function drawAfter(t: Words, { after }: CompiledGuide): TemplateResult {
  return html`<section>
    <h2>${t('phone:page.after')}</h2>
    <ul class="lines">
      ${after.map((fact) => html`<li>${fact.text}</li>`)}
      <li>${t('phone:page.help')}</li>
    </ul>
  </section>`;
}

/**
 * Folded, with the day of the oldest look. Addresses are words, never links: whoever wants to go there types them, and
 * nobody is sent anywhere (SEC-12).
 */
function drawSources(t: Words, sources: readonly Source[]): TemplateResult {
  const oldest = sources.map(({ checked }) => checked).sort()[0] ?? '';
  return html`<section>
    <details>
      <summary>${t('phone:page.sources', { count: sources.length, date: plainDate(oldest) })}</summary>
      <ul class="lines">
        ${sources.map(
          ({ title, address, checked }) =>
            html`<li>
              ${title}${address === undefined ? nothing : html`, ${address}`},
              ${t('phone:page.checked', { date: plainDate(checked) })}
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}
