import { expect } from '@open-wc/testing';
import { inventedDays, keyText, type Counts } from '../../src/domain/statistics/index.ts';
import { upwardFigures, writeUpwardFile } from '../../src/domain/statistics/exchange/index.ts';
import { specimenCentre } from '../fixtures/centre.ts';
import { createChance } from '../support/chance.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk } from '../support/wtr/fake-kiosk.ts';
import { findAll, lookLikeKiosk } from '../support/wtr/looking.ts';
import { openSupervisorWindow, type SupervisorWindow } from '../support/wtr/supervisor.ts';

let fake: FakeKiosk;
let page: SupervisorWindow;
let printed = 0;
const chance = createChance(20260304);
const fill = async (place: string): Promise<void> => {
  const store = await fake.kiosk.machine.store();
  const days = inventedDays({
    today: '2026-06-15',
    places: [place],
    guides: [{ id: 'khai-sinh', version: 1, steps: ['mo', 'nop'] }],
    chance,
  });
  for (const { day, counts } of days) await store.add(day, counts, false);
};
const open = async (tab: string, { place = 'kiot-1', clings = false } = {}): Promise<void> => {
  printed = 0;
  fake = createFakeKiosk({
    centre: specimenCentre,
    clings,
    print: async () => {
      printed += 1;
      return 'asked';
    },
  });
  await fill(place);
  await fake.kiosk.centre.read();
  page = await openSupervisorWindow(fake);
  await touch(tab);
  await until(() => findAll(page.root, 'h1').some((one) => one.checkVisibility()));
  await page.settle();
};
const sees = (): string => page.sees();
const touch = (label: string): Promise<void> => page.touch(label);
const until = (holds: () => boolean): Promise<void> => page.until(holds);
const give = (label: string, name: string, text: string): Promise<void> =>
  page.give(label, new File([text], name, { type: 'application/json' }));
const write = async (name: string, value: string): Promise<void> => {
  const field = findAll(page.root, `[name="${name}"]`)[0] as HTMLTextAreaElement;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  await page.settle();
};
const make = async (): Promise<void> => {
  await touch('Khóa số và lập báo cáo');
  await until(() => sees().includes('BÁO CÁO'));
};

/** What the control says that has the focus. */
const focused = (): string => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.textContent?.trim() ?? '';
};

before(lookLikeKiosk);
afterEach(() => page.root.remove());

