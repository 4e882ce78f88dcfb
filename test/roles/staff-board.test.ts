import { expect } from '@open-wc/testing';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { lookLikeKiosk } from '../support/wtr/looking.ts';
import { anOpenCentre, openStaffWindow, shownNumbers, type StaffWindow } from '../support/wtr/staff.ts';

let staff: StaffWindow;
/** A staff window that serves desk 1. */
const atDesk = async (): Promise<void> => {
  staff = await openStaffWindow();
  await staff.touch('Hàng chờ');
  await staff.touch('Quầy 1');
};

before(lookLikeKiosk);
afterEach(() => staff.close());

describe('the board of a desk', () => {
  it('asks once which desk the window serves, and knows it after a reload', async () => {
    await atDesk();
    await staff.give('viec-mau');
    expect(staff.sees()).to.contain('Gợi ý người tiếp theo');
    await staff.reload();
    expect(staff.sees()).to.contain('Gợi ý người tiếp theo');
    expect(staff.sees()).not.to.contain('Cửa sổ này phục vụ quầy nào?');
  });

  it('shows everybody who waits in columns by procedure, the longest first', async () => {
    await atDesk();
    await staff.give('viec-mau', null);
    await staff.pass(180);
    await staff.give('viec-mau');
    expect(staff.sees()).to.contain('Hàng chờ: 3 người');
    expect(staff.sees()).to.contain('Đăng ký việc mẫu (2) lâu nhất 3 phút');
    expect(staff.sees()).to.contain('Chưa rõ việc (1)');
    expect(shownNumbers(staff.root)).to.deep.equal(['A001', 'A003', 'A002']);
  });

  it('calls, starts and ends with the person; every step is told', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    await staff.touch('Gọi người tiếp theo');
    expect(staff.sees()).to.contain('Đã gọi A001 tới Quầy 1.');
    expect(staff.ticket('A001').status).to.equal('called');
    await staff.touch('Bắt đầu làm');
    expect(staff.ticket('A001').status).to.equal('serving');
    await staff.touch('Xong');
    expect(staff.ticket('A001').status).to.equal('done');
    expect(staff.sees()).to.contain('Số A001 đã xong.');
    expect(staff.sees()).to.contain('Gợi ý người tiếp theo');
  });

  it('axe has nothing against it: empty, with people, with somebody at the desk', async function (this: Mocha.Context) {
    this.timeout(30_000);
    staff = await openStaffWindow({ centre: anOpenCentre() });
    await staff.touch('Hàng chờ');
    const complaints = async () =>
      (await complaintsInAllModes(document.documentElement)).map(({ text }) => text);
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Quầy 1');
    await staff.give('viec-mau', null, 'viec-mau', 'con-1');
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Gọi người tiếp theo');
    expect(await complaints()).to.deep.equal([]);
  });
});
