import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Spoken } from '../../../app/spoken.ts';
import { base } from '../../../ui/styles/base.styles.ts';
import { CitizenPage } from '../citizen-page.ts';
import { citizen } from '../citizen.styles.ts';

/** A gentle screen when a guide cannot be read or something unforeseen happened. Staff have been told. */
@customElement('citizen-refused-page')
export class CitizenRefusedPage extends CitizenPage {
  static override styles = [base, citizen];

  protected override spoken(): Spoken {
    const { t } = this.locale;
    return [t('citizen:refused.title'), t('citizen:refused.sentence'), t('citizen:refused.home')];
  }

  protected override onAction(action: Parameters<CitizenPage['onAction']>[0]): void {
    if (action === 'next') this.move({ type: 'open', page: 'home' });
    else super.onAction(action);
  }

  protected override render() {
    const { t } = this.locale;
    const words = html`<div class="stack words">
      <h1 tabindex="-1">${t('citizen:refused.title')}</h1>
      <p>${t('citizen:refused.sentence')}</p>
    </div>`;
    return this.frame({ words, labels: { next: t('citizen:refused.home') } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'citizen-refused-page': CitizenRefusedPage;
  }
}
