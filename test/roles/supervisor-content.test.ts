import { expect } from '@open-wc/testing';
import type { GuideStatus } from '../../src/domain/content/guide-status.schema.ts';
import { INSTALLER, STAFF, SUPERVISOR } from '../support/access.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { findAll, lookLikeKiosk, visibleText } from '../support/wtr/looking.ts';
import { openSupervisorWindow, type SupervisorWindow } from '../support/wtr/supervisor.ts';

const good: GuideStatus = {
  id: 'tot',
  title: 'Bài tốt',
  reviewBy: '2027-06-30',
  sourceTrust: 'high',
  reviewed: true,
  screens: 4,
  unseen: 0,
  english: 'whole',
  sentences: 8,
  recorded: 8,
};
const guides: readonly GuideStatus[] = [
  good,
  { ...good, id: 'khong-anh', title: 'Bài chưa dịch', english: 'head', recorded: 5 },
  { ...good, id: 'chua-chac', title: 'Bài chưa chắc', sourceTrust: 'low', unseen: 3, reviewed: false },
  { ...good, id: 'sap', title: 'Bài sắp đến hạn', reviewBy: '2026-07-01' },
  { ...good, id: 'qua', title: 'Bài quá hạn', reviewBy: '2026-06-14' },
];

let fake: FakeKiosk;
let page: SupervisorWindow;
let printed = 0;
const open = async (wish: FakeWish = {}, pin = SUPERVISOR): Promise<void> => {
  printed = 0;
  fake = createFakeKiosk({
    status: { guides: [...guides] },
    print: async () => {
      printed += 1;
      return 'asked';
    },
    ...wish,
  });
  page = await openSupervisorWindow(fake, pin);
  if (pin !== STAFF) await touch('Bài cần soát');
};
const sees = (): string => page.sees();
const touch = (label: string): Promise<void> => page.touch(label);

before(lookLikeKiosk);
afterEach(() => page.root.remove());

describe('the supervisor’s page of guides', () => {
  it('opens for the PINs of supervisor and installer, never for that of staff', async () => {
    await open({}, STAFF);
    expect(sees()).not.to.contain('Bài cần soát');
    page.root.remove();
    await open({}, INSTALLER);
    expect(sees()).to.contain('Bài cần soát');
    page.root.remove();
    await open();
    expect(sees()).to.contain('Bài cần soát');
  });

  it('says what is due, doubtful and unfinished, the most urgent first, with what to do', async () => {
    await open();
    expect(sees()).to.contain(
      'Tính đến ngày 15/06/2026: 2 bài đến hạn soát, 1 bài còn chỗ chưa chắc, trong 5 bài.',
    );
    const titles = findAll(page.root, 'h3').map((title) => visibleText(title).trim());
    expect(titles).to.deep.equal([
      'Bài quá hạn',
      'Bài sắp đến hạn',
      'Bài chưa chắc',
      'Bài chưa dịch',
      'Bài tốt',
    ]);
    for (const words of [
      'Đến hạn soát (2)',
      'Đã quá hạn soát. Kiot đang giấu tiền và thời hạn của bài.',
      'Đến hạn soát trong 30 ngày tới.',
      'Nguồn có độ tin thấp.',
      '3 trong 4 hình chưa ai thấy thật.',
      'Chưa có chức danh nào duyệt.',
      'Các bước chưa có tiếng Anh.',
      'Mới thu 5 trong 8 câu.',
      'Hạn soát 14/06/2026',
    ])
      expect(sees()).to.contain(words);
  });

  it('knows the day of the kiosk: the same list a month later has more that is due', async () => {
    await open();
    fake.setDay('2026-07-02');
    await touch('Xem lại');
    expect(sees()).to.contain('Tính đến ngày 02/07/2026: 2 bài đến hạn soát');
    expect(sees().match(/Đã quá hạn soát/g)).to.have.length(2);
  });

  it('where nothing was ever recorded it says so once, and blames no guide', async () => {
    await open({ status: { guides: guides.map((one) => ({ ...one, recorded: 0 })) } });
    expect(sees()).to.contain('Gói này chưa có bản thu nào.');
    expect(sees()).not.to.contain('Mới thu');
  });

  it('without anything to do says that', async () => {
    await open({ status: { guides: [good] } });
    expect(sees()).to.contain('Không bài nào cần soát.');
  });

  it('a list that cannot be read is a sentence with a way on', async () => {
    fake = createFakeKiosk();
    page = await openSupervisorWindow(fake);
    await touch('Bài cần soát');
    expect(sees()).to.contain('Máy không đọc được danh sách bài.');
    await touch('Xem lại');
    expect(sees()).to.contain('Máy không đọc được danh sách bài.');
  });

  it('is printed by the browser', async () => {
    await open();
    await touch('In trang này');
    expect(printed).to.equal(1);
  });

  it('axe has nothing against it: normal, big text and high contrast', async () => {
    await open();
    expect((await complaintsInAllModes(document.documentElement)).map(({ text }) => text)).to.deep.equal([]);
  });

  it('has targets of 16 mm and more, with 3.2 mm between them', async () => {
    await open();
    const boxes = findAll(page.root, 'button')
      .filter((b) => b.checkVisibility())
      .map((b) => b.getBoundingClientRect());
    expect(boxes.length).to.be.greaterThan(9);
    for (const { width, height } of boxes) expect(Math.min(width, height) / 5.88).to.be.at.least(16);
  });
});
