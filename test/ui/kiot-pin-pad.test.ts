import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KiotPinEnterEvent } from '../../src/ui/elements/kiot-pin-pad/kiot-pin-enter-event.ts';
import type { KiotPinPad } from '../../src/ui/elements/kiot-pin-pad/kiot-pin-pad.ts';
import '../../src/ui/elements/kiot-pin-pad/kiot-pin-pad.ts';
import {
  findAll,
  lookLikeKiosk,
  need,
  pixelsPerMillimetre,
  tapAt,
  visibleText,
} from '../support/wtr/looking.ts';

const LABELS = { name: 'Bàn phím số', typed: 'Đã gõ', erase: 'Xóa', enter: 'Mở' };
let pad: KiotPinPad;
let entered: string[];
let now = 10_000;

before(lookLikeKiosk);
beforeEach(async () => {
  pad = await fixture<KiotPinPad>(html`<kiot-pin-pad .labels=${LABELS}></kiot-pin-pad>`);
  entered = [];
  pad.addEventListener('kiot-pin-enter', (event) => entered.push((event as KiotPinEnterEvent).pin));
});
const keys = (): HTMLElement[] => findAll(pad.shadowRoot!, 'button');
const key = (label: string): HTMLElement => keys().find((one) => one.textContent?.trim() === label)!;
const touch = (...labels: string[]): void => {
  for (const label of labels) tapAt(key(label), (now += 150));
};
const said = (): string => need(pad.shadowRoot!, '[role="status"]').textContent!.trim();

describe('a PIN typed with fingers', () => {
  it('is handed over once and forgotten, with the same digit twice in a row (SEC-23)', async () => {
    touch('1', '1', '4', '9', '0', '0', 'Mở');
    expect(entered).to.deep.equal(['114900']);
    await pad.updateComplete;
    expect(said()).to.equal('Đã gõ: 0');
    touch('Mở');
    expect(entered).to.have.length(1);
  });

  it('is never shown, nor said: only how many digits there are', async () => {
    touch('4', '9');
    await pad.updateComplete;
    expect(findAll(pad.shadowRoot!, '.dots i')).to.have.length(2);
    expect(said()).to.equal('Đã gõ: 2');
    expect(visibleText(pad.shadowRoot!)).not.to.contain('49');
  });

  it('takes no more than twelve digits, and gives the last one back', async () => {
    touch(...'1357924680135'.split(''), 'Xóa', 'Mở');
    expect(entered).to.deep.equal(['13579246801']);
  });

  it('does not double a digit when the glass bounces', () => {
    tapAt(key('7'), (now += 1000));
    tapAt(key('7'), (now += 40));
    touch('8', 'Mở');
    expect(entered).to.deep.equal(['78']);
  });

  it('cannot go on while a PIN is looked at', async () => {
    pad.busy = true;
    await pad.updateComplete;
    touch('1', '2', 'Mở');
    expect(entered).to.deep.equal([]);
  });
});

describe('a PIN typed with a keyboard', () => {
  it('works wherever the focus is', async () => {
    await sendKeys({ type: '4937' });
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Enter' });
    expect(entered).to.deep.equal(['493']);
  });

  it('leaves Enter to a key that has the focus', async () => {
    key('5').focus();
    await sendKeys({ press: 'Enter' });
    expect(entered).to.deep.equal([]);
    key('Mở').focus();
    await sendKeys({ press: 'Enter' });
    expect(entered).to.deep.equal(['5']);
  });

  it('is not heard by a pad that nobody sees, nor by one that is gone', async () => {
    pad.style.display = 'none';
    await sendKeys({ type: '49' });
    pad.style.display = '';
    pad.remove();
    await sendKeys({ type: '38' });
    document.body.append(pad);
    await pad.updateComplete;
    expect(said()).to.equal('Đã gõ: 0');
    pad.remove();
  });
});

it('has keys of 16 mm with 3.2 mm between them (C-01)', () => {
  const mm = pixelsPerMillimetre();
  const boxes = keys().map((one) => one.getBoundingClientRect());
  for (const { width, height } of boxes) {
    expect(width / mm).to.be.at.least(16);
    expect(height / mm).to.be.at.least(16);
  }
  expect((boxes[1]!.left - boxes[0]!.right) / mm).to.be.at.least(3.2);
  expect((boxes[3]!.top - boxes[0]!.bottom) / mm).to.be.at.least(3.2);
});
