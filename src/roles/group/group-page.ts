import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import { namedToken } from '../../app/ticket-words.ts';
import { WatchController } from '../../app/watch-controller.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { helperOf, type Group, type Member } from '../../domain/group/index.ts';
import { numberOf, type Ticket } from '../../domain/queue/index.ts';
import { AfterPaint } from '../../ui/controllers/after-paint.ts';
import type {
  FrameAction,
  KiotFrameActionEvent,
} from '../../ui/elements/kiot-page-frame/kiot-frame-action-event.ts';
import type { FrameLabels, KiotPageFrame } from '../../ui/elements/kiot-page-frame/kiot-page-frame.ts';
import '../../ui/elements/kiot-icon/kiot-icon.ts';
import '../../ui/elements/kiot-icon/more-icons.ts';
import '../../ui/elements/kiot-page-frame/kiot-page-frame.ts';
import '../../ui/elements/kiot-scroll-area/kiot-scroll-area.ts';
import type { ShownMember } from './group-members.ts';
import type { GroupTools } from './group-tools.ts';
import { shownMembers, standingWords } from './standing-words.ts';

/** What a page puts into the skeleton that everybody knows from the kiosk. */
export type Framing = {
  readonly words: TemplateResult;
  readonly picture?: TemplateResult | typeof nothing;
  /** What stands below words and picture. */
  readonly notice?: TemplateResult | typeof nothing;
  /** Quiet buttons in the top bar; each carries `slot="top"`. */
  readonly top?: TemplateResult | typeof nothing;
  readonly absent?: readonly FrameAction[];
  readonly labels?: Partial<FrameLabels>;
  readonly progress?: { readonly number: number; readonly total: number };
};

/** What every page about a group shares: what it works with, the skeleton, reading aloud. Tokens and numbers only. */
export abstract class GroupPage extends LitElement {
  /** What it works with. */
  @property({ attribute: false }) accessor tools: GroupTools | null = null;

