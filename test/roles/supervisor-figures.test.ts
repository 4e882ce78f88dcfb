import { expect, nextFrame } from '@open-wc/testing';
import { addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { inventedDays, keyText } from '../../src/domain/statistics/index.ts';
import type { Period } from '../../src/domain/statistics/retention.ts';
import { mount } from '../../src/roles/supervisor/index.ts';
import { setAllPins, SUPERVISOR } from '../support/access.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { findAll, lookLikeKiosk, tap, visibleText } from '../support/wtr/looking.ts';

let fake: FakeKiosk;
let root: HTMLElement;
const settle = async (): Promise<void> => {
  for (let i = 0; i < 6; i += 1) await nextFrame();
};
let seed = 20260304;
const chance = (): number => {
  seed = (seed * 1664525 + 1013904223) % 2 ** 32;
  return seed / 2 ** 32;
};
const many = (): Period[] =>
  inventedDays({
    today: '2026-06-15',
    places: ['kiot-1', 'kiot-2'],
    guides: [
      { id: 'khai-sinh', version: 1, steps: ['mo', 'chon', 'nop'] },
      { id: 'ket-hon', version: 1, steps: ['mo', 'nop'] },
    ],
    chance,
  }).map(({ day, counts }) => ({ period: day, generation: 'g', counts }));
const open = async (periods: Period[] | null, wish: FakeWish = {}): Promise<void> => {
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  const records = {
    periods: () => (periods === null ? Promise.reject(new Error('refused')) : Promise.resolve(periods)),
  };
  fake = createFakeKiosk({ records, ...wish });
  root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const access = await fake.kiosk.access();
  await setAllPins(access);
  await mount(root, fake.kiosk);
  await access.open('supervisor', SUPERVISOR);
  await settle();
};
const sees = (): string => visibleText(root);
const touch = async (label: string): Promise<void> => {
  const control = findAll(root, 'button').find((b) => b.checkVisibility() && visibleText(b).includes(label));
  if (control === undefined) throw new Error(`nothing to touch says “${label}” in: ${sees()}`);
  tap(control);
  await settle();
};
const choose = async (index: number, value: string): Promise<void> => {
  const select = findAll(root, 'select')[index] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await settle();
};
const captions = (): string[] => findAll(root, 'caption').map((one) => visibleText(one).trim());
const PAGES = [
  'Hôm nay',
  'Sử dụng',
  'Chỗ hay kẹt',
  'Kỹ năng',
  'Chờ đợi',
  'Gọi giúp, trợ năng',
  'Mỗi người một tay',
];

before(lookLikeKiosk);
afterEach(() => root.remove());

describe('the supervisor’s figures', () => {
  it('say which days they are of, and that they are counted by uses', async () => {
    await open(many());
    await touch('Sử dụng');
    await choose(0, 'quarter');
    expect(sees()).to.contain('Số liệu từ 15/06/2026 đến hết 15/06/2026');
    await choose(0, 'quarter-before');
    expect(sees()).to.contain('Số liệu từ 15/03/2026 đến hết 14/06/2026. Đếm ẩn danh, tính theo lượt.');
    await choose(1, 'calendar');
    expect(sees()).to.contain('Số liệu từ 01/01/2026 đến hết 31/03/2026');
  });

  it('head every chart with its answer, and each bar stands beside its figure', async () => {
    await open(many());
    await touch('Kỹ năng');
    await choose(0, 'quarter-before');
    expect(captions()[0]).to.match(/^(Gần|Hơn)? ?\d+\/10 lượt xong là tự làm được$/i);
    for (const table of findAll(root, 'table'))
      for (const row of table.querySelectorAll('tbody tr'))
        expect(row.querySelectorAll('td.figure').length, visibleText(table)).to.be.greaterThan(0);
  });

  it('never show a number from 1 to 4', async () => {
    const few: Period = {
      period: '2026-06-15',
      generation: 'g',
      counts: {
        [keyText({
          half: 'morning',
          place: 'kiot-1',
          guide: '',
          version: 0,
          step: '',
          mode: 'menu',
          metric: 'used',
        })]: 3,
        [keyText({
          half: 'morning',
          place: 'kiot-2',
          guide: '',
          version: 0,
          step: '',
          mode: 'menu',
          metric: 'used',
        })]: 40,
      },
    };
    await open([few]);
    const cells = findAll(root, 'td.figure').map((cell) => visibleText(cell).trim());
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).to.deep.equal([]);
    expect(sees()).to.contain('được che để không ai bị nhận ra');
  });

  it('list the step at which most people stay behind, and lead to it as citizens see it', async () => {
    await open(many());
    await touch('Chỗ hay kẹt');
    await choose(0, 'quarter-before');
    const asked: string[] = [];
    const real = window.open;
    window.open = (address) => (asked.push(String(address)), null);
    const [first] = findAll(root, 'tbody button');
    tap(first as HTMLElement);
    window.open = real;
    expect(asked[0]).to.match(/^\/bai\/(khai-sinh|ket-hon)#(chon|nop)$/);
  });

  it('on an empty device say that nothing was counted yet', async () => {
    await open([]);
    expect(sees()).to.contain('Chưa có số liệu nào trên máy này.');
  });

  it('that cannot be read are a sentence with a way on', async () => {
    await open(null);
    expect(sees()).to.contain('Máy không đọc được số liệu.');
    await touch('Đọc lại');
    expect(sees()).to.contain('Máy không đọc được số liệu.');
  });

  for (const page of PAGES)
    it(`“${page}” is clean in all modes`, async () => {
      await open(many());
      await touch(page);
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