describe('the page of the report', () => {
  it('offers the newest whole quarter, says when it is due, and what making it does', async () => {
    await open('Báo cáo');
    expect(sees()).to.contain(
      'Báo cáo Quý II năm 2026 gửi chậm nhất hết Chủ nhật, ngày 14/06/2026, là ngày nghỉ: nên gửi từ thứ Sáu, ngày 12/06/2026.',
    );
    expect(sees()).to.contain('Lập báo cáo là khóa số liệu của kỳ.');
    expect((await (await fake.kiosk.machine.figures()).locked()).length).to.equal(0);
  });

  it('makes it, locks it, and shows what the paper will show', async () => {
    await open('Báo cáo');
    await make();
    expect((await (await fake.kiosk.machine.figures()).locked()).map(({ id }) => id)).to.deep.equal([
      '2026-Q2',
    ]);
    expect(sees()).to.contain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(sees()).to.contain('Số liệu từ ngày 15/03/2026 đến hết ngày 12/06/2026');
    expect(sees()).to.contain('Phụ lục III');
    await write('strengths', 'Bà con tự làm nhiều hơn.');
    expect(sees()).to.contain('Bà con tự làm nhiều hơn.');
  });

  it('hands over the report, its tables and the file whose seal it carries', async () => {
    await open('Báo cáo');
    await make();
    for (const [index, label] of ['(Word)', '(Excel)', '(CSV)', 'tệp gửi cấp trên'].entries()) {
      await touch(label);
      await until(() => fake.saved.length === index + 1);
    }
    const [docx, xlsx, csv, upward] = fake.saved;
    expect(docx!.name).to.match(/^bao-cao-.+-2026-Q2\.docx$/);
    expect(docx!.text).to.contain('wordprocessingml');
    expect(xlsx!.text).to.contain('spreadsheetml');
    expect(csv!.text).to.contain('text/csv');
    const { digest } = await fake.kiosk.tools();
    const seal = digest.sha256(upward!.text).replace(/.{8}(?=.)/g, '$& ');
    expect(sees()).to.contain(seal);
  });

  it('of a period that is still running cannot be made yet', async () => {
    await open('Báo cáo');
    await page.choose('Kỳ báo cáo', '2026-Q3');
    expect(sees()).to.contain('Kỳ này chưa lập được: số liệu khóa khi hết ngày 12/09/2026.');
    expect(sees()).not.to.contain('Khóa số và lập báo cáo');
  });

  it('keeps what was written as a file only, and opens it again', async () => {
    await open('Báo cáo');
    await write('plans', 'Mở thêm bàn nhóm.');
    await touch('Lưu bản nháp');
    const [saved] = fake.saved;
    await write('plans', '');
    await give('Mở bản nháp', 'ban-nhap.json', saved!.text);
    expect((findAll(page.root, '[name="plans"]')[0] as HTMLTextAreaElement).value).to.equal(
      'Mở thêm bàn nhóm.',
    );
  });

  it('refuses a file that is none with a sentence, and loses nothing', async () => {
    await open('Báo cáo');
    await write('plans', 'Mở thêm bàn nhóm.');
    await give('Mở bản nháp', 'khac.json', '{"format":"kiot-figures"}');
    expect(sees()).to.contain('Tệp này không phải bản nháp báo cáo của kiot.');
    await give('Mở bản nháp', 'ngan.json', '{"format":"kiot-report-draft","ver');
    expect(sees()).to.contain('Bản nháp bị đứt giữa chừng.');
    expect((findAll(page.root, '[name="plans"]')[0] as HTMLTextAreaElement).value).to.equal(
      'Mở thêm bàn nhóm.',
    );
  });

  it('holds a new version back while something is written that no file holds', async () => {
    await open('Báo cáo');
    const { update } = fake.kiosk.machine;
    const calls: string[] = [];
    update.occupy = () => void calls.push('held');
    update.vacate = () => void calls.push('free');
    await write('plans', 'Mở thêm bàn nhóm.');
    await touch('Lưu bản nháp');
    expect(calls).to.deep.equal(['held', 'free']);
  });

  it('keeps what was written while other pages are looked at', async () => {
    await open('Báo cáo');
    await write('limits', 'Máy hay kẹt giấy.');
    await touch('Hôm nay');
    await touch('Báo cáo');
    expect((findAll(page.root, '[name="limits"]')[0] as HTMLTextAreaElement).value).to.equal(
      'Máy hay kẹt giấy.',
    );
  });

  it('is clean in all modes', async () => {
    await open('Báo cáo');
    await make();
    const complaints = await complaintsInAllModes(document.documentElement);
    expect(complaints.map(({ text }) => text)).to.deep.equal([]);
  });
});