  protected readonly locale = new LocaleController(this);
  readonly #later = new AfterPaint();
  #watched: WatchController | null = null;
  #lastFace = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
    this.#watched ??= new WatchController(this, () => {
      const { tools } = this;
      return tools === null ? [] : [tools.queue, tools.hand, tools.guide, tools.table];
    });
  }

  protected override updated(): void {
    const face = this.checkVisibility() ? this.face() : ''; // the other side of the tablet stands behind this one
    if (face === this.#lastFace) return;
    this.#lastFace = face;
    if (face === '') return;
    this.renderRoot.querySelector<KiotPageFrame>('kiot-page-frame')?.focusHeading();
    for (const area of this.renderRoot.querySelectorAll('kiot-scroll-area')) area.toTop();
    this.tools?.kiosk.voice.hush();
    this.#readIfWanted();
    // the row below may have come with this screen and taken room from the picture
    const picture = this.renderRoot.querySelector('kiot-screen-picture');
    this.#later.do(() => picture?.shadowRoot?.querySelector('.ringed')?.scrollIntoView({ block: 'nearest' }));
  }

  /** What is heard, in the order it is read. */
  abstract spoken(): readonly string[];

  /** Text that changes when another screen is up. */
  protected abstract face(): string;

  /** The chosen group as it stands now. */
  protected get group(): Group | null {
    return this.tools?.group() ?? null;
  }

  protected get guide(): CompiledGuide | null {
    return this.tools?.guide.current ?? null;
  }

  protected ticketOf({ ticket }: Pick<Member, 'ticket'>): Ticket | null {
    return this.tools?.queue.current.log.state.tickets.get(ticket) ?? null;
  }

  /** The number people read, or nothing. */
  protected numberOf(member: Pick<Member, 'ticket'>): string {
    const ticket = this.ticketOf(member);
    return ticket === null ? '' : numberOf(ticket);
  }

  /** The token in words, colour included. */
  protected tokenOf(member: Pick<Member, 'ticket'>): ReturnType<typeof namedToken> | null {
    const ticket = this.ticketOf(member);
    return ticket === null ? null : namedToken(this.locale.t, ticket.token);
  }

  /** Members as they are shown in a row. */
  protected members(): readonly ShownMember[] {
    const { group } = this;
    if (group === null) return [];
    const now = this.tools?.hand.current.now ?? 0;
    return shownMembers(group).map((member) => ({
      ticket: member.ticket,
      number: this.numberOf(member),
      token: this.tokenOf(member),
      standing: standingWords(this.locale.t, { group, member }, now),
      stuck: helperOf(group, member, now) !== null,
    }));
  }

  /** What the last touch came to, when it came to nothing. */
  protected fault(): string {
    const { t } = this.locale;
    const said = this.tools?.hand.current.said ?? null;
    if (said?.kind === 'trouble') return t('group:trouble');
    return said?.kind === 'refused' ? t('group:refused') : '';
  }

  /** Whoever has switched it on hears every screen as it comes up. */
  #readIfWanted(): void {
    const kiosk = this.tools?.kiosk;
    if (kiosk?.aids.current.readAloud === true) kiosk.voice.say(this.spoken());
  }

  /** The panel comes with the first touch; until then the tablet does without its weight. */
  async #showAids(): Promise<void> {
    await import('./group-aids.ts').catch(() => undefined); // the next touch tries again
    await this.updateComplete;
    this.renderRoot.querySelector('group-aids')?.show?.();
  }

  protected onAction(action: FrameAction): void {
    if (action === 'listen') this.tools?.kiosk.voice.say(this.spoken());
  }

  protected frame(framing: Framing): TemplateResult {
    const { t } = this.locale;
    const { words, picture = nothing, notice = nothing, top = nothing } = framing;
    const { absent = [], labels = {}, progress } = framing;
    const fault = this.fault();
    const shown = progress === undefined ? '' : t('group:progress', progress);
    return html`<kiot-page-frame
        .name=${this.guide?.title ?? t('group:name')}
        .progress=${shown}
        .total=${progress?.total ?? 0}
        .current=${progress?.number ?? 0}
        .labels=${{ ...this.#labels(), ...labels }}
        .absent=${['stuck', ...absent] as readonly FrameAction[]}
        ?wide=${picture === nothing}
        @kiot-frame-action=${(event: KiotFrameActionEvent) => this.onAction(event.action)}
      >
        ${top}<button slot="top" @click=${() => void this.#showAids()}>
          <kiot-icon name="accessibility"></kiot-icon>${t('common:aid.title')}
        </button>
        ${this.#area(words, '')}${picture === nothing ? nothing : this.#area(picture as TemplateResult, 'picture')}
        <div slot="notice">
          ${fault === '' ? nothing : html`<p class="note" role="alert">${fault}</p>`}${notice}
        </div>
      </kiot-page-frame>
      <group-aids .tools=${this.tools} @kiot-aids-closed=${() => this.#readIfWanted()}></group-aids>`;
  }

  /** The own slip that may still be taken back. */
  protected undoButton(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (tools === null || tools.hand.current.slip === null) return nothing;
    return html`<button slot="top" @click=${() => void tools.hand.undo()}>
      ${this.locale.t('group:undo')}
    </button>`;
  }

  #area(content: TemplateResult, slot: string): TemplateResult {
    const { t } = this.locale;
    return html`<kiot-scroll-area
      slot=${slot}
      down-label=${t('common:bar.scrollDown')}
      up-label=${t('common:bar.scrollUp')}
      >${content}</kiot-scroll-area
    >`;
  }

  #labels(): FrameLabels {
    const { t } = this.locale;
    const bar = {
      back: t('group:back'),
      listen: t('group:listen'),
      next: t('group:next'),
      bar: t('group:bar'),
    };
    return { ...bar, stuck: '', finish: t('group:staff') };
  }
}
