import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KiotAidToggleEvent } from '../../src/ui/elements/kiot-aids/kiot-aid-toggle-event.ts';
import type { KiotAids } from '../../src/ui/elements/kiot-aids/kiot-aids.ts';
import '../../src/ui/elements/kiot-aids/kiot-aids.ts';
import type { KiotCalibrateEvent } from '../../src/ui/elements/kiot-calibration/kiot-calibrate-event.ts';
import type { KiotCalibration } from '../../src/ui/elements/kiot-calibration/kiot-calibration.ts';
import '../../src/ui/elements/kiot-calibration/kiot-calibration.ts';
import type { KiotCallSignal } from '../../src/ui/elements/kiot-call-signal/kiot-call-signal.ts';
import '../../src/ui/elements/kiot-call-signal/kiot-call-signal.ts';
import type { KiotCheckList } from '../../src/ui/elements/kiot-check-list/kiot-check-list.ts';
import '../../src/ui/elements/kiot-check-list/kiot-check-list.ts';
import type { KiotFaceChooseEvent } from '../../src/ui/elements/kiot-faces/kiot-face-choose-event.ts';
import type { KiotFaces } from '../../src/ui/elements/kiot-faces/kiot-faces.ts';
import '../../src/ui/elements/kiot-faces/kiot-faces.ts';
import type { KiotIcon } from '../../src/ui/elements/kiot-icon/kiot-icon.ts';
import '../../src/ui/elements/kiot-icon/kiot-icon.ts';
import type { KiotIdleWarning } from '../../src/ui/elements/kiot-idle-warning/kiot-idle-warning.ts';
import '../../src/ui/elements/kiot-idle-warning/kiot-idle-warning.ts';
import type { KiotTile } from '../../src/ui/elements/kiot-tile/kiot-tile.ts';
import '../../src/ui/elements/kiot-tile/kiot-tile.ts';
import { find, findAll, isWhole, lookLikeKiosk, need, overrideTextSpacing } from '../support/wtr/looking.ts';
import { LONG_TEXT, LONG_WORD } from '../../src/ui/elements/example.ts';

const SWITCHES = [
  { aid: 'bigText', label: 'Chữ to', icon: 'a-large-small', on: false },
  { aid: 'contrast', label: 'Tương phản cao', icon: 'contrast', on: true },
] as const;
const LABELS = {
  frame: 'khung',
  smaller: 'nhỏ',
  larger: 'to',
  smallerMuch: 'nhỏ nhiều',
  largerMuch: 'to nhiều',
  figure: '5,88',
};

/** What a listener hears of one kind of event. */
function heard<E extends Event>(target: EventTarget, type: string): E[] {
  const events: E[] = [];
  target.addEventListener(type, (event) => events.push(event as E));
  return events;
}

before(lookLikeKiosk);

describe('the switches', () => {
  it('have no switches and no name until they are given some', async () => {
    const aids = await fixture<KiotAids>(html`<kiot-aids></kiot-aids>`);
    expect([aids.label, aids.switches]).to.deep.equal(['', []]);
    expect(find(aids.shadowRoot!, 'button')).to.equal(null);
  });

  it('say by aria-pressed and by a tick which are on', async () => {
    const aids = await fixture<KiotAids>(html`<kiot-aids .switches=${SWITCHES}></kiot-aids>`);
    const pressed = findAll(aids.shadowRoot!, 'button').map((b) => b.getAttribute('aria-pressed'));
    expect(pressed).to.deep.equal(['false', 'true']);
    const drawings = findAll<KiotIcon>(aids.shadowRoot!, 'kiot-icon').map((icon) => icon.name);
    expect(drawings).to.deep.equal(['a-large-small', 'check']);
  });

  for (const key of ['Enter', 'Space'])
    it(`tell by ${key} which aid was switched, through every shadow root`, async () => {
      const aids = await fixture<KiotAids>(html`<kiot-aids .switches=${SWITCHES}></kiot-aids>`);
      const toggled = heard<KiotAidToggleEvent>(aids, 'kiot-aid-toggle');
      findAll(aids.shadowRoot!, 'button')[1]!.focus();
      await sendKeys({ press: key });
      const told = toggled.map(({ aid, bubbles, composed }) => [aid, bubbles, composed]);
      expect(told).to.deep.equal([['contrast', true, true]]);
    });

  it('change nothing of their own accord: whoever holds the state does', async () => {
    const aids = await fixture<KiotAids>(html`<kiot-aids .switches=${SWITCHES}></kiot-aids>`);
    const first = need(aids.shadowRoot!, 'button');
    first.click();
    await aids.updateComplete;
    expect(first.getAttribute('aria-pressed')).to.equal('false');
  });
});

