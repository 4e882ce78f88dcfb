import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { WatchController } from '../../app/watch-controller.ts';
import { TapGuard } from '../../ui/controllers/tap-guard.ts';
import { base } from '../../ui/styles/base.styles.ts';
import './group-ask-page.ts';
import './group-check-page.ts';
import './group-desk-page.ts';
import './group-lesson-page.ts';
import './group-pick-page.ts';
import type { GroupTools } from './group-tools.ts';

/** Staff's side of the tablet of a group: the page follows where the group stands, whoever moved it. */
@customElement('group-shell')
export class GroupShell extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  /** What it works with. */
  @property({ attribute: false }) accessor tools: GroupTools | null = null;

  readonly #guard = new TapGuard(this);
  #watched: WatchController | null = null;
  #lastPage = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watched ??= new WatchController(this, () =>
      this.tools === null ? [] : [this.tools.queue, this.tools.table],
    );
  }

  /** Another page may have come up under a finger: a moment without touches. */
  protected override updated(): void {
    const page = this.tools?.group()?.phase ?? 'pick';
    if (page !== this.#lastPage) this.#guard.screenChanged(performance.now());
    this.#lastPage = page;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    const group = tools?.group() ?? null;
    if (tools === null) return nothing;
    switch (group?.phase) {
      case undefined:
        return html`<group-pick-page .tools=${tools}></group-pick-page>`;
      case 'inviting':
      case 'pioneerAsked':
        return html`<group-ask-page .tools=${tools}></group-ask-page>`;
      case 'training':
        return html`<group-lesson-page .tools=${tools}></group-lesson-page>`;
      case 'teachBack':
        return html`<group-check-page .tools=${tools}></group-check-page>`;
      default:
        return html`<group-desk-page .tools=${tools}></group-desk-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-shell': GroupShell;
  }
}
