import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { examples } from '../../src/ui/elements/kiot-keyboard/kiot-keyboard.examples.ts';
import type { KeyPress, KiotKeyEvent } from '../../src/ui/elements/kiot-keyboard/kiot-key-event.ts';
import type { KiotKeyboard } from '../../src/ui/elements/kiot-keyboard/kiot-keyboard.ts';
import '../../src/ui/elements/kiot-keyboard/kiot-keyboard.ts';
import { setMode } from '../support/wtr/axe.ts';
import { findAll, isWhole, lookLikeKiosk, need, pixelsPerMillimetre } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

/** The keyboard with its words below a field, on a page without margins. */
async function open(): Promise<{ keyboard: KiotKeyboard; field: HTMLInputElement; pressed: KeyPress[] }> {
  const page = await fixture(
    html`<div><input aria-label="field" value="abc" />${examples[1]!.render()}</div>`,
  );
  const keyboard = need<KiotKeyboard>(page, 'kiot-keyboard');
  await keyboard.updateComplete;
  const pressed: KeyPress[] = [];
  keyboard.addEventListener('kiot-key', (event: KiotKeyEvent) => pressed.push(event.press));
  return { keyboard, field: need<HTMLInputElement>(page, 'input'), pressed };
}

const keys = (keyboard: KiotKeyboard): HTMLElement[] => findAll(keyboard.shadowRoot!, 'button');
const key = (keyboard: KiotKeyboard, id: string): HTMLElement =>
  keys(keyboard).find(({ dataset }) => dataset['key'] === id)!;
const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};
const focused = (keyboard: KiotKeyboard): string | undefined =>
  (keyboard.shadowRoot!.activeElement as HTMLElement | null)?.dataset['key'];

before(lookLikeKiosk);
afterEach(async () => {
  setMode('normal');
  await resetMouse();
  await setViewport({ width: 1280, height: 800 });
});

describe('the keys', () => {
  it('say what was pressed: letters, letters with a shape, tones, the space, erasing', async () => {
    const { keyboard, pressed } = await open();
    for (const id of ['a', 'ê', 'acute', 'level', 'space', 'erase']) key(keyboard, id).click();
    expect(pressed).to.deep.equal([
      { kind: 'letter', letter: 'a' },
      { kind: 'letter', letter: 'ê' },
      { kind: 'tone', tone: 'acute' },
      { kind: 'tone', tone: '' },
      { kind: 'letter', letter: ' ' },
      { kind: 'erase' },
    ]);
  });

  it('hold every letter of the alphabet, all tones, and on the other side all digits and both methods', async () => {
    const { keyboard, pressed } = await open();
    const ids = (): string[] => keys(keyboard).map(({ dataset }) => dataset['key']!);
    for (const id of [
      ...'abcdefghijklmnopqrstuvwxyzăâđêôơư',
      'acute',
      'grave',
      'hook',
      'tilde',
      'dot',
      'level',
    ])
      expect(ids()).to.include(id);
    key(keyboard, 'digits').click();
    await keyboard.updateComplete;
    expect(pressed).to.deep.equal([]);
    for (const id of [...'0123456789', 'telex', 'vni', 'space', 'erase', 'acute'])
      expect(ids()).to.include(id);
    key(keyboard, 'vni').click();
    expect(pressed).to.deep.equal([{ kind: 'method', method: 'vni' }]);
    key(keyboard, 'letters').click();
    await keyboard.updateComplete;
    expect(ids()).to.include('q');
  });

  it('show the tones on a letter, and say all names aloud', async () => {
    const { keyboard } = await open();
    expect(key(keyboard, 'hook').textContent!.trim()).to.equal('ả');
    expect(key(keyboard, 'hook').getAttribute('aria-label')).to.equal('dấu hỏi');
    expect(key(keyboard, 'erase').getAttribute('aria-label')).to.equal('xóa một chữ');
  });

  it('say which typing method is on', async () => {
    const { keyboard } = await open();
    key(keyboard, 'digits').click();
    await keyboard.updateComplete;
    expect(['telex', 'vni'].map((id) => key(keyboard, id).ariaPressed)).to.deep.equal(['true', 'false']);
    keyboard.method = 'vni';
    await keyboard.updateComplete;
    expect(['telex', 'vni'].map((id) => key(keyboard, id).ariaPressed)).to.deep.equal(['false', 'true']);
    expect(key(keyboard, 'space').ariaPressed).to.equal(null);
  });

  it('tell the tap guard that letters are struck again on purpose, and the switches are not', async () => {
    const { keyboard } = await open();
    const again = (id: string): boolean => key(keyboard, id).hasAttribute('data-key-strike');
    expect(['a', 'o', 'acute', 'ê', 'space', 'erase'].every(again)).to.equal(true);
    expect(again('digits')).to.equal(false);
  });
});