describe('a tile', () => {
  it('is plain, not primary, and without words until it is given some', async () => {
    const tile = await fixture<KiotTile>(html`<kiot-tile></kiot-tile>`);
    expect([tile.label, tile.note, tile.icon, tile.primary]).to.deep.equal(['', '', '', false]);
    expect(find(tile.shadowRoot!, 'kiot-icon, .note')).to.equal(null);
  });

  for (const key of ['Enter', 'Space'])
    it(`is one button: focus goes into it and ${key} clicks once`, async () => {
      const tile = await fixture<KiotTile>(html`<kiot-tile label="Xem tất cả"></kiot-tile>`);
      const clicks = heard(tile, 'click');
      tile.focus();
      await sendKeys({ press: key });
      expect(findAll(tile.shadowRoot!, 'button').length).to.equal(1);
      expect(clicks.length).to.equal(1);
    });

  it('loses nothing of a long text with stacked accents, spaced as wide as people may set it', async () => {
    const page = await fixture(
      html`<div style="inline-size: 400px">
        <kiot-tile icon="file-text" label=${LONG_TEXT} note=${LONG_TEXT}></kiot-tile>
      </div>`,
    );
    const undo = overrideTextSpacing(page);
    expect(isWhole(need(page, 'button'))).to.equal(true);
    undo();
  });

  it('breaks a word that is longer than the tile', async () => {
    const page = await fixture(
      html`<div style="inline-size: 400px"><kiot-tile icon="file-text" label=${LONG_WORD}></kiot-tile></div>`,
    );
    expect(isWhole(need(page, 'button'))).to.equal(true);
  });
});

