import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  long,
  phone,
  portal,
  secret,
  unseen,
} from '../../src/ui/elements/kiot-screen-picture/screens.examples.ts';
import type { KiotScreenPicture } from '../../src/ui/elements/kiot-screen-picture/kiot-screen-picture.ts';
import '../../src/ui/elements/kiot-screen-picture/kiot-screen-picture.ts';
import type { KiotScreenTouchEvent } from '../../src/ui/elements/kiot-screen-picture/kiot-screen-touch-event.ts';
import { placesOf } from '../../src/domain/content/places.ts';
import { setMode } from '../support/wtr/axe.ts';
import { find, findAll, isWhole, lookLikeKiosk, need, pixelsPerMillimetre } from '../support/wtr/looking.ts';

const LABELS = { illustration: 'HÌNH MINH HỌA', unseen: 'Có thể khác', described: 'Hình minh họa: VNeID' };

type Given = Partial<Pick<KiotScreenPicture, 'screen' | 'target' | 'number' | 'practice'>>;

const draw = ({
  screen = phone,
  target = '',
  number = '',
  practice = false,
}: Given): Promise<KiotScreenPicture> =>
  fixture<KiotScreenPicture>(
    html`<kiot-screen-picture
      .screen=${screen}
      .target=${target}
      .number=${number}
      ?practice=${practice}
      .labels=${LABELS}
    ></kiot-screen-picture>`,
  );
/** Every line of words in a place, without the number in its ring. */
const linesOf = (place: Element): DOMRect[] => {
  const words = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const lines: DOMRect[] = [];
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    if (node.parentElement?.matches('.number') || node.textContent!.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    lines.push(...range.getClientRects());
  }
  return lines;
};
const places = (picture: KiotScreenPicture): (string | null)[] => {
  const touched: (string | null)[] = [];
  picture.addEventListener('kiot-screen-touch', ({ place }: KiotScreenTouchEvent) => touched.push(place));
  return touched;
};

before(lookLikeKiosk);
afterEach(() => setMode('normal'));

describe('the picture of a screen', () => {
  it('draws nothing until it is given a screen', async () => {
    const picture = await fixture<KiotScreenPicture>(html`<kiot-screen-picture></kiot-screen-picture>`);
    const { screen, target, number, practice } = picture;
    expect({ screen, target, number, practice }).to.deep.equal({
      screen: null,
      target: '',
      number: '',
      practice: false,
    });
    expect(find(picture.shadowRoot!, 'figure')).to.equal(null);
  });

  it('rings the one place to touch and puts the number of the step into the ring', async () => {
    const picture = await draw({ target: 'services', number: '3' });
    const rings = findAll(picture.shadowRoot!, '.ringed');
    expect(rings.length).to.equal(1);
    expect(rings[0]!.textContent).to.contain('Thủ tục hành chính');
    expect(need(rings[0]!, '.number').textContent).to.equal('3');
    expect(parseFloat(getComputedStyle(rings[0]!).outlineWidth) / pixelsPerMillimetre()).to.be.at.least(1);
  });

  it('covers no letter of the ringed place with its number', async () => {
    for (const screen of [phone, long])
      for (const { id } of placesOf(screen)) {
        const ringed = need((await draw({ screen, target: id, number: '28' })).shadowRoot!, '.ringed');
        const circle = need(ringed, '.number').getBoundingClientRect();
        const covered = linesOf(ringed).filter(
          ({ right, top, bottom }) => right > circle.left && top < circle.bottom && bottom > circle.top,
        );
        expect(covered, `${screen.id} ${id}`).to.deep.equal([]);
      }
  });

  it('rings a place inside a dialog', async () => {
    const picture = await draw({ screen: portal, target: 'yes', number: '4' });
    expect(need(picture.shadowRoot!, '.dialog .ringed').textContent).to.contain('Đồng ý');
  });

  it('draws no ring without a target, and no number without one', async () => {
    expect(find((await draw({})).shadowRoot!, '.ringed')).to.equal(null);
    expect(find((await draw({ target: 'go' })).shadowRoot!, '.number')).to.equal(null);
  });

  for (const practice of [false, true])
    it(`never rings, and never lets touch, what nobody has seen (${practice ? 'practice' : 'picture'})`, async () => {
      const picture = await draw({ screen: unseen, target: 'ok', number: '5', practice });
      expect(findAll(picture.shadowRoot!, '.ringed, .number, button')).to.deep.equal([]);
      expect(picture.shadowRoot!.textContent).to.contain(LABELS.unseen);
    });

  it('is one image with a description for a screen reader', async () => {
    const picture = await draw({ target: 'go', number: '1' });
    const image = need(picture.shadowRoot!, '[role="img"]');
    expect(image.getAttribute('aria-label')).to.equal(LABELS.described);
    expect(findAll(picture.shadowRoot!, 'button, [tabindex]')).to.deep.equal([]);
  });

  it('is marked as an illustration', async () => {
    expect(need((await draw({})).shadowRoot!, 'figcaption').textContent).to.contain('HÌNH MINH HỌA');
  });

  it('shows dots for a secret and never its value', async () => {
    const withValue = {
      ...secret,
      parts: [
        { kind: 'field', id: 'a', label: 'Mã', value: '000111', required: false, secret: true } as const,
      ],
    };
    const words = (await draw({ screen: withValue })).shadowRoot!.textContent;
    expect(words).to.contain('••••••');
    expect(words).not.to.contain('000111');
  });

  it('brings a ringed place far down into view', async () => {
    const box = await fixture(html`<div style="block-size: 300px; overflow: auto"></div>`);
    const picture = document.createElement('kiot-screen-picture');
    Object.assign(picture, { screen: long, target: 'button', number: '9' });
    box.append(picture);
    await picture.updateComplete;
    await nextFrame();
    const ring = need(picture.shadowRoot!, '.ringed').getBoundingClientRect();
    const view = box.getBoundingClientRect();
    expect(ring.bottom).to.be.at.most(view.bottom + 1);
    expect(ring.bottom).to.be.greaterThan(view.top);
  });

  for (const mode of ['normal', 'big text'] as const)
    it(`shows every text whole, with stacked accents, in ${mode}`, async () => {
      setMode(mode);
      for (const screen of [phone, portal, secret, unseen]) {
        const { shadowRoot } = await draw({ screen, target: 'go', number: '3' });
        for (const part of findAll(shadowRoot!, '.part, .bar, .value, .address, .device'))
          expect(isWholeBeside(part), `${screen.id} ${part.className}`).to.equal(true);
      }
    });

  it('breaks a word that is longer than its place', async () => {
    const { shadowRoot } = await draw({ screen: long });
    for (const part of findAll(shadowRoot!, '.part, .bar, .device'))
      expect(isWhole(part), part.className).to.equal(true);
  });
});

