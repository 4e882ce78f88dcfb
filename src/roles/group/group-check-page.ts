import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { pointsOf, type TaughtPoint } from '../../app/critical-points.ts';
import {
  gateOf,
  isLive,
  learners,
  memberOf,
  scoreOf,
  type Group,
  type PointCheck,
} from '../../domain/group/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { GroupPage } from './group-page.ts';
import { groupStyles } from './group.styles.ts';

/** The check before somebody teaches: each point is shown or said, and ticked by staff; the domain has the gate (D5). */
@customElement('group-check-page')
export class GroupCheckPage extends GroupPage {
  static override styles = [
    base,
    groupStyles,
    css`
      ol {
        display: grid;
        gap: var(--kiot-space-3);
        padding: 0;
        margin: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: var(--kiot-space-1) var(--kiot-space-3);
        padding-block-end: var(--kiot-space-3);
        border-block-end: var(--kiot-line-thin) solid var(--kiot-color-divider);
      }
      li p {
        line-height: 1.4;
      }
      li .answers {
        grid-template-columns: 1fr 1fr;
      }
      li .answers button {
        min-block-size: calc(16 * var(--kiot-mm));
        padding-inline: var(--kiot-space-1);
      }
      .done {
        display: flex;
        gap: var(--kiot-space-1);
        align-items: center;
        font-weight: 700;
      }
      @media (min-width: 60em) {
        li {
          grid-template-columns: minmax(0, 1fr) calc(62 * var(--kiot-mm));
          align-items: center;
        }
      }
    `,
  ];

  override spoken(): readonly string[] {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return [];
    const open = this.#points(group).filter(({ number }) => group.checks[number - 1]?.passed !== true);
    return [this.#title(group), t('group:check.blame'), ...open.flatMap(({ show, ask }) => [show, ask])];
  }

  protected override face(): string {
    return 'check';
  }

  protected override onAction(action: Parameters<GroupPage['onAction']>[0]): void {
    if (action === 'finish') this.tools?.choose(null);
    else super.onAction(action);
  }

  #points(group: Group): readonly TaughtPoint[] {
    return pointsOf(this.guide, group.checks.length);
  }

  #title({ pioneer }: Group): string {
    return this.locale.t('group:check.title', { number: pioneer === null ? '' : this.numberOf(pioneer) });
  }

  #tick(group: Group, { number }: TaughtPoint, passed: boolean): void {
    const tries = group.checks[number - 1]?.tries ?? 0;
    void this.tools?.ask({ name: 'check-point', group: group.id, point: number, tries, passed });
  }

  /** The lesson begins at the first step, on the table. */
  async #begin({ id }: Group, ticket: string): Promise<void> {
    const began = (await this.tools?.ask({ name: 'begin-teaching', group: id })) === true;
    if (!began) return;
    this.tools?.report({ name: 'report-step', group: id, ticket, step: 1 });
    this.tools?.giveOver(true);
  }

  protected override render() {
    const { t } = this.locale;
    const { group } = this;
    if (group === null) return nothing;
    return this.frame({
      words: html`<div class="stack">
        <h1 tabindex="-1">${this.#title(group)}</h1>
        <p>${t('group:check.blame')}</p>
        <ol>
          ${this.#points(group).map((point) => this.#renderPoint(group, point))}
        </ol>
        ${this.#renderGate(group)}
      </div>`,
      top: this.undoButton(),
      absent: ['back', 'next'],
      labels: { finish: t('group:pick.other') },
    });
  }

  #renderPoint(group: Group, point: TaughtPoint): TemplateResult {
    const { t } = this.locale;
    const check: PointCheck = group.checks[point.number - 1] ?? { tries: 0, passed: false };
    const named = (action: string): string => `${action}: ${point.show}`;
    const [shown, again] = [t('group:check.shown'), t('group:check.again')];
    return html`<li>
      <div>
        <p><strong>${point.show}</strong></p>
        <p>${point.ask}</p>
        ${point.why === null ? nothing : html`<p>${t('group:step.why')}: ${point.why}</p>`}
      </div>
      ${
        check.passed
          ? html`<p class="done">
              <kiot-icon name="circle-check"></kiot-icon
              >${t(scoreOf(check) === 2 ? 'group:check.first' : 'group:check.second')}
            </p>`
          : html`<div class="stack">
              ${check.tries > 0 ? html`<p>${t('group:check.tried')}</p>` : nothing}
              <div class="answers">
                <button aria-label=${named(shown)} @click=${() => this.#tick(group, point, true)}>
                  ${shown}
                </button>
                <button aria-label=${named(again)} @click=${() => this.#tick(group, point, false)}>
                  ${again}
                </button>
              </div>
            </div>`
      }
    </li>`;
  }

  /** What is still missing before the group is taught; the gate itself is the domain's. */
  #renderGate(group: Group): TemplateResult {
    const { t } = this.locale;
    const { pioneer } = group;
    const left = group.checks.filter(({ passed }) => !passed).length;
    if (gateOf(group) !== 'passed' || pioneer === null)
      return html`<p>${t('group:check.left', { count: left })}</p>`;
    const number = this.numberOf(pioneer);
    const own = memberOf(group, pioneer.ticket);
    const { id } = group;
    if (own !== undefined && isLive(own))
      return html`<p>${t('group:check.ownFirst', { number })}</p>
        <div class="answers">
          <button
            class="primary"
            @click=${() => void this.tools?.ask({ name: 'check-member', group: id, ticket: pioneer.ticket })}
          >
            ${t('group:check.own', { number })}
          </button>
        </div>`;
    if (learners(group).length === 0) return html`<p>${t('group:check.nobody')}</p>`;
    return html`<div class="answers">
      <button class="primary" @click=${() => void this.#begin(group, pioneer.ticket)}>
        ${t('group:check.begin')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-check-page': GroupCheckPage;
  }
}