describe('the five faces', () => {
  it('start with nothing chosen', async () => {
    const faces = await fixture<KiotFaces>(html`<kiot-faces></kiot-faces>`);
    expect([faces.question, faces.words, faces.value]).to.deep.equal(['', [], 0]);
    expect(find(faces.shadowRoot!, '[aria-pressed="true"]')).to.equal(null);
  });

  it('answer with one touch, 1 for the worst and 5 for the best', async () => {
    const faces = await fixture<KiotFaces>(html`<kiot-faces></kiot-faces>`);
    const chosen = heard<KiotFaceChooseEvent>(faces, 'kiot-face-choose');
    for (const face of findAll(faces.shadowRoot!, 'button')) face.click();
    expect(chosen.map((event) => event.value)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('show the chosen one by aria-pressed', async () => {
    const faces = await fixture<KiotFaces>(html`<kiot-faces .value=${4}></kiot-faces>`);
    const pressed = findAll(faces.shadowRoot!, 'button').map((b) => b.getAttribute('aria-pressed'));
    expect(pressed).to.deep.equal(['false', 'false', 'false', 'true', 'false']);
  });

  it('are reached and answered by keys', async () => {
    const faces = await fixture<KiotFaces>(html`<kiot-faces></kiot-faces>`);
    const chosen = heard<KiotFaceChooseEvent>(faces, 'kiot-face-choose');
    findAll(faces.shadowRoot!, 'button')[2]!.focus();
    await sendKeys({ press: 'Space' });
    expect(chosen.map(({ value }) => value)).to.deep.equal([3]);
  });
});

describe('the tick list', () => {
  const ticks = (list: KiotCheckList): (string | null)[] =>
    findAll(list.shadowRoot!, '[role="checkbox"]').map((box) => box.getAttribute('aria-checked'));

  it('is empty until it is given things', async () => {
    const list = await fixture<KiotCheckList>(html`<kiot-check-list></kiot-check-list>`);
    expect([list.label, list.items, ticks(list)]).to.deep.equal(['', [], []]);
  });

  it('ticks and unticks each thing by itself, by touch and by keys', async () => {
    const list = await fixture<KiotCheckList>(
      html`<kiot-check-list .items=${['một', 'hai']}></kiot-check-list>`,
    );
    const [first, second] = findAll(list.shadowRoot!, 'button');
    first!.click();
    await list.updateComplete;
    expect(ticks(list)).to.deep.equal(['true', 'false']);
    second!.focus();
    await sendKeys({ press: 'Enter' });
    await list.updateComplete;
    expect(ticks(list)).to.deep.equal(['true', 'true']);
    first!.click();
    await list.updateComplete;
    expect(ticks(list)).to.deep.equal(['false', 'true']);
  });

  it('forgets every tick when other things are shown', async () => {
    const list = await fixture<KiotCheckList>(
      html`<kiot-check-list .items=${['một', 'hai']}></kiot-check-list>`,
    );
    need(list.shadowRoot!, 'button').click();
    list.items = ['ba', 'bốn'];
    await list.updateComplete;
    expect(ticks(list)).to.deep.equal(['false', 'false']);
  });
});

describe('the calibration', () => {
  const open = async (value?: number): Promise<KiotCalibration> =>
    fixture<KiotCalibration>(
      html`<kiot-calibration .labels=${LABELS} .pixelsPerMillimetre=${value ?? 5.88}></kiot-calibration>`,
    );
  const press = async (calibration: KiotCalibration, which: number, times = 1): Promise<void> => {
    for (let i = 0; i < times; i += 1) findAll(calibration.shadowRoot!, 'button')[which]!.click();
    await calibration.updateComplete;
  };

  it('begins with a ten-inch tablet', async () => {
    const fresh = await fixture<KiotCalibration>(html`<kiot-calibration></kiot-calibration>`);
    expect(fresh.pixelsPerMillimetre).to.equal(5.88);
  });

  it('draws an identity card of 85.6 × 53.98 mm in the pixels it tells', async () => {
    for (const value of [2, 4.03, 5.88, 12]) {
      const card = need(
        (
          await fixture<KiotCalibration>(
            html`<kiot-calibration .pixelsPerMillimetre=${value}></kiot-calibration>`,
          )
        ).shadowRoot!,
        '.card',
      ).getBoundingClientRect();
      expect(card.width).to.be.closeTo(85.6 * value, 0.5);
      expect(card.height).to.be.closeTo(53.98 * value, 0.5);
    }
  });

  it('tells each change, fine and coarse', async () => {
    const calibration = await open();
    const told = heard<KiotCalibrateEvent>(calibration, 'kiot-calibrate');
    for (const which of [0, 1, 2, 3]) await press(calibration, which);
    expect(told.map((event) => event.pixelsPerMillimetre)).to.deep.equal([5.68, 5.66, 5.68, 5.88]);
  });

  it('never leaves 2 to 12 pixels per millimetre', async () => {
    const calibration = await open(2.1);
    await press(calibration, 0, 3);
    expect(calibration.pixelsPerMillimetre).to.equal(2);
    calibration.pixelsPerMillimetre = 11.9;
    await press(calibration, 3, 3);
    expect(calibration.pixelsPerMillimetre).to.equal(12);
  });
});

describe('the idle warning', () => {
  const open = (on: boolean): Promise<KiotIdleWarning> =>
    fixture<KiotIdleWarning>(
      html`<kiot-idle-warning ?open=${on} question="Còn ở đây không?" stay-label="Còn"></kiot-idle-warning>`,
    );
  const dialogOf = (warning: KiotIdleWarning): HTMLDialogElement =>
    warning.shadowRoot!.querySelector('dialog')!;

  it('is closed until somebody has been silent', async () => {
    const warning = await open(false);
    expect([warning.open, dialogOf(warning).open]).to.deep.equal([false, false]);
  });

  it('stands over everything, with its one button in focus, and goes away again', async () => {
    const warning = await open(true);
    expect(dialogOf(warning).matches(':modal')).to.equal(true);
    expect(warning.shadowRoot!.activeElement?.localName).to.equal('button');
    warning.open = false;
    await warning.updateComplete;
    expect(dialogOf(warning).open).to.equal(false);
  });

  it('is named and described by its words, and shows no countdown', async () => {
    const warning = await open(true);
    const dialog = dialogOf(warning);
    expect(dialog.getAttribute('aria-labelledby')).to.equal(need(warning.shadowRoot!, 'h2').id);
    expect(dialog.textContent).not.to.match(/\d/);
  });
});

describe('the call signal', () => {
  it('is one button over the whole screen, and focus goes into it', async () => {
    const signal = await fixture<KiotCallSignal>(
      html`<kiot-call-signal label="Cần người giúp" touch-label="Chạm"></kiot-call-signal>`,
    );
    const buttons = findAll(signal.shadowRoot!, 'button');
    const box = buttons[0]!.getBoundingClientRect();
    expect(buttons.length).to.equal(1);
    expect([box.width, box.height]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    const clicks = heard(signal, 'click');
    signal.focus();
    await sendKeys({ press: 'Enter' });
    expect(clicks.length).to.equal(1);
  });
});

describe('an icon', () => {
  it('is hidden from screen readers and draws nothing for a name it does not know', async () => {
    const icon = await fixture<KiotIcon>(html`<kiot-icon name="check"></kiot-icon>`);
    expect(icon.getAttribute('aria-hidden')).to.equal('true');
    expect(icon.shadowRoot!.querySelectorAll('svg > *').length).to.be.greaterThan(0);
    icon.setAttribute('name', 'constructor');
    await icon.updateComplete;
    expect(icon.shadowRoot!.querySelectorAll('svg > *').length).to.equal(0);
  });

  it('takes the size it is given', async () => {
    const icon = await fixture<KiotIcon>(
      html`<kiot-icon name="check" style="--kiot-icon-size: 50px"></kiot-icon>`,
    );
    expect(icon.getBoundingClientRect().width).to.equal(50);
  });
});
