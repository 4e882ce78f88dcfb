import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { keepDoor } from '../../src/app/door.ts';
import { createObservable } from '../../src/app/observable.ts';
import type { Door } from '../../src/domain/access/pins.ts';
import { KiotLock } from '../../src/ui/elements/kiot-lock/kiot-lock.ts';
import { INSTALLER, setAllPins, STAFF, WRONG } from '../support/access.ts';
import { createFakeKiosk, type FakeKiosk } from '../support/wtr/fake-kiosk.ts';
import { find, findAll, lookLikeKiosk, need, tap, visibleText } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

let fake: FakeKiosk;
let root: HTMLElement;
let forgotten = 0;
const helpNeeded = createObservable(0);

before(async () => {
  await lookLikeKiosk();
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
});
beforeEach(() => {
  fake = createFakeKiosk();
  forgotten = 0;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => root.remove());

async function standAt(door: Door, isSetUp = true): Promise<void> {
  if (isSetUp) await setAllPins(await fake.kiosk.access());
  await keepDoor(root, fake.kiosk, {
    door,
    lock: new KiotLock(),
    helpNeeded,
    forget: () => (forgotten += 1),
    content: () => {
      const page = document.createElement('p');
      page.textContent = 'Trang phía sau cửa';
      return page;
    },
  });
  await settle();
}
const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i += 1) await nextFrame();
};
const sees = (): string => visibleText(root);
const isOpen = (): boolean => need<KiotLock>(root, 'kiot-lock').open;
const type = async (pin: string): Promise<void> => {
  await sendKeys({ type: pin });
  await sendKeys({ press: 'Enter' });
  await settle();
};
const touch = async (label: string): Promise<void> => {
  tap(findAll(root, 'button').find((one) => one.textContent?.trim() === label)!);
  await settle();
};

describe('the door of staff', () => {
  it('shows nothing of what is behind it until the PIN is right', async () => {
    await standAt('staff');
    expect(sees()).to.contain('Trang của cán bộ');
    expect(find(root, 'p')?.textContent).not.to.contain('Trang phía sau');
    await type(WRONG);
    expect(sees()).to.contain('PIN chưa đúng');
    expect(isOpen()).to.equal(false);
    await type(STAFF);
    expect(sees()).to.equal('Trang phía sau cửa');
  });

  it('closes after five minutes of silence, later when somebody goes on', async () => {
    await standAt('staff');
    await type(STAFF);
    fake.pass(299);
    await sendKeys({ press: 'Tab' });
    fake.pass(299);
    await settle();
    expect(isOpen()).to.equal(true);
    fake.pass(1);
    await settle();
    expect(isOpen()).to.equal(false);
    expect(sees()).not.to.contain('Trang phía sau');
    expect(need(root, 'kiot-lock > p').isConnected, 'the pages live on').to.equal(true);
  });

  it('gives the focus to its heading when it closes', async () => {
    await standAt('staff');
    await type(STAFF);
    fake.pass(300);
    await settle();
    await aTimeout(0);
    expect(need<KiotLock>(root, 'kiot-lock').shadowRoot!.activeElement?.tagName).to.equal('H1');
  });

  it('waits after five wrong PINs and lets people in again when the time is over', async () => {
    await standAt('staff');
    for (let i = 0; i < 5; i += 1) await type(WRONG);
    expect(sees()).to.contain('Còn 1 phút 0 giây');
    expect(find(root, 'kiot-pin-pad')).to.equal(null);
    for (let i = 0; i < 62; i += 1) {
      fake.pass(1);
      await nextFrame();
    }
    await waitFor(() => find(root, 'kiot-pin-pad') !== null, 'the keys come back');
    await type(STAFF);
    expect(isOpen()).to.equal(true);
    expect(fake.logged).to.include('pin-locked');
  });

  it('tells how many people need help, and nothing else of them', async () => {
    await standAt('staff');
    helpNeeded.set(2);
    await settle();
    expect(sees()).to.contain('Có 2 người cần giúp.');
    helpNeeded.set(0);
    await settle();
    expect(sees()).not.to.contain('cần giúp');
  });

  it('of a device nobody has set up sends to setup', async () => {
    await standAt('staff', false);
    expect(sees()).to.contain('Máy chưa cài đặt');
    expect(find(root, 'kiot-pin-pad')).to.equal(null);
    expect(need<HTMLAnchorElement>(root, 'a').getAttribute('href')).to.equal('/setup');
  });
});

describe('the door of setup', () => {
  it('stands open for the first run, and asks for the installer PIN ever after', async () => {
    await standAt('setup', false);
    expect(isOpen()).to.equal(true);
    root.replaceChildren();
    await standAt('setup');
    expect(isOpen()).to.equal(false);
    await type(STAFF);
    expect(sees()).to.contain('PIN này mở trang khác');
    await type(INSTALLER);
    expect(isOpen()).to.equal(true);
  });

  it('lets a device whose PIN is forgotten be set up anew after 24 hours, and asks before it waits', async () => {
    await standAt('setup');
    await touch('Quên PIN người cài');
    expect(sees()).to.contain('Máy giữ số đếm');
    await touch('Thôi');
    expect(sees()).not.to.contain('Đang chờ đặt lại');
    await touch('Quên PIN người cài');
    await touch('Bắt đầu chờ');
    expect(sees()).to.contain('Còn 24 giờ máy mở');
    for (let i = 0; i < 25 * 60; i += 1) {
      fake.pass(60);
      await Promise.resolve().then(() => Promise.resolve());
    }
    await waitFor(() => sees().includes('Đã chờ đủ 24 giờ'), 'the wait is over');
    await touch('Đặt lại ngay');
    expect(forgotten).to.equal(1);
    expect(isOpen(), 'the first run begins again').to.equal(true);
  });
});
