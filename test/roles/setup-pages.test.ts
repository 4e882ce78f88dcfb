import { expect, nextFrame } from '@open-wc/testing';
import { NO_PRINTER, type PrinterSettings } from '../../src/domain/centre/printer.ts';
import { addTexts, chooseLocale, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { mount } from '../../src/roles/setup/index.ts';
import { STEPS, stateOf, type SetupFacts } from '../../src/roles/setup/steps.ts';
import { specimenCentre } from '../fixtures/centre.ts';
import { INSTALLER, setAllPins } from '../support/access.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { find, findAll, lookLikeKiosk, tap, visibleText } from '../support/wtr/looking.ts';

let fake: FakeKiosk;
let root: HTMLElement;

before(async () => {
  await lookLikeKiosk();
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
});
afterEach(async () => {
  root.remove();
  await chooseLocale('vi');
});

const settle = async (): Promise<void> => {
  for (let i = 0; i < 6; i += 1) await nextFrame();
};
async function open(wish: FakeWish = {}): Promise<void> {
  fake = createFakeKiosk(wish);
  const access = await fake.kiosk.access();
  await setAllPins(access);
  root = document.createElement('div');
  document.body.append(root);
  await mount(root, fake.kiosk);
  await access.open('setup', INSTALLER);
  await settle();
}
const touch = async (label: string): Promise<void> => {
  const all = findAll(root, 'button');
  const exact = all.find((one) => visibleText(one) === label);
  const found = exact ?? all.find((one) => visibleText(one).startsWith(label));
  if (found === undefined) throw new Error(`nothing says “${label}”`);
  tap(found);
  await settle();
};
const sees = (): string => visibleText(root);

describe('setting a machine up', () => {
  it('opens at the summary once the PINs are set, and says what is missing', async () => {
    await open();
    expect(sees()).to.contain('Còn thiếu:');
    await touch('Cỡ chữ');
    expect(sees()).to.contain('Chỉnh cỡ chữ cho màn hình này');
  });

  it('goes step by step, forward and back, and every step may wait', async () => {
    await open();
    await touch('1. PIN');
    expect(sees()).to.contain('PIN người cài: đã đặt');
    await touch('Tiếp');
    expect(sees()).to.contain('Chưa có tệp trung tâm');
    await touch('Để sau');
    expect(sees()).to.contain('Gói bài hướng dẫn');
    await touch('Tiếp');
    expect(sees()).to.contain('Máy này đặt ở đâu');
    await touch('Quay lại');
    await touch('Quay lại');
    expect(sees()).to.contain('Tệp trung tâm');
  });

  it('lets the installer set a forgotten PIN anew, typed twice', async () => {
    await open();
    await touch('1. PIN');
    await touch('Đổi PIN cán bộ');
    const type = async (pin: string): Promise<void> => {
      for (const digit of pin) await touch(digit);
      await touch(sees().includes('một lần nữa') ? 'Lưu' : 'Tiếp');
    };
    await type('318507');
    await type('318508');
    expect(sees()).to.contain('Hai lần gõ chưa giống nhau');
    await type('318507');
    await type('318507');
    expect(sees()).to.contain('Đã lưu PIN cán bộ.');
    const access = await fake.kiosk.access();
    expect((await access.open('staff', '318507')).ok).to.equal(true);
  });

  it('chooses the place and the letter from the centre file', async () => {
    await open({ centre: specimenCentre });
    await touch('4. Chỗ đặt máy');
    expect(sees()).to.contain('Bàn đón');
    expect(sees()).to.contain('Khi bật máy thì mở');
  });

  it('offers letters where no centre file gives them', async () => {
    await open();
    await touch('4. Chỗ đặt máy');
    expect(findAll(root, 'button').filter((one) => /^[A-Z]$/.test(visibleText(one)))).to.have.length(26);
  });

  it('tries gong and voice, and names the voice', async () => {
    await open();
    await touch('6. Âm thanh');
    await touch('Nghe tiếng chuông');
    await touch('Nghe một câu');
    expect(fake.strikes()).to.equal(1);
    expect(fake.said.join(' ')).to.contain('Cháu chào bác');
    expect(sees()).to.contain('Giọng mẫu');
    await touch('Đã nghe rõ');
    expect(sees()).to.match(/6\. Âm thanh\s+đã xong/);
  });

  it('says what to do when there is no voice', async () => {
    await open({ voice: false });
    await touch('6. Âm thanh');
    expect(sees()).to.contain('Máy chưa có giọng tiếng Việt');
  });

  it('looks at the device and says what to do', async () => {
    await open();
    await touch('8. Tự kiểm');
    expect(sees()).to.contain('Toàn màn hình: nên xem');
    expect(sees()).to.contain('Đồng hồ: tốt');
  });

  it('saves the settings as a file without any PIN', async () => {
    await open();
    await touch('Lưu ra tệp');
    expect(fake.saved.map(({ name }) => name)).to.deep.equal(['kiot-kiot-1.json']);
    expect(fake.saved[0]!.text).not.to.match(/pin|salt/i);
  });

  it('asks before everything is set up anew, and then begins with the first run', async () => {
    await open();
    await touch('Đặt lại thiết bị');
    await touch('Thôi');
    expect(sees()).to.contain('Tóm tắt');
    await touch('Đặt lại thiết bị');
    await touch('Đặt lại ngay');
    expect(sees()).to.contain('Gõ PIN mới cho người cài');
    expect(fake.logged).to.include('reset-done');
  });

  it('hides everything as soon as it is locked', async () => {
    await open();
    await touch('Khóa lại');
    expect(sees()).to.contain('Gõ PIN người cài');
    expect(find(root, 'setup-wizard-page')?.checkVisibility()).to.equal(false);
  });

  it('speaks English when that was chosen', async () => {
    await open();
    await chooseLocale('en');
    await settle();
    expect(sees()).to.contain('Still missing:');
  });
});

describe('the printer for tickets', () => {
  /** A device that keeps its settings. */
  const openAt = async (printer: PrinterSettings, wish: FakeWish = {}): Promise<() => PrinterSettings> => {
    let settings = { ...createFakeKiosk().kiosk.machine.settings(), printer };
    await open({ ...wish, printer });
    Object.assign(fake.kiosk.machine, {
      settings: () => settings,
      keepSettings: (next: typeof settings) => ((settings = next), true),
    });
    await touch('7. Máy in phiếu');
    return () => settings.printer;
  };

  it('is none until somebody says how to print; then a test can be printed', async () => {
    const kept = await openAt(NO_PRINTER);
    expect(sees()).not.to.contain('In thử');
    await touch('In qua trình duyệt');
    await touch('Tờ A6');
    expect(kept()).to.deep.equal({ way: 'browser', paper: 'a6', speed: 9600 });
    await touch('In thử');
    expect(sees()).to.contain('Máy đã gửi phiếu thử đi.');
    expect(fake.slips.map(({ number }) => number)).to.deep.equal(['A000']);
    expect(fake.slips[0]!.foot).to.deep.equal(['Phiếu in thử, không phải số chờ.']);
  });

  it('on a cable is chosen by a touch, has a speed on a serial port, and knows no A6', async () => {
    const kept = await openAt({ way: 'browser', paper: 'a6', speed: 9600 });
    await touch('Máy in phiếu, cổng COM');
    expect(kept()).to.deep.equal({ way: 'serial', paper: '80', speed: 9600 });
    expect(sees()).not.to.contain('Tờ A6');
    await touch('19200');
    await touch('Chọn máy in');
    expect(sees()).to.contain('Đã chọn máy in.');
    expect(kept().speed).to.equal(19200);
  });

  it('that does not print says what to look at', async () => {
    await openAt({ way: 'usb', paper: '58', speed: 9600 }, { slip: async () => 'failed' });
    await touch('In thử');
    expect(sees()).to.contain('Xem nguồn, giấy và dây rồi thử lại.');
  });
});

describe('how a step stands', () => {
  const facts: SetupFacts = {
    access: { standing: 'set', opened: 'installer', missing: [], wait: 0, reset: null },
    centre: specimenCentre,
    settings: { pixelsPerMillimetre: 4, place: 'kiot-1', letter: 'A', role: 'citizen', printer: NO_PRINTER },
    heard: true,
    checks: [{ name: 'clock', level: 'look' }],
  };
  const states = (change: Partial<SetupFacts>): string =>
    STEPS.map((step) => stateOf(step, { ...facts, ...change })).join(' ');

  it('is done when everything is there', () => {
    expect(states({})).to.equal('done done done done done done open done open open');
  });

  it('tells what is missing, and what nobody has looked at', () => {
    const access = { ...facts.access, missing: ['staff' as const] };
    const settings = { ...facts.settings, pixelsPerMillimetre: null };
    expect(states({ access, settings, centre: null, heard: false, checks: null })).to.equal(
      'missing missing done open missing open open open open open',
    );
    expect(states({ settings: { ...facts.settings, place: 'gac-mai' } })).to.contain(
      'done done done missing',
    );
    expect(states({ settings: { ...facts.settings, letter: 'B' } })).to.contain('done done done missing');
    expect(states({ checks: [{ name: 'clock', level: 'bad' }] })).to.equal(
      'done done done done done done open missing open open',
    );
  });
});