describe('practice on a redrawn screen', () => {
  it('answers a touch with the id of the place', async () => {
    const picture = await draw({ practice: true });
    const touched = places(picture);
    for (const place of findAll(picture.shadowRoot!, 'button')) place.click();
    expect(touched).to.deep.equal(['search', 'papers', 'services', 'health', 'security', 'notice', 'go']);
  });

  it('answers a touch beside every place with null, once', async () => {
    const picture = await draw({ practice: true });
    const touched = places(picture);
    need(picture.shadowRoot!, '.heading').click();
    need(picture.shadowRoot!, '.device').click();
    expect(touched).to.deep.equal([null, null]);
  });

  it('answers keys like touches', async () => {
    const picture = await draw({ practice: true });
    const touched = places(picture);
    findAll(picture.shadowRoot!, 'button')[2]!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Space' });
    expect(touched).to.deep.equal(['services', 'services']);
  });

  it('answers where the finger really is', async () => {
    const picture = await draw({ practice: true });
    const touched = places(picture);
    const { x, y, width, height } = findAll(picture.shadowRoot!, 'button')[1]!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect(touched).to.deep.equal(['papers']);
  });

  it('answers nothing outside practice', async () => {
    const picture = await draw({});
    const touched = places(picture);
    need(picture.shadowRoot!, '.device').click();
    expect(touched).to.deep.equal([]);
  });

  it('makes every place 16 mm high and wide and keeps 3.2 mm between them', async () => {
    const mm = pixelsPerMillimetre();
    for (const screen of [phone, portal]) {
      const { shadowRoot } = await draw({ screen, practice: true });
      const all = findAll(shadowRoot!, 'button').map((button) => button.getBoundingClientRect());
      for (const { width, height } of all) expect(Math.min(width, height) / mm).to.be.at.least(16);
      for (const [i, one] of all.entries())
        for (const other of all.slice(i + 1)) expect(gap(one, other) / mm, screen.id).to.be.at.least(3.2);
    }
  });
});

/** Whole; a number in a ring may stand over the corner of its place. */
function isWholeBeside(part: HTMLElement): boolean {
  return part.classList.contains('ringed') || part.querySelector('.ringed') !== null || isWhole(part);
}

function gap(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}