describe('a finger', () => {
  it('on a key leaves focus and caret in the field', async () => {
    const { keyboard, field, pressed } = await open();
    field.focus();
    field.setSelectionRange(1, 2);
    await sendMouse({ type: 'click', position: middle(key(keyboard, 'g')) });
    expect(pressed).to.deep.equal([{ kind: 'letter', letter: 'g' }]);
    expect([document.activeElement, field.selectionStart, field.selectionEnd]).to.deep.equal([field, 1, 2]);
  });

  it('presses when it is let go, and not when it slides off before (C-04)', async () => {
    const { keyboard, pressed } = await open();
    await sendMouse({ type: 'move', position: middle(key(keyboard, 'g')) });
    await sendMouse({ type: 'down' });
    expect(pressed).to.deep.equal([]);
    await sendMouse({ type: 'move', position: middle(key(keyboard, 'k')) });
    await sendMouse({ type: 'up' });
    expect(pressed).to.deep.equal([]);
  });

  it('sees at once that it is on a key (C-07)', async () => {
    const { keyboard } = await open();
    const letter = key(keyboard, 'g');
    const calm = getComputedStyle(letter).backgroundColor;
    expect(getComputedStyle(letter).transitionDuration).to.equal('0s');
    await sendMouse({ type: 'move', position: middle(letter) });
    await sendMouse({ type: 'down' });
    expect(getComputedStyle(letter).backgroundColor).not.to.equal(calm);
    await sendMouse({ type: 'up' });
    await waitFor(() => getComputedStyle(letter).backgroundColor === calm, 'the key looks pressed for ever');
  });

  it('sees only the key it is on: not the one before, and none after it slid off', async () => {
    const { keyboard } = await open();
    const look = (id: string): string => getComputedStyle(key(keyboard, id)).backgroundColor;
    const calm = look('g');
    const touch = (id: string, what: string): boolean =>
      key(keyboard, id).dispatchEvent(new PointerEvent(what, { bubbles: true, composed: true }));
    touch('g', 'pointerdown');
    touch('g', 'pointerup');
    touch('k', 'pointerdown');
    expect([look('g') === calm, look('k') === calm]).to.deep.equal([true, false]);
    for (let i = 0; i < 4; i += 1) await nextFrame();
    expect(look('k'), 'a finger that rests').not.to.equal(calm);
    touch('k', 'pointercancel');
    await waitFor(() => look('k') === calm, 'the key looks pressed for ever');
  });
});

