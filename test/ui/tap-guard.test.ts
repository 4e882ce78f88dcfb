import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { css, html as lit, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { DOUBLE_STRIKE, KEY_STRIKE, SCREEN_CHANGE, TapGuard } from '../../src/ui/controllers/tap-guard.ts';
import { need, tapAt } from '../support/wtr/looking.ts';

@customElement('test-guarded')
class TestGuarded extends LitElement {
  static override styles = css`
    button {
      inline-size: 200px;
      block-size: 100px;
    }
  `;
  readonly heard: string[] = [];
  doubles = 0;
  readonly guard = new TapGuard(this, () => (this.doubles += 1));

  protected override render() {
    return lit`<button id="one" @click=${() => this.heard.push('one')}><span>một</span></button>
      <button id="two" @click=${() => this.heard.push('two')}>hai</button>
      <button id="key" data-key-strike @click=${() => this.heard.push('a')}><span>a</span></button>`;
  }
}

const A_MINUTE = 60_000;
const open = (): Promise<TestGuarded> => fixture<TestGuarded>(html`<test-guarded></test-guarded>`);
const button = (guarded: TestGuarded, id: string): HTMLElement => need(guarded.shadowRoot!, `#${id}`);

describe('the guard against trembling hands (C-06)', () => {
  it('holds the figures of C-06', () => {
    expect([DOUBLE_STRIKE, SCREEN_CHANGE, KEY_STRIKE]).to.deep.equal([600, 400, 120]);
  });

  it('lets the first tap through and swallows a second one on the same control within 600 ms', async () => {
    const guarded = await open();
    for (const at of [10_000, 10_300, 10_599]) tapAt(button(guarded, 'one'), at);
    expect([guarded.heard, guarded.doubles]).to.deep.equal([['one'], 2]);
  });

  it('lets a second tap through after 600 ms', async () => {
    const guarded = await open();
    for (const at of [10_000, 10_600]) tapAt(button(guarded, 'one'), at);
    expect(guarded.heard).to.deep.equal(['one', 'one']);
  });

  it('lets a tap on another control through at once', async () => {
    const guarded = await open();
    tapAt(button(guarded, 'one'), 10_000);
    tapAt(button(guarded, 'two'), 10_100);
    expect(guarded.heard).to.deep.equal(['one', 'two']);
  });

  it('swallows taps in the first 400 ms of a new screen, and none after', async () => {
    const guarded = await open();
    guarded.guard.screenChanged(20_000);
    tapAt(button(guarded, 'one'), 20_399);
    tapAt(button(guarded, 'two'), 20_400);
    expect([guarded.heard, guarded.doubles]).to.deep.equal([['two'], 1]);
  });

  it('lets “aa” be written on a key, and still swallows what only a trembling finger does', async () => {
    const guarded = await open();
    for (const at of [10_000, 10_120, 10_239, 10_400]) tapAt(button(guarded, 'key'), at);
    tapAt(need(guarded.shadowRoot!, '#key span'), 10_450);
    expect([guarded.heard, guarded.doubles]).to.deep.equal([['a', 'a', 'a'], 2]);
  });

  it('takes the words on a button and the space around them for one control', async () => {
    const guarded = await open();
    tapAt(need(guarded.shadowRoot!, '#one span'), 10_000);
    tapAt(button(guarded, 'one'), 10_300);
    expect(guarded.heard).to.deep.equal(['one']);
  });

  it('keeps the event from everything behind it, default action included', async () => {
    const guarded = await open();
    const outside: boolean[] = [];
    guarded.addEventListener('click', (event) => outside.push(event.defaultPrevented));
    for (const at of [10_000, 10_100]) tapAt(button(guarded, 'one'), at);
    expect(outside).to.deep.equal([false]);
  });

  it('lets keys press the button when the time is over, measured by the real clock', async () => {
    const guarded = await open();
    button(guarded, 'one').focus();
    await sendKeys({ press: 'Enter' });
    guarded.guard.screenChanged(performance.now() + A_MINUTE); // however slow the machine: the key comes before
    button(guarded, 'two').focus();
    await sendKeys({ press: 'Enter' });
    expect(guarded.heard).to.deep.equal(['one']);
    guarded.guard.screenChanged(performance.now());
    await aTimeout(DOUBLE_STRIKE + 20);
    await sendKeys({ press: 'Enter' });
    await aTimeout(DOUBLE_STRIKE + 20);
    await sendKeys({ press: 'Space' });
    expect(guarded.heard).to.deep.equal(['one', 'two', 'two']);
  });

  it('is gone with its host', async () => {
    const guarded = await open();
    const one = button(guarded, 'one');
    guarded.remove();
    for (const at of [10_000, 10_100]) tapAt(one, at);
    expect(guarded.heard).to.deep.equal(['one', 'one']);
  });
});
