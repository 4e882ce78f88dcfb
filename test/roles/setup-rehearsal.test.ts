import { expect } from '@open-wc/testing';
import { addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import texts from '../../src/app/i18n/locales/vi/setup.json';
import { SetupRehearsalPage } from '../../src/roles/setup/setup-rehearsal-page.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { lookLikeKiosk, visibleText } from '../support/wtr/looking.ts';

let page: SetupRehearsalPage;
const done: string[] = [];
const open = async (on: boolean, always = false): Promise<void> => {
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  void addTexts('setup', texts, () => import('../../src/app/i18n/locales/en/setup.json'));
  const rehearsing = {
    ...{ on, always },
    begin: async () => void done.push('begun'),
    end: () => void done.push('ended'),
  };
  page = new SetupRehearsalPage({ rehearsing });
  document.body.append(page);
  await page.updateComplete;
};
const buttons = (): HTMLElement[] => [...(page.shadowRoot?.querySelectorAll('button') ?? [])];

before(lookLikeKiosk);
afterEach(() => {
  page.remove();
  done.length = 0;
});

describe('rehearsing, in setup', () => {
  it('is begun by one button, and says that real figures stay as they are', async () => {
    await open(false);
    expect(visibleText(page)).to.contain('Số đếm và số chờ thật không đổi');
    buttons().forEach((button) => button.click());
    expect(done).to.deep.equal(['begun']);
  });

  it('is ended by one button, and says what becomes of what was rehearsed', async () => {
    await open(true);
    expect(visibleText(page)).to.contain('xóa hết');
    buttons().forEach((button) => button.click());
    expect(done).to.deep.equal(['ended']);
  });

  it('cannot be ended where everything is for showing', async () => {
    await open(true, true);
    expect(buttons()).to.deep.equal([]);
    expect(visibleText(page)).to.contain('luôn diễn tập');
  });

  it('has nothing that assistive technology stumbles over', async () => {
    await open(true);
    expect(await complaintsInAllModes(page)).to.deep.equal([]);
  });
});
