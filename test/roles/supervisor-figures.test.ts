import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { inventedDays, keyText } from '../../src/domain/statistics/index.ts';
import type { Period } from '../../src/domain/statistics/retention.ts';
import { createChance } from '../support/chance.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { findAll, lookLikeKiosk, tap, visibleText } from '../support/wtr/looking.ts';
import { openSupervisorWindow, type SupervisorWindow } from '../support/wtr/supervisor.ts';

let fake: FakeKiosk;
let page: SupervisorWindow;
const chance = createChance(20260304);
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
  const records = {
    periods: () => (periods === null ? Promise.reject(new Error('refused')) : Promise.resolve(periods)),
    since: async () => {
      if (periods === null) throw new Error('refused');
      return periods.map(({ period }) => period).sort()[0] ?? null;
    },
  };
  fake = createFakeKiosk({ records, ...wish });
  page = await openSupervisorWindow(fake);
};
const sees = (): string => page.sees();
const touch = (label: string): Promise<void> => page.touch(label);
const captions = (): string[] => findAll(page.root, 'caption').map((one) => visibleText(one).trim());
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
afterEach(() => page.root.remove());

describe('the supervisor’s figures', () => {
  it('say which days they are of, and that they are counted by uses', async () => {
    await open(many());
    await touch('Sử dụng');
    await page.choose('Khoảng ngày', 'quarter');
    expect(sees()).to.contain('Số liệu từ 15/06/2026 đến hết 15/06/2026');
    await page.choose('Khoảng ngày', 'quarter-before');
    expect(sees()).to.contain('Số liệu từ 15/03/2026 đến hết 14/06/2026. Đếm ẩn danh, tính theo lượt.');
    await page.choose('Cách chia kỳ', 'calendar');
    expect(sees()).to.contain('Số liệu từ 01/01/2026 đến hết 31/03/2026');
  });

  it('head every chart with its answer, and each bar stands beside its figure', async () => {
    await open(many());
    await touch('Kỹ năng');
    await page.choose('Khoảng ngày', 'quarter-before');
    expect(captions()[0]).to.match(/^(Gần|Hơn)? ?\d+\/10 lượt xong là tự làm được$/i);
    for (const table of findAll(page.root, 'table'))
      for (const row of table.querySelectorAll('tbody tr'))
        expect(row.querySelectorAll('td.figure').length, visibleText(table)).to.be.greaterThan(0);
  });

  it('go back further than the last month, by the names of months, quarters and years', async () => {
    await open(many());
    await touch('Sử dụng');
    expect(findAll(page.root, 'option').map((line) => line.textContent)).to.contain('Tháng 4/2026');
    await page.choose('Khoảng ngày', '2026-M4');
    expect(sees()).to.contain('Số liệu từ 15/03/2026 đến hết 14/04/2026');
    await page.choose('Cách chia kỳ', 'calendar');
    expect(sees()).to.contain('Số liệu từ 01/04/2026 đến hết 30/04/2026');
  });

  it('are of any weeks, chosen one by one, beginning with those that are shown', async () => {
    await open(many());
    await touch('Sử dụng');
    await page.choose('Khoảng ngày', 'quarter-before');
    await page.choose('Khoảng ngày', 'own');
    expect(sees()).to.contain('Số liệu từ 16/03/2026 đến hết 14/06/2026');
    await page.choose('Từ thứ Hai', '2026-04-06');
    await page.choose('Đến hết Chủ nhật', '2026-05-11');
    expect(sees()).to.contain('Số liệu từ 06/04/2026 đến hết 17/05/2026');
    expect(captions().length).to.be.greaterThan(2);
    await touch('Kỹ năng');
    expect(sees()).to.contain('Số liệu từ 06/04/2026 đến hết 17/05/2026');
    await page.choose('Từ thứ Hai', '2026-06-08');
    expect(sees()).to.contain('Số liệu từ 08/06/2026 đến hết 14/06/2026');
    const [, , , last] = findAll(page.root, 'select');
    const ends = [...last!.querySelectorAll('option')].map(({ text }) => text);
    expect(ends.slice(0, 2), 'the running week is not offered').to.deep.equal(['14/06/2026', '07/06/2026']);
  });

  it('offer no weeks before the first one is over', async () => {
    await open([{ period: '2026-06-15', generation: 'g', counts: {} }]);
    await touch('Sử dụng');
    const offered = findAll(page.root, 'option').map(({ textContent }) => textContent);
    expect(offered).to.contain('Tuần này').and.not.to.contain('Chọn tuần…');
  });

  it('followed over months are headed by their least and their most', async () => {
    await open(many());
    await touch('Kỹ năng');
    await page.choose('Khoảng ngày', 'quarter-before');
    expect(captions()[1]).to.match(/^Tỷ lệ tự làm được: từ \d+(,\d)?% đến \d+(,\d)?%$/);
  });

  it('of which only bounds can be said are headed by these bounds', async () => {
    const led = (metric: string): string =>
      keyText({
        ...{ half: 'morning', place: 'kiot-1', guide: 'khai-sinh', version: 0, step: '', mode: 'queue' },
        ...{ metric },
      } as const);
    const counts = { [led('group-led-pioneer')]: 20, [led('group-led-staff')]: 2 };
    await open([{ period: '2026-06-15', generation: 'g', counts }]);
    await touch('Mỗi người một tay');
    expect(captions()).to.contain('Tỷ lệ nhóm do người tiên phong dẫn: từ 81,8% đến 95,5%');
  });

  it('of whole weeks say which days these are, as they are others than were asked for', async () => {
    await open(many());
    await touch('Sử dụng');
    await page.choose('Khoảng ngày', 'quarter-before');
    const [weeks, halves] = findAll(page.root, 'kiot-bars').map((chart) => visibleText(chart.shadowRoot!));
    expect(weeks).to.contain('Tính trọn tuần, trọn tháng: từ 16/03/2026 đến hết 14/06/2026.');
    expect(halves).not.to.contain('Tính trọn tuần');
  });

  it('say beside each figure what it is where the head of the table has no room', async () => {
    await open(many());
    await touch('Chỗ hay kẹt');
    await page.choose('Khoảng ngày', 'quarter-before');
    const [first] = findAll(page.root, 'tbody tr');
    expect(visibleText(first!)).not.to.contain('Gọi giúp:');
    await setViewport({ width: 500, height: 800 });
    expect(visibleText(first!)).to.match(/Chỉ số kẹt: \d,\d+ .*Gọi giúp: \d+/);
    await lookLikeKiosk();
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
    const cells = findAll(page.root, 'td.figure').map((cell) => visibleText(cell).trim());
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).to.deep.equal([]);
    expect(sees()).to.contain('được che để không ai bị nhận ra');
  });

  it('name beside a share how many cases it is a share of', async () => {
    const key = { half: 'morning', place: 'kiot-1', guide: 'khai-sinh', version: 1, step: '' } as const;
    const counted = { started: 100, finished: 60, unaided: 30 };
    const counts = Object.fromEntries(
      Object.entries(counted).map(([metric, value]) => [keyText({ ...key, mode: 'do', metric }), value]),
    );
    await open([{ period: '2026-06-10', generation: 'g', counts }]);
    await touch('Kỹ năng');
    await page.choose('Khoảng ngày', 'quarter-before');
    const [alone] = findAll(page.root, 'tbody tr').map((row) =>
      [...row.querySelectorAll('td.figure')].map((cell) => visibleText(cell).trim()),
    );
    expect(alone).to.deep.equal(['60', '50,0% (38–62)']);
  });

  it('list the step at which most people stay behind, and lead to it as citizens see it', async () => {
    await open(many());
    await touch('Chỗ hay kẹt');
    await page.choose('Khoảng ngày', 'quarter-before');
    const asked: string[] = [];
    const real = window.open;
    window.open = (address) => (asked.push(String(address)), null);
    const [first] = findAll(page.root, 'tbody button');
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

  for (const name of PAGES)
    it(`“${name}” is clean in all modes`, async () => {
      await open(many());
      await touch(name);
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
