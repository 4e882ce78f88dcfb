import { expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { LONG_TEXT } from '../../src/ui/elements/example.ts';
import type { FrameAction } from '../../src/ui/elements/kiot-page-frame/kiot-frame-action-event.ts';
import type { KiotPageFrame } from '../../src/ui/elements/kiot-page-frame/kiot-page-frame.ts';
import '../../src/ui/elements/kiot-page-frame/kiot-page-frame.ts';
import { setMode } from '../support/wtr/axe.ts';
import {
  find,
  findAll,
  isWhole,
  lookLikeKiosk,
  need,
  overrideTextSpacing,
  pixelsPerMillimetre,
} from '../support/wtr/looking.ts';

const LABELS = {
  back: 'Quay lại',
  listen: 'Nghe lại',
  stuck: 'Tôi bị kẹt',
  next: 'Tiếp',
  finish: 'Xong, xóa hết',
  bar: 'Các nút',
};
const BAR = ['back', 'listen', 'stuck', 'next'] as const;
const ABSENT: readonly (readonly FrameAction[])[] = [
  [],
  ['next'],
  ['stuck', 'finish'],
  ['back', 'listen', 'stuck', 'next', 'finish'],
];
const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 1280 },
  { width: 1920, height: 1080 },
  { width: 960, height: 600 }, // the smallest window (C-54)
];

type Given = { absent?: readonly FrameAction[]; name?: string; wide?: boolean; labels?: typeof LABELS };

/** One frame alone on the page, as on the kiosk. */
const open = (given: Given = {}): Promise<KiotPageFrame> => {
  fixtureCleanup();
  return fixture<KiotPageFrame>(
    html`<kiot-page-frame
      .name=${given.name ?? 'Đăng ký khai sinh'}
      progress="Bước 3 trong 7"
      .total=${7}
      .current=${3}
      .labels=${given.labels ?? LABELS}
      .absent=${given.absent ?? []}
      ?wide=${given.wide ?? false}
      ><h1 tabindex="-1">Chạm vào ẲẴẶ ệỗữ</h1>
      <p>Ở giữa màn hình.</p></kiot-page-frame
    >`,
  );
};
const bar = (frame: KiotPageFrame): HTMLElement[] => findAll(frame.shadowRoot!, '[data-action]');
const boxes = (frame: KiotPageFrame): object[] =>
  bar(frame).map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { x, y, width, height };
  });
const isAbsent = (button: HTMLElement): boolean => getComputedStyle(button).visibility === 'hidden';

before(lookLikeKiosk);
afterEach(async () => {
  setMode('normal');
  await setViewport({ width: 1280, height: 800 });
});

