import { expect } from '@open-wc/testing';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { findAll, lookLikeKiosk, need, visibleText } from '../support/wtr/looking.ts';
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

  it('offers what means something now: hold for a time, and back by itself at the old place', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    await staff.touch('Gọi người tiếp theo');
    await staff.touch('Tạm giữ');
    await staff.touch('10 phút');
    expect(staff.sees()).to.contain('Tạm giữ (1)');
    expect(staff.sees()).to.contain('Về hàng sau 10 phút');
    await staff.pass(11 * 60);
    expect(staff.ticket('A001').status).to.equal('waiting');
    expect(shownNumbers(staff.root)).to.deep.equal(['A001', 'A002']);
  });

  it('a person who was away comes back into the line', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.touch('Gọi người tiếp theo');
    await staff.touch('Gọi lại');
    expect(staff.ticket('A001').calls).to.equal(2);
    await staff.touch('Vắng');
    expect(staff.sees()).to.contain('Vắng lúc gọi (1)');
    await staff.open('A001');
    await staff.touch('Vào lại hàng');
    expect(staff.ticket('A001').status).to.equal('waiting');
    expect(staff.sees()).to.contain('Số A001 vào lại hàng, sau hai người nữa.');
  });

  it('changes the procedure, and sends to another desk: number and place stay', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.open('A001');
    await staff.touch('Đổi thủ tục');
    await staff.touch('Việc con nhỏ 1');
    expect(staff.ticket('A001').procedure).to.equal('con-1');
    await staff.open('A001');
    await staff.touch('Hẹn sang quầy');
    await staff.touch('Quầy 2');
    expect(staff.sees()).to.contain('Đã hẹn số A001 sang Quầy 2.');
    expect(staff.sees()).to.contain('hẹn Quầy 2');
    await staff.open('A001');
    expect(staff.sees()).not.to.contain('Gọi số này');
  });

  it('whoever has left is let go, and undo brings the person back at the old place', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    await staff.open('A001');
    await staff.touch('Đã về');
    expect(shownNumbers(staff.root)).to.deep.equal(['A002']);
    await staff.touch('Hoàn tác A001');
    expect(shownNumbers(staff.root)).to.deep.equal(['A001', 'A002']);
  });

  it('undo stands for half a minute in words and is gone then', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.touch('Gọi người tiếp theo');
    expect(staff.sees()).to.contain('Hoàn tác A001 (trong nửa phút)');
    await staff.pass(21);
    expect(staff.sees()).to.contain('Hoàn tác A001 (còn vài giây)');
    await staff.pass(10);
    expect(staff.sees()).not.to.contain('Hoàn tác');
  });

  it('an undo that came too late for what another window did says why', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.touch('Gọi người tiếp theo');
    const { id: ticket, version } = staff.ticket('A001');
    await staff.ask({ name: 'start-service', ticket, version, desk: 'quay-1' });
    await staff.touch('Hoàn tác A001');
    expect(staff.sees()).to.contain('Số A001 đã có việc khác sau đó nên không hoàn tác được.');
    expect(staff.ticket('A001').status).to.equal('serving');
  });

  it('whoever was called a moment ago is not suggested, which is explained; a call by hand is possible', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.touch('Gọi người tiếp theo');
    await staff.touch('Cho về hàng');
    expect(staff.sees()).to.contain('1 người vừa được gọi hoặc tạm giữ, 5 phút sau mới gợi ý lại.');
    await staff.open('A001');
    expect(staff.sees()).to.contain('Gọi tay thì được ngay.');
    await staff.touch('Gọi số này');
    expect(staff.ticket('A001').status).to.equal('called');
  });

  it('calls from the chosen columns only, also after a reload', async () => {
    await atDesk();
    await staff.give('viec-mau', null);
    await staff.touch('Đổi quầy');
    await staff.touch('Chưa rõ việc');
    await staff.touch('Xong, về hàng chờ');
    await staff.reload();
    await staff.touch('Gọi người tiếp theo');
    expect(staff.ticket('A002').status).to.equal('called');
  });

  it('draws the first five of a long column and says how many more there are', async () => {
    await atDesk();
    await staff.give(...Array.from({ length: 8 }, () => null));
    expect(shownNumbers(staff.root)).to.have.length(5);
    await staff.touch('Và 3 người nữa');
    expect(shownNumbers(staff.root)).to.have.length(8);
    await staff.touch('Thu gọn');
    expect(shownNumbers(staff.root)).to.have.length(5);
  });

  it('every action is reached without a pointer: the focus stays in the desk after a person is done', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    const focus = (): Element | null => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    const press = async (label: string): Promise<void> => {
      const button = findAll(staff.root, 'button').find((one) => visibleText(one) === label);
      button?.focus();
      await staff.touch(label);
    };
    await press('Gọi người tiếp theo');
    expect(focus()?.tagName).to.equal('H2');
    await press('Xong');
    expect(focus()?.tagName).to.equal('H2');
    expect(need(staff.root, '[role=status]')).not.to.equal(null);
  });

  it('axe has nothing against it: empty, with people, with somebody at the desk', async () => {
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
    await staff.open('A002');
    expect(await complaints()).to.deep.equal([]);
    await staff.touch('Đổi thủ tục');
    expect(await complaints()).to.deep.equal([]);
  });
});

