import { expect, nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import staffTexts from '../../src/app/i18n/locales/vi/staff.json';
import { createHelpCaller, type HelpCaller } from '../../src/app/help-caller.ts';
import { mount } from '../../src/roles/staff/index.ts';
import { setAllPins, STAFF } from '../support/access.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { findAll, lookLikeKiosk, need, tap, visibleText } from '../support/wtr/looking.ts';

const STEP_3 = { guide: 'viec-mau', step: { number: 3, total: 9 } };

let fake: FakeKiosk;
let root: HTMLElement;
let named = 0;
const settle = async (): Promise<void> => {
  for (let i = 0; i < 3; i += 1) await nextFrame();
};
const open = async (wish: FakeWish = {}): Promise<void> => {
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  void addTexts('staff', staffTexts, () => import('../../src/app/i18n/locales/en/staff.json'));
  fake = createFakeKiosk(wish);
  root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const access = await fake.kiosk.access();
  await setAllPins(access);
  await mount(root, fake.kiosk);
  await access.open('staff', STAFF);
  await settle();
};
/** A kiosk window of the same browser. */
const kiosk = (place = 'kiot-1'): HelpCaller => {
  const { clock } = fake.kiosk.machine;
  const { timers } = fake.kiosk.bell;
  const makeId = (): string => `kiosk-or-call-${(named += 1)}`;
  return createHelpCaller({ line: fake.room.line(), clock, timers, makeId }, () => place);
};
const sees = (): string => visibleText(root);
const pass = async (seconds: number): Promise<void> => {
  fake.pass(seconds);
  await settle();
};
const touch = async (label: string): Promise<void> => {
  const control = findAll(root, 'button').find(
    (b) => b.checkVisibility() && visibleText(b).startsWith(label),
  );
  if (control === undefined) throw new Error(`nothing to touch says “${label}” in: ${sees()}`);
  tap(control);
  await settle();
};

before(lookLikeKiosk);
afterEach(() => root.remove());

describe('the staff window', () => {
  it('with nobody calling says so, and whether any kiosk can be heard', async () => {
    await open();
    expect(sees()).to.contain('Chưa ai cần giúp.');
    expect(sees()).to.contain('Chưa nghe thấy kiot nào.');
    kiosk();
    await pass(4);
    expect(sees()).to.contain('Đang nghe 1 kiot.');
  });

  it('shows who calls: kiosk, guide in words, step and how long', async () => {
    await open();
    kiosk('kiot-2').call(STEP_3);
    await settle();
    expect(sees()).to.contain('Máy kiot-2');
    expect(sees()).to.contain('Đăng ký việc mẫu');
    expect(sees()).to.contain('Bước 3 trong 9');
    expect(sees()).to.contain('Vừa gọi');
    await pass(130);
    expect(sees()).to.contain('Chờ 2–5 phút');
  });

  it('answers with one touch, ends with another, and the kiosk knows both', async () => {
    await open();
    const caller = kiosk();
    caller.call(STEP_3);
    await settle();
    await touch('Tôi tới');
    expect(caller.current).to.equal('coming');
    expect(sees()).to.contain('Kiot đã nói với người dân: có người đang tới.');
    await touch('Đã giúp xong');
    expect(caller.current).to.equal('helped');
    expect(sees()).to.contain('Chưa ai cần giúp.');
  });

  it('takes an answer back', async () => {
    await open();
    const caller = kiosk();
    caller.call(STEP_3);
    await settle();
    await touch('Tôi tới');
    await touch('Tôi chưa tới được');
    expect(caller.current).to.equal('calling');
    await touch('Tôi tới');
    expect(caller.current).to.equal('coming');
  });

  it('sees that another window was quicker, and may take over when that one is closed', async () => {
    await open();
    const other = fake.openDesk();
    kiosk().call(STEP_3);
    other.come(other.current.flags[0]!.call);
    await settle();
    expect(sees()).to.contain('Cửa sổ khác đã nhận.');
    expect(sees()).not.to.contain('Tôi tới');
    other.close();
    await settle();
    expect(sees()).to.contain('Cửa sổ đã nhận nay không còn mở.');
    await touch('Tôi tới');
    expect(sees()).to.contain('Kiot đã nói với người dân');
  });

  it('strikes the gong for a new call and every 15 s until somebody answers', async () => {
    await open();
    expect(fake.strikes()).to.equal(0);
    const caller = kiosk();
    caller.call(STEP_3);
    await settle();
    expect(fake.strikes()).to.equal(1);
    await pass(15);
    expect(fake.strikes()).to.equal(2);
    kiosk('kiot-2').call(STEP_3);
    await settle();
    expect(fake.strikes()).to.equal(3);
    await touch('Tôi tới');
    await touch('Tôi tới');
    await pass(60);
    expect(fake.strikes()).to.equal(3);
  });

  it('rings on the page of the machine too, and says there how many call', async () => {
    await open();
    await touch('Tình trạng máy');
    expect(sees()).to.contain('Bộ nhớ số đếm');
    kiosk().call(STEP_3);
    await settle();
    expect([sees().includes('Gọi giúp (1)'), fake.strikes()]).to.deep.equal([true, 1]);
    await touch('Gọi giúp (1)');
    expect(sees()).to.contain('Bước 3 trong 9');
  });

  it('asks for one touch until the browser gives it sound', async () => {
    await open({ sound: false });
    expect(sees()).to.contain('Chạm một lần để bật tiếng');
    await root.remove();
    await open();
    window.dispatchEvent(new PointerEvent('pointerdown'));
    await settle();
    expect(sees()).not.to.contain('Chạm một lần để bật tiếng');
  });

  it('says goodbye when it goes: a kiosk that calls knows at once that nobody is there', async () => {
    await open();
    const caller = kiosk();
    await pass(20);
    root.remove();
    caller.call(STEP_3);
    expect(caller.current).to.equal('signal');
  });

  it('has targets of 16 mm and more, with 3.2 mm between them', async () => {
    await open({ sound: false });
    kiosk().call(STEP_3);
    await settle();
    await touch('Tôi tới');
    kiosk('kiot-2').call(STEP_3);
    await settle();
    const boxes = findAll(root, 'button')
      .filter((b) => b.checkVisibility())
      .map((b) => b.getBoundingClientRect());
    expect(boxes.length).to.be.greaterThan(5);
    for (const { width, height } of boxes) expect(Math.min(width, height) / 5.88).to.be.at.least(16);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const dx = Math.max(0, b.left - a.right, a.left - b.right);
        const dy = Math.max(0, b.top - a.bottom, a.top - b.bottom);
        expect(Math.max(dx, dy) / 5.88).to.be.at.least(3.2);
      }
  });

  it('axe has nothing against it, empty and with calls: normal, big text and high contrast', async () => {
    await open({ sound: false });
    expect((await complaintsInAllModes(document.documentElement)).map(({ text }) => text)).to.deep.equal([]);
    const other = fake.openDesk();
    kiosk().call(STEP_3);
    other.come(other.current.flags[0]!.call);
    kiosk('kiot-2').call({ guide: null, step: null });
    await settle();
    await touch('Tôi tới');
    kiosk('kiot-3').call(STEP_3);
    await settle();
    expect(need(root, 'main')).not.to.equal(null);
    expect((await complaintsInAllModes(document.documentElement)).map(({ text }) => text)).to.deep.equal([]);
  });
});