describe('the page of devices and files', () => {
  const times = (counts: Counts): number => Object.values(counts).reduce((sum, value) => sum + value, 0);

  it('hands figures over, and the same file taken in changes nothing', async () => {
    await open('Máy và tệp');
    await touch('Xuất tệp nội bộ');
    await until(() => fake.saved.length === 1);
    const before = times(await fake.counted());
    await give('Nhận tệp nội bộ', 'noi-bo.json', fake.saved[0]!.text);
    await until(() => sees().includes('Đã đọc'));
    expect(sees()).to.contain('0 phần mới hoặc tăng thêm.');
    expect(times(await fake.counted())).to.equal(before);
  });

  it('says whose figures are here and which kiosks are still missing', async () => {
    await open('Máy và tệp');
    expect(sees()).to.match(/Số liệu đang có .*: từ \d\d\/\d\d\/2025 đến \d\d\/06\/2026/);
    expect(sees()).not.to.contain('Chưa có số liệu của:');
    page.root.remove();
    await open('Máy và tệp', { place: 'ban-don' });
    await until(() => sees().includes('Chưa có số liệu của:'));
    expect(sees()).to.contain('Chưa có số liệu của: Kiot cạnh cửa.');
  });

  it('refuses a backup in the place of an internal file with a sentence', async () => {
    await open('Máy và tệp');
    await touch('Lưu tệp dự phòng');
    await until(() => fake.saved.length === 1);
    await give('Nhận tệp nội bộ', 'du-phong.json', fake.saved[0]!.text);
    await until(() => sees().includes('Đây là tệp dự phòng.'));
    expect(sees()).to.contain('Đây là tệp dự phòng. Dùng mục Khôi phục để mở.');
  });

  it('erases only when asked twice, and gives a record of it', async () => {
    await open('Máy và tệp');
    await touch('Xóa toàn bộ số liệu…');
    await touch('Không xóa');
    expect(times(await fake.counted())).to.be.greaterThan(0);
    await touch('Xóa toàn bộ số liệu…');
    await touch('Xóa thật');
    await until(() => sees().includes('Biên bản'));
    expect(times(await fake.counted())).to.equal(0);
    expect(sees()).to.match(/Biên bản: ngày 15\/06\/2026 đã xóa [\d.]+ số đếm/);
    expect(sees()).not.to.contain('Chương trình');
    await touch('In biên bản');
    expect(printed).to.equal(1);
  });

  for (const [clings, words] of [
    [false, 'cũng đã xóa: lần mở sau cần mạng'],
    [true, 'Trình duyệt chưa cho xóa hết chương trình'],
  ] as const)
    it(`erases the kept app too when that is chosen, and says ${clings ? 'what is left to do' : 'what it means'}`, async () => {
      await open('Máy và tệp', { clings });
      await touch('Xóa toàn bộ số liệu…');
      expect(sees()).not.to.contain('lần mở sau máy phải có mạng');
      await touch('Xóa cả chương trình đã lưu trên máy');
      expect(sees()).to.contain('lần mở sau máy phải có mạng');
      await touch('Xóa thật');
      await until(() => sees().includes(words));
      expect(sees()).to.contain('Biên bản: ngày');
    });

  it('does not remember that choice when nothing was erased', async () => {
    await open('Máy và tệp');
    await touch('Xóa toàn bộ số liệu…');
    await touch('Xóa cả chương trình đã lưu trên máy');
    await touch('Không xóa');
    await touch('Xóa toàn bộ số liệu…');
    await touch('Xóa thật');
    await until(() => sees().includes('Biên bản'));
    expect(sees()).not.to.contain('Chương trình');
  });

  it('leaves the keys where they were when it asks, so that nobody looks for them', async () => {
    await open('Máy và tệp');
    await touch('Xóa toàn bộ số liệu…');
    expect(focused()).to.equal('Không xóa');
    await touch('Không xóa');
    expect(focused()).to.equal('Xóa toàn bộ số liệu…');
  });

  it('verifies a log file', async () => {
    await open('Máy và tệp');
    await touch('Xuất nhật ký');
    await until(() => fake.saved.length === 1);
    await give('Kiểm một tệp nhật ký', 'nhat-ky.json', fake.saved[0]!.text);
    await until(() => sees().includes('còn nguyên vẹn, 0 dòng'));
    expect(sees()).to.contain('còn nguyên vẹn, 0 dòng');
    await give('Kiểm một tệp nhật ký', 'khac.json', '{"format":"kiot-figures"}');
    await until(() => sees().includes('không phải nhật ký'));
    expect(sees()).to.contain('Tệp này không phải nhật ký của kiot.');
  });

  it('adds up files for the authority above, and says “≥” where a centre hid something', async () => {
    const { digest } = await createFakeKiosk().kiosk.tools();
    const key = { half: 'morning', place: '', guide: '', version: 0, step: '', mode: 'menu' } as const;
    const head = { scheme: 'admin-15', period: '2026-Q2', made: '2026-06-15' } as const;
    const file = (centre: string, used: number): string => {
      const figures = upwardFigures({ [keyText({ ...key, metric: 'used' })]: used });
      return writeUpwardFile({ centre, ...head, ...figures }, false, digest.sha256);
    };
    await open('Máy và tệp');
    await give('Chọn các tệp để cộng', 'a.json', file('viet-hoa', 40));
    await give('Chọn các tệp để cộng', 'b.json', file('tien-minh', 4));
    await until(() => sees().includes('Cộng 2 trung tâm'));
    expect(sees()).to.contain('Cộng 2 trung tâm: tien-minh, viet-hoa.');
    expect(sees()).to.contain('≥ 40');
  });

  it('is clean in all modes', async () => {
    await open('Máy và tệp');
    const complaints = await complaintsInAllModes(document.documentElement);
    expect(complaints.map(({ text }) => text)).to.deep.equal([]);
  });
});