describe('the frame of every citizen screen', () => {
  it('starts empty: no words, no steps, nothing absent', async () => {
    const frame = await fixture<KiotPageFrame>(html`<kiot-page-frame></kiot-page-frame>`);
    const { name, progress, total, current, absent, wide } = frame;
    expect({ name, progress, total, current, absent, wide }).to.deep.equal({
      name: '',
      progress: '',
      total: 0,
      current: 0,
      absent: [],
      wide: false,
    });
  });

  it('keeps its four buttons in one order and one place, whatever is absent (C-12)', async () => {
    for (const size of SIZES) {
      await setViewport(size);
      const places = [];
      for (const absent of ABSENT) places.push(boxes(await open({ absent })));
      for (const wide of [true, false])
        places.push(boxes(await open({ wide, name: LONG_TEXT, labels: { ...LABELS, next: 'Tiếp' } })));
      for (const place of places) expect(place).to.deep.equal(places[0]);
      expect(bar(await open()).map((button) => button.dataset['action'])).to.deep.equal(BAR);
    }
  });

  it('keeps the buttons in place when the words on Tiếp are longer, as on the faces and the end', async () => {
    const usual = boxes(await open());
    for (const next of ['Bỏ qua', 'Xong, xóa hết', 'Thử lại bước này', 'Chọn việc khác'])
      expect(boxes(await open({ labels: { ...LABELS, next } })), next).to.deep.equal(usual);
  });

  it('takes absent buttons from hand, eye and keyboard without moving the others', async () => {
    const frame = await open({ absent: ['listen', 'next', 'finish'] });
    expect(bar(frame).map(isAbsent)).to.deep.equal([false, true, false, true]);
    expect(find(frame.shadowRoot!, 'header button')).to.equal(null);
    bar(frame)[0]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(frame.shadowRoot!.activeElement).to.equal(bar(frame)[2]);
  });

  it('tells which button was pressed, by touch and by keys', async () => {
    const frame = await open();
    const told: FrameAction[] = [];
    frame.addEventListener('kiot-frame-action', ({ action }) => told.push(action));
    for (const button of bar(frame)) button.click();
    need(frame.shadowRoot!, 'header button').focus();
    await sendKeys({ press: 'Enter' });
    bar(frame)[3]!.focus();
    await sendKeys({ press: 'Space' });
    expect(told).to.deep.equal(['back', 'listen', 'stuck', 'next', 'finish', 'next']);
  });

  it('has one filled button, Tiếp, at the right-hand end', async () => {
    const frame = await open();
    expect(findAll(frame.shadowRoot!, '.primary')).to.deep.equal([bar(frame)[3]]);
  });

  it('puts the focus on the heading of the words', async () => {
    const frame = await open();
    frame.focusHeading();
    await nextFrame();
    await nextFrame();
    expect(document.activeElement?.localName).to.equal('h1');
  });

  it('draws a dot for each of 7 steps, and words alone for 20', async () => {
    const frame = await open();
    expect(findAll(frame.shadowRoot!, '.dots i').map((dot) => dot.className)).to.deep.equal([
      'done',
      'done',
      'now',
      '',
      '',
      '',
      '',
    ]);
    frame.total = 20;
    frame.progress = 'Bước 3 trong 20';
    await frame.updateComplete;
    expect(findAll(frame.shadowRoot!, '.dots i').length).to.equal(0);
    expect(need(frame.shadowRoot!, '.progress').textContent).to.contain('Bước 3 trong 20');
  });

  for (const mode of ['normal', 'big text'] as const)
    it(`gives every button 16 mm and every gap 3.2 mm in ${mode}, on every screen (C-01, C-02)`, async () => {
      setMode(mode);
      for (const size of SIZES) {
        await setViewport(size);
        const frame = await open();
        const mm = pixelsPerMillimetre();
        const all = findAll(frame.shadowRoot!, 'button').map((button) => button.getBoundingClientRect());
        for (const { width, height, left, right, bottom } of all) {
          expect(Math.min(width, height) / mm).to.be.at.least(16);
          expect(left).to.be.at.least(0);
          expect(right).to.be.at.most(size.width);
          expect(bottom).to.be.at.most(size.height);
        }
        for (const [i, one] of all.entries())
          for (const other of all.slice(i + 1)) expect(gap(one, other) / mm).to.be.at.least(3.2);
      }
    });

  it('makes the buttons of the bar 20 mm high', async () => {
    const frame = await open();
    for (const button of bar(frame))
      expect(button.getBoundingClientRect().height / pixelsPerMillimetre()).to.be.at.least(20);
  });

  it('sets running text at 1.6 and headings at 1.5 of their size (C-17)', async () => {
    const frame = await open();
    expect(lineHeight(need(frame, 'p'))).to.be.at.least(1.6);
    expect(lineHeight(need(frame, 'h1'))).to.be.at.least(1.5);
  });

  for (const mode of ['normal', 'big text'] as const)
    it(`loses nothing with the text spacing people may set, in ${mode} (C-18)`, async () => {
      setMode(mode);
      const frame = await open();
      const undo = overrideTextSpacing(frame);
      for (const place of findAll(frame.shadowRoot!, 'button, .title, .progress, header'))
        expect(isWhole(place), place.className || place.localName).to.equal(true);
      expect(document.documentElement.scrollWidth).to.be.at.most(1280);
      undo();
    });

  for (const mode of ['normal', 'big text'] as const)
    it(`shows the whole of a long guide name in ${mode} (C-16)`, async () => {
      setMode(mode);
      const frame = await open({ name: 'Xác nhận tình trạng hôn nhân để kết hôn với người nước ngoài ẲẴẶ' });
      expect(isWhole(need(frame.shadowRoot!, '.title'))).to.equal(true);
    });

  it('shows words beside the picture in landscape and below it in portrait', async () => {
    const frame = await fixture<KiotPageFrame>(
      html`<kiot-page-frame
        ><p>chữ</p>
        <p slot="picture">hình</p></kiot-page-frame
      >`,
    );
    const tops = (): number[] =>
      ['.words', '.picture'].map((part) => need(frame.shadowRoot!, part).getBoundingClientRect().top);
    const [words, picture] = tops();
    expect(words).to.equal(picture);
    await setViewport({ width: 800, height: 1280 });
    await nextFrame();
    const [below, above] = tops();
    expect(below).to.be.greaterThan(above!);
  });

  it('lets the page scroll in a very low window and squeezes nothing', async () => {
    await setViewport({ width: 640, height: 400 });
    const frame = await open();
    expect(document.documentElement.scrollWidth).to.be.at.most(640);
    for (const button of findAll(frame.shadowRoot!, 'button')) expect(isWhole(button)).to.equal(true);
  });
});

function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}

function lineHeight(element: HTMLElement): number {
  const { lineHeight: height, fontSize } = getComputedStyle(element);
  return parseFloat(height) / parseFloat(fontSize);
}
