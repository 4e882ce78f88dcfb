import { expect, nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { mount } from '../../src/roles/wall/index.ts';
import { callWords } from '../../src/roles/wall/call-words.ts';
import { aCentre } from '../support/window-queue.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { lookLikeKiosk, visibleText } from '../support/wtr/looking.ts';

const LATE = { open: '07:30', close: '22:00' };
const centre = aCentre({
  hours: { monday: LATE },
  desks: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ code: `quay-${n}`, name: `Quầy ${n}` })),
});

let fake: FakeKiosk;
let root: HTMLElement;
const settle = async (): Promise<void> => {
  for (let i = 0; i < 4; i += 1) await nextFrame();
};
const open = async (wish: FakeWish = {}): Promise<void> => {
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  fake = createFakeKiosk({ centre, letter: 'A', ...wish });
  root = document.createElement('div');
  document.body.append(root);
  mount(root, fake.kiosk);
  await settle();
};
/** So many people take a number at the greeter's, and the first desks call one each. */
const call = async (people: number, desks: number): Promise<void> => {
  const queue = fake.openQueue();
  const take = {
    name: 'take-ticket',
    procedure: null,
    from: 'greeter',
    priority: false,
    willing: false,
  } as const;
  for (let i = 0; i < people; i += 1) {
    fake.pass(7);
    expect((await queue.ask(take, { role: 'greeter' })).ok).to.equal(true);
  }
  for (let i = 1; i <= desks; i += 1) {
    const next = await queue.ask(
      { name: 'call-next', desk: `quay-${i}`, procedures: null },
      { role: 'staff' },
    );
    expect(next).to.have.property('ok', true);
  }
  await settle();
};
const sees = (): string => visibleText(root);

before(lookLikeKiosk);
afterEach(() => root.remove());

describe('the wall', () => {
  it('shows groups: what for, where, which numbers and how far, and invites others for the same', async () => {
    await open();
    const queue = fake.openQueue();
    const procedure = 'viec-mau';
    const take = {
      name: 'take-ticket',
      procedure,
      from: 'greeter',
      priority: false,
      willing: false,
    } as const;
    for (let i = 0; i < 3; i += 1) await queue.ask(take, { role: 'greeter' });
    const tickets = [...queue.current.log.state.tickets.keys()];
    const staff = { role: 'staff' } as const;
    await queue.ask({ name: 'form-group', desk: 'quay-2', mode: 'officer', from: 'by-hand', tickets }, staff);
    await settle();
    expect(sees()).not.to.contain('Học chung');
    const group = [...queue.current.log.state.groups.keys()][0]!;
    for (const ticket of tickets) await queue.ask({ name: 'join-group', group, ticket }, staff);
    await queue.ask({ name: 'lead-group', group }, staff);
    await queue.ask({ name: 'report-step', group, ticket: tickets[1]!, step: 4 }, staff);
    await settle();
    expect(sees()).to.contain('Học chung: Đăng ký việc mẫu');
    expect(sees()).to.contain('Quầy 2 · đã tới bước 4 A001, A002, A003');
    expect(sees()).to.contain('Bác cùng việc này thì nói với cán bộ.');
    expect((await complaintsInAllModes(root)).map(({ text }) => text)).to.deep.equal([]);
    fake.pass(11 * 60);
    await settle();
    expect(sees()).not.to.contain('nói với cán bộ');
  });

  it('says that nobody was called yet, and asks for the one touch that browsers want', async () => {
    await open({ sound: false });
    expect(sees()).to.contain('Mời bác chờ gọi số');
    expect(sees()).to.contain('Chạm một lần để bật tiếng');
  });

  it('shows number, token and desk of a call, in this order', async () => {
    await open();
    await call(1, 1);
    expect(sees()).to.match(/Mời số A001 Chim đỏ Mời tới Quầy 1/);
  });

  it('shows the others that were called, and how many wait', async () => {
    await open();
    await call(5, 3);
    expect(sees()).to.match(/A001.*Quầy 1.*A003 Mời tới Quầy 3.*A002 Mời tới Quầy 2.*2 số đang chờ/);
  });

  it('names nobody and says nothing of why somebody comes first', async () => {
    await open();
    const queue = fake.openQueue();
    const take = {
      name: 'take-ticket',
      procedure: 'dang-ky-khai-sinh',
      from: 'home',
      priority: true,
      willing: true,
    } as const;
    await queue.ask(take, { role: 'greeter' });
    await queue.ask({ name: 'call-next', desk: 'quay-1', procedures: null }, { role: 'staff' });
    await settle();
    expect(sees()).to.not.match(/khai-sinh|khai sinh|khuyết tật|ưu tiên:/i);
  });

  it('has room for eight desks and long names without losing a call', async () => {
    await open();
    await call(8, 8);
    expect(sees()).to.contain('A001');
    expect(sees()).to.contain('A008');
  });

  for (const desks of [0, 1, 8])
    it(`has nothing that assistive technology stumbles over, with ${desks} desks calling`, async () => {
      await open({ sound: desks > 0 });
      await call(desks, desks);
      expect(await complaintsInAllModes(root)).to.deep.equal([]);
    });
});

describe('a call in words', () => {
  it('names every figure by itself, as it stands on the paper', () => {
    expect(callWords({ number: 'A012' }, 'Quầy 1').sentence).to.equal('Mời số A không một hai đến Quầy 1.');
    expect(callWords({ number: 'C1000' }, 'Quầy 1').pieces).to.deep.equal([
      ...['Mời số', 'C', 'một', 'không', 'không', 'không', 'đến', 'Quầy 1'],
    ]);
  });
});
