import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { memberOf, stepOfGroup, type Group, type Member } from '../../domain/group/index.ts';
import type { QueueRequest } from '../../app/queue.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { drawStepPicture, drawStepWords, spokenStep, stepWords } from './draw-step.ts';
import './group-members.ts';
import type { GroupMemberEvent } from './group-members.ts';
import { GroupPage, type Framing } from './group-page.ts';
import { GroupPrint } from './group-print.ts';
import { groupStyles } from './group.styles.ts';
import { memberChoices } from './member-choices.ts';
import { standingWords } from './standing-words.ts';
import { plainWords, tableFace, type TableFace } from './table-face.ts';

/**
 * “Người dạy”, on the group's table: left what to say and ask, right what the learner sees, below who is where. Steps of
 * the owner alone cover everything, and the last step of every group gives the phones back (SEC-06).
 */
@customElement('group-table-page')
export class GroupTablePage extends GroupPage {
  static override styles = [
    base,
    groupStyles,
    css`
      /* Who is where stands below both halves. */
      kiot-page-frame {
        --kiot-notice-columns: 1 / -1;
        --kiot-picture-rows: 1;
      }
      .owner {
        display: grid;
        gap: var(--kiot-space-4);
        padding: var(--kiot-space-5);
        border: var(--kiot-line-thick) solid var(--kiot-color-danger);
        border-radius: var(--kiot-radius);
        background: var(--kiot-color-danger-tint);
        min-block-size: 100%;
        align-content: center;
      }
      .owner kiot-icon {
        font-size: 2em;
      }
    `,
  ];

  /** The step on the screen, from 0; one more than the guide has is the last one of every group. */
  @state() private accessor at: number | null = null;
  /** The member who was touched. */
  @state() private accessor touched: string | null = null;
  @state() private accessor leaving = false;

  readonly #print = new GroupPrint(this, () => this.tools);

  override spoken(): readonly string[] {
    const { t } = this.locale;
    const { group, guide } = this;
    const face = this.#face();
    const step = guide?.steps[this.#at()];
    if (face === 'step' && guide !== null && step !== undefined)
      return spokenStep(t, stepWords(t, guide, step));
    const buttons = this.#choices(face).map(({ label }) => label);
    return group === null ? [] : [...this.#plain(group, face), ...buttons];
  }

  protected override face(): string {
    return `table ${this.#face()} ${this.#at()} ${this.touched ?? ''}`;
  }

  protected override onAction(action: Parameters<GroupPage['onAction']>[0]): void {
    if (action === 'finish') this.tools?.giveOver(false);
    else if (action === 'next') this.#go(this.#at() + 1);
    else if (action === 'back') this.#onBack();
    else super.onAction(action);
  }

  #face(): TableFace {
    const { group, guide, touched, leaving } = this;
    const stands = { at: this.#at(), touched: this.#touchedMember() !== null && touched !== null, leaving };
    return group === null ? 'paused' : tableFace(group, guide, stands);
  }

  /** After a restart the table goes on where the group was (D8). */
  #at(): number {
    const { group, guide } = this;
    const last = guide?.steps.length ?? 0;
    const pioneer = group?.pioneer?.ticket ?? null;
    const shown = group === null || pioneer === null ? null : (memberOf(group, pioneer)?.step ?? null);
    const known = shown ?? (group === null ? null : stepOfGroup(group)) ?? 1;
    return Math.max(0, Math.min(last, this.at ?? known - 1));
  }

  #touchedMember(): Member | null {
    const { group, touched } = this;
    return group === null || touched === null ? null : (memberOf(group, touched) ?? null);
  }