describe('two windows at one line', () => {
  it('a number that another desk has called says so, and the next person is one touch away', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    await staff.open('A001');
    // the other desk calls while this hand is on its way
    const calling = staff.other.ask(
      { name: 'call-next', desk: 'quay-2', procedures: null },
      { role: 'staff' },
    );
    const touching = staff.touch('Gọi số này');
    await Promise.all([calling, touching]);
    expect(staff.sees()).to.contain('Quầy 2 đã gọi số A001 rồi.');
    await staff.touch('Đóng');
    expect(staff.sees()).to.contain('Ở quầy khác (1)');
    await staff.touch('Gọi người tiếp theo');
    expect(staff.ticket('A002').desk).to.equal('quay-1');
  });

  it('two that call the next at once call two people', async () => {
    await atDesk();
    await staff.give('viec-mau', 'viec-mau');
    const other = staff.other.ask({ name: 'call-next', desk: 'quay-2', procedures: null }, { role: 'staff' });
    await Promise.all([other, staff.touch('Gọi người tiếp theo')]);
    expect([staff.ticket('A001').desk, staff.ticket('A002').desk].sort()).to.deep.equal(['quay-1', 'quay-2']);
  });

  it('a person left at another desk can be put back into the line', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.ask({ name: 'call-next', desk: 'quay-2', procedures: null });
    await staff.open('A001');
    await staff.touch('Cho về hàng');
    expect(staff.ticket('A001').status).to.equal('waiting');
  });
});

describe('a bad day at the board', () => {
  it('a reload in the middle shows the same person at the same desk', async () => {
    await atDesk();
    await staff.give('viec-mau');
    await staff.touch('Gọi người tiếp theo');
    await staff.reload();
    expect(staff.sees()).to.contain('Quầy 1 đã gọi');
    await staff.touch('Bắt đầu làm');
    await staff.reload();
    await staff.touch('Xong');
    expect(staff.ticket('A001').status).to.equal('done');
  });

  it('a centre file without desks says what to do', async () => {
    staff = await openStaffWindow({ centre: anOpenCentre({ desks: [] }) });
    await staff.touch('Hàng chờ');
    expect(staff.sees()).to.contain('Tệp trung tâm chưa ghi quầy nào.');
    await staff.give('viec-mau');
    expect(shownNumbers(staff.root)).to.deep.equal(['A001']);
  });

  it('a desk that the file no longer has is chosen anew', async () => {
    staff = await openStaffWindow();
    staff.fake.kiosk.deskMemory.keep({ desk: 'quay-9', procedures: null });
    await staff.reload();
    expect(staff.sees()).to.contain('Tệp trung tâm không còn quầy “quay-9”. Mời chọn lại quầy.');
    await staff.touch('Quầy 2');
    await staff.give('viec-mau');
    expect(staff.sees()).to.contain('Gọi người tiếp theo');
  });

  it('a log that a newer kiosk writes is shown and not written, and says so', async () => {
    await atDesk();
    await staff.give('viec-mau');
    const newer = { version: 9, id: 'fact-newer', moment: '9', fact: {} };
    staff.fake.queueRoom.plant(newer);
    await staff.touch('Gọi người tiếp theo');
    expect(staff.sees()).to.contain('Máy khác đang chạy bản mới hơn. Tải lại trang này rồi làm tiếp.');
    expect(staff.ticket('A001').status).to.equal('waiting');
  });

  it('a clock set back by an hour tells nobody a wrong wait and loses nothing', async () => {
    await atDesk();
    await staff.give('viec-mau');
    staff.fake.setClockBack(3600);
    await staff.pass(10);
    expect(staff.sees()).to.contain('chưa rõ bao lâu');
    await staff.touch('Gọi người tiếp theo');
    expect(staff.ticket('A001').status).to.equal('called');
  });

  it('a storage that is lost says so until it is back; nothing is half done', async () => {
    await atDesk();
    await staff.give('viec-mau');
    staff.refuse('storage-lost');
    await staff.touch('Gọi người tiếp theo');
    expect(staff.sees()).to.contain('Bộ nhớ của máy vừa bị ngắt nên chưa lưu được.');
    expect(staff.ticket('A001').status).to.equal('waiting');
    staff.refuse(null);
    await staff.touch('Gọi người tiếp theo');
    expect(staff.sees()).to.contain('Đã gọi A001 tới Quầy 1.');
    expect(staff.sees()).not.to.contain('Bộ nhớ của máy');
  });

  it('has targets of 16 mm and more, with 3.2 mm between them', async () => {
    await atDesk();
    await staff.give('viec-mau', null, 'viec-mau', 'con-1');
    await staff.touch('Gọi người tiếp theo');
    const boxes = findAll(staff.root, 'button')
      .filter((one) => one.checkVisibility())
      .map((one) => ({ place: one.getRootNode(), box: one.getBoundingClientRect() }));
    expect(boxes.length).to.be.greaterThan(15);
    for (const { box } of boxes) expect(Math.min(box.width, box.height) / 5.88).to.be.at.least(16);
    // lists scroll below the bar at the foot: only what stands in one part can be too close
    for (const [i, { place, box: a }] of boxes.entries())
      for (const { box: b } of boxes.slice(i + 1).filter((one) => one.place === place)) {
        const dx = Math.max(0, b.left - a.right, a.left - b.right);
        const dy = Math.max(0, b.top - a.bottom, a.top - b.bottom);
        expect(Math.max(dx, dy) / 5.88).to.be.at.least(3.2);
      }
  });
});
