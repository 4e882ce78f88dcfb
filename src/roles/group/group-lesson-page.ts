import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { countOfPoints } from '../../app/critical-points.ts';
import { memberOf } from '../../domain/group/index.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { drawStepPicture, drawStepWords, spokenStep, stepWords } from './draw-step.ts';
import { GroupPage } from './group-page.ts';
import { groupStyles } from './group.styles.ts';

/** “Dạy kỹ”: staff go through the guide with one person, who does the own case, before anybody is taught (D1, D5). */
@customElement('group-lesson-page')
export class GroupLessonPage extends GroupPage {
  static override styles = [base, groupStyles];

  /** The step on the screen, from 0; null until it was looked up where the lesson had come to. */
  @state() private accessor at: number | null = null;

  override spoken(): readonly string[] {
    const { t } = this.locale;
    const { guide } = this;
    const step = guide?.steps[this.#at()];
    if (guide === null || step === undefined) return [t('group:lesson.title'), t('group:noGuide')];
    return [...spokenStep(t, stepWords(t, guide, step)), ...(step.secret ? [t('group:step.owner')] : [])];
  }

  protected override face(): string {
    return `lesson ${this.#at()}`;
  }

  protected override onAction(action: Parameters<GroupPage['onAction']>[0]): void {
    if (action === 'next') this.#onNext();
    else if (action === 'back') this.#go(this.#at() - 1);
    else if (action === 'finish') this.tools?.choose(null);
    else super.onAction(action);
  }

  /** After a restart the lesson goes on at the step it had come to (D8). */
  #at(): number {
    const { group, guide } = this;
    const last = Math.max(0, (guide?.steps.length ?? 1) - 1);
    const step = group?.pioneer == null ? null : (memberOf(group, group.pioneer.ticket)?.step ?? null);
    return Math.min(last, this.at ?? (step ?? 1) - 1);
  }

  #go(at: number): void {
    const { group } = this;
    const ticket = group?.pioneer?.ticket;
    this.at = Math.max(0, at);
    if (group !== null && ticket !== undefined)
      this.tools?.report({ name: 'report-step', group: group.id, ticket, step: this.at + 1 });
  }

  #check(): void {
    const { group } = this;
    const points = countOfPoints(this.guide);
    if (group !== null) void this.tools?.ask({ name: 'begin-check', group: group.id, points });
  }

  protected override render() {
    const { t } = this.locale;
    const { guide, group } = this;
    const at = this.#at();
    const step = guide?.steps[at];
    const total = guide?.steps.length ?? 0;
    const known = guide !== null && step !== undefined;
    const last = at + 1 >= total;
    const check = html`<button slot="top" @click=${() => this.#check()}>${t('group:lesson.check')}</button>`;
    const lead = html`<div class="answers">
      <button @click=${() => group !== null && void this.tools?.ask({ name: 'lead-group', group: group.id })}>
        ${t('group:lesson.stop')}
      </button>
    </div>`;
    return this.frame({
      words: known
        ? html`<div class="stack">
            <p>${t('group:lesson.title')}</p>
            ${step.secret ? html`<p class="point">${t('group:step.owner')}</p>` : nothing}
            ${drawStepWords(t, stepWords(t, guide, step), true)} ${lead}
          </div>`
        : html`<div class="stack">
            <h1 tabindex="-1">${t('group:lesson.title')}</h1>
            <p>${t('group:noGuide')}</p>
            ${lead}
          </div>`,
      ...(known ? { picture: drawStepPicture(t, guide, { step, number: at + 1 }) } : {}),
      top: html`${this.undoButton()}${last ? nothing : check}`,
      absent: at === 0 ? ['back'] : [],
      labels: {
        back: t('group:previous'),
        finish: t('group:pick.other'),
        ...(last ? { next: t('group:lesson.check') } : {}),
      },
      ...(known ? { progress: { number: at + 1, total } } : {}),
    });
  }

  /** After the last step comes the check. */
  #onNext(): void {
    const at = this.#at() + 1;
    if (at >= (this.guide?.steps.length ?? 0)) this.#check();
    else this.#go(at);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-lesson-page': GroupLessonPage;
  }
}
