import { expect } from '@open-wc/testing';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { lookLikeKiosk } from '../support/wtr/looking.ts';
import { anOpenCentre, openStaffWindow, type StaffWindow } from '../support/wtr/staff.ts';

const HALF_PAST_TWELVE = {
  monday: { open: '07:30', close: '12:30' },
  tuesday: { open: '07:30', close: '17:00' },
};
let staff: StaffWindow;
/** A window of a centre that closes in half an hour. */
const atNoon = async (): Promise<void> => {
  staff = await openStaffWindow({ centre: anOpenCentre({ hours: HALF_PAST_TWELVE }) });
};

before(lookLikeKiosk);
afterEach(() => staff.close());

describe('the end of the day', () => {
  it('before closing time says when the centre closes and until when numbers are given', async () => {
    await atNoon();
    await staff.touch('Cuối ngày');
    expect(staff.sees()).to.contain('Trung tâm đóng cửa lúc 12:30.');
    expect(staff.sees()).to.contain('Đang phát số, đến 12:30.');
    expect(staff.sees()).not.to.contain('khóa sổ ngày');
  });

  it('at closing time shows who still counts on us, with what to say to each, and on every page how many', async () => {
    await atNoon();
    await staff.give('viec-mau', null);
    await staff.ask({ name: 'call-next', desk: 'quay-2', procedures: null });
    await staff.pass(31 * 60);
    expect(staff.sees()).to.contain('Cuối ngày (2)');
    await staff.touch('Cuối ngày');
    expect(staff.sees()).to.contain('Báo cho 2 người trước khi khóa sổ');
    expect(staff.sees()).to.contain('Quầy 2 đã gọi Làm xong cho người này rồi hãy khóa sổ.');
    expect(staff.sees()).to.contain('Nói: hôm nay đã hết giờ, mời bác về, hôm sau lấy số mới ạ.');
  });

  it('closes with exactly the list that was seen', async () => {
    await atNoon();
    await staff.give('viec-mau');
    await staff.pass(31 * 60);
    await staff.touch('Cuối ngày');
    await staff.touch('Đã báo hết, khóa sổ ngày');
    expect(staff.sees()).to.contain('Hôm nay đã khóa sổ.');
    expect(staff.other.current.log.state.closed).to.equal(true);
  });

  it('is confirmed only by who has had the whole list before their eyes', async () => {
    await atNoon();
    for (let i = 0; i < 4; i += 1) {
      await staff.give(...Array.from({ length: 8 }, () => null));
      await staff.pass(61);
    }
    await staff.touch('Cuối ngày');
    await staff.touch('Mở danh sách (32 người)');
    expect(staff.sees()).not.to.contain('Đã báo hết');
    await staff.touch('Xem tiếp (còn 2 người)');
    await staff.touch('Đã báo hết, khóa sổ ngày');
    expect(staff.other.current.log.state.closed).to.equal(true);
  });

  it('a number given meanwhile is shown before anything is closed', async () => {
    await atNoon();
    await staff.give('viec-mau');
    await staff.touch('Cuối ngày');
    await staff.touch('Mở danh sách (1 người)');
    await staff.give(null);
    expect(staff.sees()).to.contain('Vừa có thêm số A002.');
    expect(staff.sees()).not.to.contain('Đã báo hết');
    await staff.touch('Xem lại danh sách');
    expect(staff.sees()).to.contain('Báo cho 2 người');
    await staff.touch('Đã báo hết, khóa sổ ngày');
    expect(staff.ticket('A002').status).to.equal('expired');
  });

  it('a day closed too early is opened again, and the numbers go on', async () => {
    await atNoon();
    await staff.touch('Cuối ngày');
    await staff.touch('Mở danh sách (0 người)');
    expect(staff.sees()).to.contain('Không còn ai giữ số.');
    await staff.give('viec-mau');
    await staff.touch('Xem lại danh sách');
    await staff.touch('Đã báo hết, khóa sổ ngày');
    await staff.touch('Đón người');
    expect(staff.sees()).to.contain('Hôm nay đã khóa sổ. Muốn phát số nữa thì mở lại trước.');
    await staff.touch('Cuối ngày');
    await staff.touch('Mở lại ngày');
    await staff.touch('Đón người');
    await staff.touch('Chưa rõ việc');
    await staff.touch('Phát số');
    expect(staff.ticket('A002').status).to.equal('waiting');
  });

  it('after closing time says when numbers are given again', async () => {
    await atNoon();
    await staff.pass(31 * 60);
    await staff.touch('Đón người');
    expect(staff.sees()).to.contain('Hôm nay đã hết giờ phát số. Phát số lại lúc 07:30, ngày 16/06/2026.');
  });

  it('axe has nothing against it: before closing time, with the list, closed', async () => {
    await atNoon();
    const complaints = async () =>
      (await complaintsInAllModes(document.documentElement)).map(({ text }) => text);
    await staff.give('viec-mau', null);
    await staff.touch('Cuối ngày');
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Mở danh sách');
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Đã báo hết, khóa sổ ngày');
    expect(await complaints()).to.deep.equal([]);
  });
});