describe('keys alone', () => {
  it('go in and out with one Tab, and back to the key where they were', async () => {
    const { keyboard, field } = await open();
    field.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(keyboard)).to.equal('acute');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(focused(keyboard)).to.equal(undefined);
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused(keyboard)).to.equal('q');
    expect(keys(keyboard).filter(({ tabIndex }) => tabIndex === 0).length).to.equal(1);
  });

  it('move in four directions as the eye sees the keys, and stop at the edges', async () => {
    const { keyboard } = await open();
    key(keyboard, 'acute').focus();
    const way: string[] = [];
    for (const arrow of [
      'Left',
      'Up',
      'Down',
      'Right',
      'Down',
      'Down',
      'Down',
      'Right',
      'Up',
      'Up',
    ] as const) {
      await sendKeys({ press: `Arrow${arrow}` });
      way.push(focused(keyboard)!);
    }
    expect(way).to.deep.equal(['acute', 'acute', 'q', 'w', 's', 'z', 'z', 'x', 'd', 'e']);
    key(keyboard, 'space').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(keyboard)).to.equal('đ');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(keyboard)).to.equal('space');
  });

  it('reach every key on both sides', async () => {
    const { keyboard } = await open();
    for (const side of ['digits', 'letters']) {
      const reached = new Set<string>();
      keys(keyboard)[0]!.focus();
      const queue = [focused(keyboard)!];
      while (queue.length > 0) {
        const from = queue.pop()!;
        if (reached.has(from)) continue;
        reached.add(from);
        for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          key(keyboard, from).focus();
          key(keyboard, from).dispatchEvent(
            new KeyboardEvent('keydown', { key: arrow, bubbles: true, composed: true, cancelable: true }),
          );
          queue.push(focused(keyboard)!);
        }
      }
      expect(reached.size).to.equal(keys(keyboard).length);
      key(keyboard, side).click();
      await keyboard.updateComplete;
    }
  });

  it('press with Enter and Space, and stay on the switch when it turns the keyboard over', async () => {
    const { keyboard, pressed } = await open();
    key(keyboard, 'k').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(pressed.length).to.equal(2);
    key(keyboard, 'digits').focus();
    await sendKeys({ press: 'Enter' });
    await keyboard.updateComplete;
    expect(focused(keyboard)).to.equal('letters');
  });
});

describe('the size of the keys', () => {
  for (const [width, height, columns] of [
    [1280, 800, 11],
    [800, 1280, 7],
    [1920, 1080, 11],
  ] as const)
    it(`is 16 mm with 3.2 mm between on ${width} × ${height}, all inside the screen (C-01, C-02)`, async () => {
      await setViewport({ width, height });
      const { keyboard } = await open();
      const mm =
        pixelsPerMillimetre() *
        parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--kiot-scale'));
      for (const side of ['digits', 'letters']) {
        const boxes = keys(keyboard).map((one) => one.getBoundingClientRect());
        for (const box of boxes) {
          expect(box.width / mm).to.be.at.least(16);
          expect(box.height / mm).to.be.at.least(16);
          expect(box.left).to.be.at.least(0);
          expect(box.right).to.be.at.most(width);
        }
        for (const a of boxes)
          for (const b of boxes)
            if (a !== b) {
              const across = Math.max(a.left - b.right, b.left - a.right);
              const along = Math.max(a.top - b.bottom, b.top - a.bottom);
              expect(Math.max(across, along) / mm).to.be.at.least(3.2);
            }
        const columnsUsed = new Set(boxes.map(({ left }) => Math.round(left))).size;
        expect(columnsUsed).to.be.at.most(columns);
        key(keyboard, side).click();
        await keyboard.updateComplete;
      }
    });

  it('stays in big text, only the letters on them grow, and no letter is cut', async () => {
    const { keyboard } = await open();
    const look = (): [number, number] => [
      key(keyboard, 'g').getBoundingClientRect().width,
      parseFloat(getComputedStyle(key(keyboard, 'g')).fontSize),
    ];
    const [size, letter] = look();
    setMode('big text');
    const [bigSize, bigLetter] = look();
    expect(bigSize).to.equal(size);
    expect(bigLetter).to.be.greaterThan(letter * 1.2);
    for (const one of keys(keyboard)) expect(isWhole(one), one.dataset['key']!).to.equal(true);
  });

  it('takes the width there is when the page is zoomed to 200 %', async () => {
    await setViewport({ width: 640, height: 400 });
    const { keyboard } = await open();
    for (const one of keys(keyboard)) {
      const { left, right, height } = one.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(640);
      expect(height).to.be.at.least((16 * 5.88) / 2);
    }
  });
});