describe('staff and the wall of the hall', () => {
  it('read on every page that the hall hears nothing, until somebody touches the wall', async () => {
    await open();
    expect(sees()).to.not.contain('Bảng gọi đang im');
    const wall = fake.walls.line();
    wall.send({ version: 1, kind: 'wall', wall: 'wall-0001', sound: 'locked' });
    await settle();
    expect(sees()).to.contain('Bảng gọi đang im. Chạm vào bảng một lần để bật tiếng.');
    const told = findAll(root, 'staff-wall-note')[0]!.getBoundingClientRect();
    const page = findAll(root, '.page')[0]!.getBoundingClientRect();
    expect(told.height).to.be.greaterThan(10);
    expect(page.top).to.be.at.least(told.bottom); // nothing lies over it
    expect(page.height).to.be.greaterThan(2 * told.height); // and the room is the page's
    wall.send({ version: 1, kind: 'wall', wall: 'wall-0001', sound: 'voice' });
    await settle();
    expect(sees()).to.not.contain('Bảng gọi đang im');
  });

  it('try its sound with one touch', async () => {
    await open();
    const heard: string[] = [];
    const wall = fake.walls.line();
    wall.listen(({ kind }) => heard.push(kind));
    wall.send({ version: 1, kind: 'wall', wall: 'wall-0001', sound: 'locked' });
    await settle();
    await touch('Thử loa');
    expect(heard).to.deep.equal(['test-sound']);
  });
});
