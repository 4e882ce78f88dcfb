import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { textOf } from '../../app/file-text.ts';
import { LocaleController } from '../../app/i18n/locale-controller.ts';
import {
  readDraft,
  writeDraft,
  EMPTY_DRAFT,
  type DraftField,
  type ReportDraft,
} from '../../domain/report/draft.schema.ts';
import '../../ui/elements/kiot-file-button/kiot-file-button.ts';
import type { KiotFilesChooseEvent } from '../../ui/elements/kiot-file-button/kiot-files-choose-event.ts';
import { base } from '../../ui/styles/base.styles.ts';
import { field } from '../../ui/styles/field.styles.ts';
import { DraftChangeEvent } from './draft-change-event.ts';
import { forms } from './forms.styles.ts';

/** Saves a text for the person at the device. */
export type SaveTools = () => Promise<{ readonly files: { save(name: string, text: string): void } }>;

const FILE = 'ban-nhap-bao-cao.json';
const HEAD: readonly DraftField[] = [
  'superior',
  'office',
  'place',
  'sign',
  'authority',
  'position',
  'signer',
];
const LISTS: readonly DraftField[] = ['addressees', 'recipients'];
const PASSAGES: readonly DraftField[] = [
  'situation',
  'others',
  'strengths',
  'limits',
  'initiatives',
  'plans',
];
const MODELS: readonly DraftField[] = ['kioskMembers', 'kioskCost', 'groupMembers', 'groupCost'];

/** What people write into a report. It stays in memory; the file they save is the only place it is kept. */
@customElement('supervisor-report-fields')
export class SupervisorReportFields extends LitElement {
  static override styles = [base, field, forms];

  @property({ attribute: false }) accessor draft: ReportDraft = EMPTY_DRAFT;
  /** Whether it is a year's report, which has an estimate and a day of its own. */
  @property({ attribute: false }) accessor year = false;
  @property({ attribute: false }) accessor files: SaveTools | null = null;

  @state() private accessor told = '';
  @state() private accessor fault = '';

  readonly #locale = new LocaleController(this);

  readonly #onSave = async (): Promise<void> => {
    const tools = await this.files?.();
    tools?.files.save(FILE, writeDraft(this.draft));
    this.#change(this.draft, true);
    this.fault = '';
    this.told = this.#locale.t('supervisor:report.saved', { name: FILE });
  };

  #change(draft: ReportDraft, isKept: boolean): void {
    this.dispatchEvent(new DraftChangeEvent(draft, isKept));
  }

  protected override render() {
    const { t } = this.#locale;
    return html`<section>
      <h2>${t('supervisor:report.writing')}</h2>
      <p>${t('supervisor:report.memory')}</p>
      <div class="buttons">
        <button @click=${this.#onSave}>${t('supervisor:report.keep')}</button>
        <kiot-file-button
          label=${t('supervisor:report.open')}
          @kiot-files-choose=${this.#onOpen}
        ></kiot-file-button>
      </div>
      <div role="status">${this.told === '' ? nothing : html`<p class="told">${this.told}</p>`}</div>
      <div role="alert">${this.fault === '' ? nothing : html`<p class="fault">${this.fault}</p>`}</div>
      <h3>${t('supervisor:report.head')}</h3>
      <div class="fields">${HEAD.map((field) => this.#renderLine(field))}</div>
      <div class="fields">${LISTS.map((field) => this.#renderPassage(field))}</div>
      <h3>${t('supervisor:report.body')}</h3>
      <div class="fields">
        ${this.year ? [this.#renderLine('yearDue', 'date'), this.#renderPassage('estimate')] : nothing}
        ${PASSAGES.map((field) => this.#renderPassage(field))}
      </div>
      <h3>${t('supervisor:report.models')}</h3>
      <div class="fields">${MODELS.map((field) => this.#renderLine(field))}</div>
    </section>`;
  }

  #renderLine(field: DraftField, type: 'text' | 'date' = 'text'): TemplateResult {
    return html`<label
      >${this.#locale.named(`supervisor:field.${field}`)}
      <input
        type=${type}
        name=${field}
        maxlength="300"
        autocomplete="off"
        spellcheck="false"
        .value=${this.draft[field]}
        @input=${this.#onInput}
    /></label>`;
  }

  #renderPassage(field: DraftField): TemplateResult {
    return html`<label
      >${this.#locale.named(`supervisor:field.${field}`)}
      <textarea
        name=${field}
        maxlength="20000"
        autocomplete="off"
        spellcheck="false"
        .value=${this.draft[field]}
        @input=${this.#onInput}
      ></textarea>
    </label>`;
  }

  #onInput({ target }: Event): void {
    const { name, value } = target as HTMLInputElement | HTMLTextAreaElement;
    this.#change({ ...this.draft, [name]: value }, false);
  }

  async #onOpen({ files: [file] }: KiotFilesChooseEvent): Promise<void> {
    const { t } = this.#locale;
    const read = readDraft(await textOf(file));
    this.told = read.ok ? t('supervisor:report.opened', { name: file.name }) : '';
    this.fault = read.ok ? '' : t(`supervisor:file.${read.refusal}`);
    if (read.ok) this.#change(read.value, true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'supervisor-report-fields': SupervisorReportFields;
  }
}
