import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { addPointTexts, countOfPoints } from '../../../app/critical-points.ts';
import type { CompiledGuide } from '../../../domain/content/guide.schema.ts';
import { isEnded, learners, mayClose, type Group } from '../../../domain/group/index.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { board } from '../board.styles.ts';
import { deskName, titleOf } from '../queue-words.ts';
import type { StaffTools } from '../staff-tools.ts';
import { phaseWords } from './group-words.ts';
import { groupStyles } from './group.styles.ts';
import './staff-group-check.ts';
import { StaffGroupElement } from './staff-group-element.ts';
import './staff-group-invite.ts';
import './staff-group-members.ts';
import './staff-group-more.ts';
import type { GroupAsking } from './staff-group-more.ts';
import './staff-group-signals.ts';
import { usualSteps } from './usual-steps.ts';

/**
 * One group, live: where it stands and for how long, what needs somebody now, its people, and what may be done.
 *
 * @fires staff-group-left - The card is closed; the group goes on.
 */
@customElement('staff-group-card')
export class StaffGroupCard extends StaffGroupElement {
  static override styles = [base, board, groupStyles];

  @state() private accessor guide: CompiledGuide | null = null;
  /** Procedure whose guide was read, also when there is none. */
  @state() private accessor read = '';
  @state() private accessor asking: GroupAsking | null = null;

  override willUpdate(): void {
    super.willUpdate();
    const { found, tools } = this;
    if (tools === null || found === null || found.procedure === this.read) return;
    void this.#lookUp(tools, found.procedure);
  }

  async #lookUp({ kiosk }: StaffTools, procedure: string): Promise<void> {
    const [guide] = await Promise.all([kiosk.guides.guide(procedure), addPointTexts()]);
    this.guide = guide.ok ? guide.value : null;
    this.read = procedure;
  }

  protected override render() {
    const { t } = this.locale;
    const { tools, found } = this;
    if (tools === null || found === null) return nothing;
    return html`<h2 tabindex="-1">${t('staff-group:title', { title: titleOf(tools, found.procedure) })}</h2>
      <p>${deskName(tools, found.desk)} · ${phaseWords(found, this.now)}</p>
      ${isEnded(found) ? nothing : this.#renderLive(tools, found)}
      <div class="buttons">
        <button @click=${() => this.dispatchEvent(new Event('staff-group-left'))}>
          ${t('staff:board.close')}
        </button>
      </div>`;
  }

  #renderLive(tools: StaffTools, group: Group): TemplateResult {
    const { worker } = this;
    const of = group.id;
    return html`${
        worker === 'staff'
          ? html`<staff-group-signals
              .tools=${tools}
              .group=${of}
              .steps=${usualSteps(this.guide)}
              .points=${countOfPoints(this.guide)}
              @staff-group-offer-line=${() => (this.asking = 'line')}
            ></staff-group-signals>`
          : nothing
      }
      ${this.#renderClose(group)} ${this.#renderPhase(tools, group)}
      <staff-group-more
        .tools=${tools}
        .group=${of}
        .worker=${worker}
        .asking=${this.asking}
        @staff-group-answered=${() => (this.asking = null)}
      ></staff-group-more>`;
  }

  #renderPhase(tools: StaffTools, group: Group): TemplateResult {
    const { phase, id } = group;
    const members = html`<staff-group-members
      .tools=${tools}
      .group=${id}
      .worker=${this.worker}
      .steps=${this.guide?.steps.length ?? null}
    ></staff-group-members>`;
    if (phase === 'inviting' || phase === 'pioneerAsked')
      return html`<staff-group-invite
        .tools=${tools}
        .group=${id}
        .worker=${this.worker}
      ></staff-group-invite>`;
    if (this.worker === 'greeter' || (phase !== 'training' && phase !== 'teachBack')) return members;
    return html`<staff-group-check
        .tools=${tools}
        .group=${id}
        .guide=${this.guide}
        .ready=${this.read === group.procedure}
      ></staff-group-check>
      ${members}`;
  }

  /** When everybody's final check is ticked; until then the sentence says what it is. */
  #renderClose(group: Group): TemplateResult | typeof nothing {
    const { t } = this.locale;
    if (group.phase !== 'finishing' || this.worker === 'greeter') return nothing;
    if (!mayClose(group))
      return html`<p class="said">
        ${t(learners(group).length > 0 ? 'staff-group:finish.check' : 'staff-group:finish.own')}
      </p>`;
    return html`<p>${t('staff-group:finish.thank')}</p>
      <div class="buttons">
        <button class="primary" @click=${() => this.ask({ name: 'close-group', group: group.id })}>
          ${t('staff-group:finish.close')}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'staff-group-card': StaffGroupCard;
  }
}
