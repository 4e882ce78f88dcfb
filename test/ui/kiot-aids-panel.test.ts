import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KiotAidsPanel } from '../../src/ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import type { KiotVolumeEvent } from '../../src/ui/elements/kiot-aids-panel/kiot-volume-event.ts';
import '../../src/ui/elements/kiot-aids-panel/kiot-aids-panel.ts';
import { findAll, need } from '../support/wtr/looking.ts';

const volume = (step: number) => ({
  label: 'Âm lượng',
  shown: `Âm lượng ${step} trên 5`,
  softer: 'Nhỏ bớt',
  louder: 'To thêm',
  step,
  steps: 5,
});
const drawn = (step = 3): Promise<KiotAidsPanel> =>
  fixture(
    html`<kiot-aids-panel
      open
      heading="Cho dễ dùng"
      .volume=${volume(step)}
      close-label="Xong"
    ></kiot-aids-panel>`,
  );
const button = (panel: KiotAidsPanel, words: string): HTMLButtonElement =>
  findAll(panel.shadowRoot!, 'button').find((b) => b.textContent?.includes(words)) as HTMLButtonElement;

describe('the panel of aids', () => {
  it('asks for one step softer and one step louder', async () => {
    const panel = await drawn();
    setTimeout(() => button(panel, 'Nhỏ bớt').click());
    expect(((await oneEvent(panel, 'kiot-volume')) as KiotVolumeEvent).step).to.equal(2);
    setTimeout(() => button(panel, 'To thêm').click());
    expect(((await oneEvent(panel, 'kiot-volume')) as KiotVolumeEvent).step).to.equal(4);
  });

  it('goes no softer than the softest and no louder than the loudest', async () => {
    expect(button(await drawn(1), 'Nhỏ bớt').disabled).to.equal(true);
    expect(button(await drawn(5), 'To thêm').disabled).to.equal(true);
  });

  it('is put away by its button and by the Escape key', async () => {
    const panel = await drawn();
    setTimeout(() => button(panel, 'Xong').click());
    await oneEvent(panel, 'kiot-aids-closed');
    expect([panel.open, need<HTMLDialogElement>(panel.shadowRoot!, 'dialog').open]).to.deep.equal([
      false,
      false,
    ]);
    panel.open = true;
    await panel.updateComplete;
    setTimeout(() => void sendKeys({ press: 'Escape' }));
    await oneEvent(panel, 'kiot-aids-closed');
    expect(panel.open).to.equal(false);
  });
});