  #go(at: number): void {
    const { group, guide } = this;
    const last = guide?.steps.length ?? 0;
    this.at = Math.max(0, Math.min(last, at));
    if (group === null || this.at >= last) return;
    const about = { group: group.id, step: this.at + 1 };
    const ticket = group.pioneer?.ticket;
    if (ticket !== undefined) this.tools?.report({ name: 'report-step', ticket, ...about });
    else if (group.phase === 'ledByOfficer') this.tools?.report({ name: 'show-step', ...about });
  }

  /** The words of a screen that is no step, the heading first. */
  #plain(group: Group, face: TableFace): readonly string[] {
    const { t } = this.locale;
    const member = this.#touchedMember();
    if (face === 'thanks')
      return [...plainWords(t, group, face), this.#print.words(t)].filter((one) => one !== '');
    if (face !== 'member' || member === null) return plainWords(t, group, face);
    const title = t('group:member.title', { number: this.numberOf(member) });
    return [title, this.tokenOf(member)?.label ?? '', this.#standing(group, member), t('group:member.hint')];
  }

  #standing(group: Group, member: Member): string {
    return standingWords(this.locale.t, { group, member }, this.tools?.hand.current.now ?? 0);
  }

  #choices(face: TableFace): readonly { readonly label: string; readonly act: () => void }[] {
    const { t } = this.locale;
    const { group } = this;
    const member = this.#touchedMember();
    if (face === 'leaving')
      return [
        { label: t('group:leave.yes'), act: () => this.#onLeave() },
        { label: t('group:leave.no'), act: () => (this.leaving = false) },
      ];
    if (face === 'thanks') return [{ label: t('group:thanks.print'), act: () => void this.#print.thanks(t) }];
    if (face !== 'member' || member === null || group === null) return [];
    const step = Math.min(this.#at() + 1, this.guide?.steps.length ?? 1);
    const ticked = memberChoices(t, { group, member }, { step, number: this.numberOf(member) });
    return ticked.map(({ label, request }) => ({ label, act: () => this.#onMember(request) }));
  }

  #framing(group: Group, face: TableFace): Framing {
    const { t } = this.locale;
    const { guide } = this;
    const at = this.#at();
    const total = (guide?.steps.length ?? 0) + 1;
    const step = guide?.steps[at];
    const shown: Framing =
      face === 'step' && guide !== null && step !== undefined
        ? {
            words: drawStepWords(t, stepWords(t, guide, step), false),
            picture: drawStepPicture(t, guide, { step, number: at + 1 }),
          }
        : { words: this.#renderPlain(group, face) };
    const steps = face === 'step' || face === 'owner' || face === 'give-back';
    const hasBack = face === 'member' || face === 'leaving' || (steps && at > 0);
    return {
      ...shown,
      notice: face === 'owner' || !steps ? nothing : this.#renderMembers(),
      top: group.phase === 'teaching' && steps ? this.#renderLeave() : nothing,
      absent: [
        ...(hasBack ? [] : (['back'] as const)),
        ...(steps && at + 1 < total ? [] : (['next'] as const)),
      ],
      labels: {
        back: t(steps ? 'group:previous' : 'group:back'),
        next: t(face === 'owner' ? 'group:owner.next' : 'group:next'),
      },
      ...(steps ? { progress: { number: at + 1, total } } : {}),
    };
  }

  protected override render() {
    const { group } = this;
    if (group === null) return nothing;
    return this.frame(this.#framing(group, this.#face()));
  }

  #renderPlain(group: Group, face: TableFace): TemplateResult {
    const [heading, ...more] = this.#plain(group, face);
    const choices = this.#choices(face);
    return html`<div class=${face === 'owner' ? 'owner' : 'stack'}>
      ${face === 'owner' ? html`<kiot-icon name="lock"></kiot-icon>` : nothing}
      <h1 tabindex="-1">${heading}</h1>
      ${more.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        choices.length === 0
          ? nothing
          : html`<div class="answers">
              ${choices.map(({ label, act }) => html`<button @click=${act}>${label}</button>`)}
            </div>`
      }
    </div>`;
  }

  #renderMembers(): TemplateResult {
    return html`<group-members
      label=${this.locale.t('group:members.label')}
      .members=${this.members()}
      @group-member=${({ ticket }: GroupMemberEvent) => (this.touched = ticket)}
    ></group-members>`;
  }

  #renderLeave(): TemplateResult {
    return html`<button slot="top" @click=${() => (this.leaving = true)}>
      ${this.locale.t('group:leave.button')}
    </button>`;
  }

  #onBack(): void {
    if (this.touched !== null) this.touched = null;
    else if (this.leaving) this.leaving = false;
    else this.#go(this.#at() - 1);
  }

  #onMember(request: QueueRequest): void {
    this.touched = null;
    this.tools?.report(request);
  }

  #onLeave(): void {
    this.leaving = false;
    const { group } = this;
    const ticket = group?.pioneer?.ticket;
    if (group !== null && ticket !== undefined)
      this.tools?.report({ name: 'leave-group', group: group.id, ticket });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-table-page': GroupTablePage;
  }
}
