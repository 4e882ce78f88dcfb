import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { KiotScrollArea } from '../../src/ui/elements/kiot-scroll-area/kiot-scroll-area.ts';
import '../../src/ui/elements/kiot-scroll-area/kiot-scroll-area.ts';
import { findAll, need, pixelsPerMillimetre } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const open = async (height: number): Promise<KiotScrollArea> => {
  const place = await fixture(
    html`<div style="block-size: 400px">
      <kiot-scroll-area down-label="Xuống" up-label="Lên"
        ><div style="block-size: ${height}px">chữ</div></kiot-scroll-area
      >
    </div>`,
  );
  return need<KiotScrollArea>(place, 'kiot-scroll-area');
};
const view = (area: KiotScrollArea): HTMLElement => need(area.shadowRoot!, '.view');
const usable = (area: KiotScrollArea): (string | null)[] =>
  findAll(area.shadowRoot!, 'button')
    .filter((button) => getComputedStyle(button).visibility === 'visible')
    .map((button) => button.getAttribute('aria-label'));
const settled = (area: KiotScrollArea, buttons: readonly string[]): Promise<void> =>
  waitFor(() => usable(area).join() === buttons.join(), `buttons should be: ${buttons.join()}`);

describe('content longer than its place', () => {
  it('shows no buttons, and takes no focus, when everything fits', async () => {
    const area = await open(200);
    await aTimeout(60);
    expect(usable(area)).to.deep.equal([]);
    expect(view(area).tabIndex).to.equal(-1);
  });

  it('shows a button for what is below, and then one for what is above', async () => {
    const area = await open(600);
    await settled(area, ['Xuống']);
    expect(view(area).tabIndex).to.equal(0);
    need(area.shadowRoot!, 'button[aria-label="Xuống"]').click();
    await settled(area, ['Lên']);
    expect(view(area).scrollTop).to.be.greaterThan(0);
    need(area.shadowRoot!, 'button[aria-label="Lên"]').click();
    await settled(area, ['Xuống']);
    expect(view(area).scrollTop).to.equal(0);
  });

  it('keeps a strip of what was read on the screen at each step', async () => {
    const area = await open(2000);
    await settled(area, ['Xuống']);
    need(area.shadowRoot!, 'button[aria-label="Xuống"]').click();
    await waitFor(() => view(area).scrollTop > 0);
    expect(view(area).scrollTop).to.be.lessThan(view(area).clientHeight);
    await settled(area, ['Lên', 'Xuống']);
  });

  it('does not move its buttons when one of them has nothing to do', async () => {
    const area = await open(2000);
    await settled(area, ['Xuống']);
    const down = need(area.shadowRoot!, 'button[aria-label="Xuống"]');
    const before = down.getBoundingClientRect().top;
    down.click();
    await settled(area, ['Lên', 'Xuống']);
    expect(down.getBoundingClientRect().top).to.equal(before);
  });

  it('notices content that grows and content that shrinks', async () => {
    const area = await open(200);
    const content = area.firstElementChild as HTMLElement;
    content.style.blockSize = '900px';
    await settled(area, ['Xuống']);
    content.style.blockSize = '100px';
    await settled(area, []);
  });

  it('begins at the top again with new content', async () => {
    const area = await open(900);
    await settled(area, ['Xuống']);
    view(area).scrollTop = 300;
    await settled(area, ['Lên', 'Xuống']);
    const next = document.createElement('div');
    next.style.blockSize = '900px';
    area.replaceChildren(next);
    await settled(area, ['Xuống']);
    expect(view(area).scrollTop).to.equal(0);
  });

  it('gives its buttons 16 mm and 3.2 mm between them', async () => {
    const area = await open(2000);
    await settled(area, ['Xuống']);
    const [up, down] = findAll(area.shadowRoot!, 'button').map((button) => button.getBoundingClientRect());
    const mm = pixelsPerMillimetre();
    for (const { width, height } of [up!, down!]) expect(Math.min(width, height) / mm).to.be.at.least(16);
    expect((down!.top - up!.bottom) / mm).to.be.at.least(3.2);
  });
});
