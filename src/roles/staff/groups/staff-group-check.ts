import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pointsOf, type TaughtPoint } from '../../../app/critical-points.ts';
import type { CompiledGuide } from '../../../domain/content/guide.schema.ts';
import {
  gateOf,
  isLive,
  mayTeach,
  memberOf,
  scoreOf,
  type Group,
  type PointCheck,
} from '../../../domain/group/index.ts';
import { figureStyles } from '../../../ui/elements/kiot-ticket/figures.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { numberIn } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import { StaffGroupElement } from './staff-group-element.ts';

/**
 * “Dạy kỹ” as staff see it: what is taught, then each point shown or said back and ticked (2 at the first try, 1 at
 * the second). Words take the blame away from the learner (D5).
 */
@customElement('staff-group-check')
export class StaffGroupCheck extends StaffGroupElement {
  static override styles = [base, board, figureStyles, groupStyles];

  /** The guide of the procedure; null when it cannot be read. */
  @property({ attribute: false }) accessor guide: CompiledGuide | null = null;
  /** False until the guide and the words of the points are there. */
  @property({ type: Boolean }) accessor ready = false;

  protected override render() {
    const { t } = this.locale;
    const { found } = this;
    if (this.tools === null || found === null || found.pioneer === null) return nothing;
    const { ticket } = found.pioneer;
    const number = numberIn(this.state, ticket);
    const own = memberOf(found, ticket);
    const isOpen = own !== undefined && isLive(own);
    return html`<section>
      <h3 tabindex="-1">
        ${t(`staff-group:check.${found.phase === 'training' ? 'teach' : 'show'}`, { number })}
      </h3>
      <p class="head">${this.renderWho(ticket)}</p>
      ${found.phase === 'training' ? this.#renderTraining(found) : this.#renderChecking(found)}
      ${
        isOpen
          ? html`<p>${t('staff-group:check.ownFirst')}</p>
              <div class="buttons">
                <button @click=${() => this.ask({ name: 'check-member', group: found.id, ticket })}>
                  ${t('staff-group:check.ownDone', { number })}
                </button>
              </div>`
          : html`<p>${t('staff-group:check.ownIsDone', { number })}</p>`
      }
    </section>`;
  }

  #renderTraining(group: Group): TemplateResult {
    const { t } = this.locale;
    if (!this.ready) return html`<p>${t('staff:board.reading')}</p>`;
    const points = pointsOf(this.guide);
    return html`<p>${t('staff-group:check.lead')}</p>
      <ol class="people">
        ${points.map(({ show, why }) => html`<li>${show}${why === null ? nothing : html` <span class="soft">${why}</span>`}</li>`)}
      </ol>
      <div class="buttons">
        <button
          class="primary"
          @click=${() => this.ask({ name: 'begin-check', group: group.id, points: points.length })}
        >
          ${t('staff-group:check.begin')}
        </button>
      </div>`;
  }

  #renderChecking(group: Group): TemplateResult {
    const { t } = this.locale;
    const isPassed = gateOf(group) === 'passed';
    const points = this.ready ? pointsOf(this.guide, group.checks.length) : [];
    return html`<p class="said">${t('staff-group:check.say')}</p>
      <ol class="people">
        ${group.checks.map((check, i) => this.#renderPoint(group, check, points[i]))}
      </ol>
      ${
        isPassed
          ? html`<div class="buttons">
              <button
                class="primary"
                aria-disabled=${!mayTeach(group)}
                @click=${() => this.ask({ name: 'begin-teaching', group: group.id })}
              >
                ${t('staff-group:check.start')}
              </button>
            </div>`
          : html`<p>${t('staff-group:check.gate')}</p>`
      }`;
  }

  #renderPoint(
    group: Group,
    check: PointCheck,
    taught: TaughtPoint | undefined,
  ): TemplateResult | typeof nothing {
    const { t } = this.locale;
    const { tries, passed } = check;
    if (taught === undefined) return nothing;
    const { number: point, show, ask } = taught;
    const tick = (is: boolean) => () =>
      this.ask({ name: 'check-point', group: group.id, point, tries, passed: is });
    return html`<li class="person">
      <p><strong>${show}</strong></p>
      ${passed ? nothing : html`<p class="said">${ask}</p>`}
      ${tries > 0 && !passed ? html`<p>${t('staff-group:check.second')}</p>` : nothing}
      ${
        passed
          ? html`<p>${t('staff-group:check.passed', { score: scoreOf(check) })}</p>`
          : html`<div class="pair" role="group" aria-label=${show}>
              <button @click=${tick(true)}>${t('staff-group:check.yes')}</button>
              <button @click=${tick(false)}>${t('staff-group:check.again')}</button>
            </div>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-check': StaffGroupCheck;
  }
}
