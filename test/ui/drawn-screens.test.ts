import { expect, fixture, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import type { DrawnFile } from '../../scripts/lib/drawn-screens.ts';
import { drawFiles, SCREENS_ADDRESS } from '../gallery/draw-files.ts';
import { find, findAll, lookLikeKiosk, need, visibleText } from '../support/wtr/looking.ts';
import { findSidewaysText } from '../support/wtr/sound-screen.ts';

const files = (await (await fetch(SCREENS_ADDRESS)).json()) as readonly DrawnFile[];
const all = files.flatMap(({ screens }) => screens);

describe('the gallery of the screens that ship', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    await lookLikeKiosk();
    page = await fixture(html`<div>${drawFiles(files)}</div>`);
    await nextFrame();
  });

  it('draws every screen once, below the name of its file', () => {
    expect(findAll(page, '[data-screen]').map((one) => one.dataset['screen'])).to.deep.equal(
      all.map(({ screen }) => screen.id),
    );
    for (const { file, screens } of files)
      expect(findAll(need(page, `section[id="${file}"]`), 'kiot-screen-picture').length, file).to.equal(
        screens.length,
      );
  });

  it('rings a place on it, and only where somebody has seen the screen', () => {
    for (const { screen, target } of all) {
      const drawn = need(page, `[data-screen="${screen.id}"]`);
      const ringed = findAll(drawn, '.ringed');
      expect(ringed.length, `${screen.id} ${target}`).to.equal(target === '' ? 0 : 1);
      if (target !== '') expect(screen.basis, screen.id).to.equal('source');
    }
  });

  it('shows its title and something below it, no word cut or reaching out sideways', () => {
    for (const { screen } of all) {
      const drawn = need(page, `[data-screen="${screen.id}"]`);
      expect(visibleText(drawn), screen.id).to.contain(screen.title);
      expect(find(drawn, '.part'), screen.id).not.to.equal(null);
      expect(findSidewaysText(drawn), screen.id).to.deep.equal([]);
    }
  });
});
