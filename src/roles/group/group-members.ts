import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../ui/styles/base.styles.ts';
import type { NamedToken } from '../../ui/elements/kiot-token/kiot-token.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import '../../ui/elements/kiot-token/kiot-token.ts';

/** One member as the table shows them: a token, a number, and where they stand. */
export type ShownMember = {
  readonly ticket: string;
  readonly number: string;
  readonly token: NamedToken | null;
  readonly standing: string;
  readonly stuck: boolean;
};

/** A member was touched. */
export class GroupMemberEvent extends Event {
  static readonly type = 'group-member';
  readonly ticket: string;

  constructor(ticket: string) {
    super(GroupMemberEvent.type, { bubbles: true, composed: true });
    this.ticket = ticket;
  }
}

/** The members of a group in one row; a raised hand is word, drawing and frame together. */
@customElement('group-members')
export class GroupMembers extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(33 * var(--kiot-mm))), 1fr));
        gap: var(--kiot-space-3);
        margin-block-start: var(--kiot-space-2);
        padding: 0;
        list-style: none;
      }
      button {
        inline-size: 100%;
        block-size: 100%;
        gap: var(--kiot-space-1);
        justify-content: start;
        padding: calc(0.6 * var(--kiot-mm)) var(--kiot-space-1);
        text-align: start;
        line-height: 1.25;
      }
      .stuck {
        border: var(--kiot-line-thick) solid var(--kiot-color-ring);
        background: var(--kiot-color-ring-tint);
      }
      .words {
        flex: 1;
        display: grid;
        min-inline-size: 0;
      }
      .words span {
        font-weight: 400;
      }
      /* The number is who it is; the picture helps to find it, and its name is heard. */
      .picture {
        flex: none;
        inline-size: calc(10 * var(--kiot-mm));
        block-size: calc(10 * var(--kiot-mm));
        overflow: hidden;
      }
      kiot-token {
        --kiot-token-size: calc(10 * var(--kiot-mm));
      }
    `,
  ];

  /** Who is shown, in the order they came. */
  @property({ attribute: false }) accessor members: readonly ShownMember[] = [];

  /** What the row is called. */
  @property() accessor label = '';

  protected override render() {
    if (this.members.length === 0) return nothing;
    return html`<ul aria-label=${this.label}>
      ${this.members.map((member) => this.#renderMember(member))}
    </ul>`;
  }

  #renderMember({ ticket, number, token, standing, stuck }: ShownMember): TemplateResult {
    return html`<li>
      <button class=${stuck ? 'stuck' : ''} @click=${() => this.dispatchEvent(new GroupMemberEvent(ticket))}>
        ${stuck ? html`<kiot-icon name="hand"></kiot-icon>` : nothing}
        <span class="words"><strong>${number}</strong><span>${standing}</span></span>
        ${token === null ? nothing : html`<span class="picture"><kiot-token .token=${token}></kiot-token></span>`}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-members': GroupMembers;
  }
  interface HTMLElementEventMap {
    'group-member': GroupMemberEvent;
  }
}
