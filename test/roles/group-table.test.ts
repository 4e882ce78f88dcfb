import { expect } from '@open-wc/testing';
import { memberOf, stepOfGroup } from '../../src/domain/group/index.ts';
import type { EventLog } from '../../src/ports/event-log.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { openTable, type GroupTable } from '../support/wtr/group-table.ts';
import { find, findAll, lookLikeKiosk, need } from '../support/wtr/looking.ts';
import { moodyLog } from '../support/window-queue.ts';

/** Three obligatory points and two of the guide of the tests. */
const POINTS = 5;
let table: GroupTable;

/** So many have said yes to a group of desk 1, and staff have opened the tablet. */
async function joined(people = 3, mode: 'pioneer' | 'officer' = 'pioneer'): Promise<void> {
  table = await openTable();
  await table.staff.others(people);
  const all = Array.from({ length: people }, (_, i) => `A00${i + 1}`);
  await table.staff.form(mode, ...all);
  await table.staff.join(...all);
  await table.open();
}
/** A001 teaches, the tablet lies on the table. */
async function taught(people = 3): Promise<void> {
  await joined(people);
  await table.staff.teach(POINTS, 'A001');
  await table.settle();
  await table.touch('Đăng ký việc mẫu');
  await table.touch('Mở bàn dạy');
}
const stands = (number: string) => memberOf(table.staff.group(), table.staff.ticket(number).id);
const heading = (): string => find(table.root, 'kiot-page-frame h1')?.textContent?.trim() ?? '';
const headings = (): string =>
  findAll(table.root, 'h1')
    .filter((one) => one.checkVisibility())
    .map((one) => one.textContent!.trim())
    .join(' | ');

before(lookLikeKiosk);
before(() => import('../../src/roles/group/group-aids.ts')); // it comes with the first touch
afterEach(() => table.close());

describe('the tablet of a group', () => {
  it('is behind the door of staff, who choose the group', async () => {
    table = await openTable();
    await table.staff.others(2);
    await table.staff.form('pioneer', 'A001', 'A002');
    await table.settle();
    expect(table.sees()).not.to.contain('Đăng ký việc mẫu');
    await table.open();
    expect(heading()).to.equal('Chọn nhóm ở bàn này');
    await table.touch('Đăng ký việc mẫu · Quầy 1 · đang mời người vào nhóm');
    expect(headings()).to.contain('Ai chỉ lại cho nhóm?');
    await table.touch('Số A001 vào nhóm');
    await table.touch('Số A002 làm riêng');
    expect([stands('A001')?.standing, stands('A002')?.standing]).to.deep.equal(['joined', 'declined']);
  });

  it('does not say that there is no group before the disk could be read', async () => {
    const events = (log: EventLog): EventLog => {
      const refusing = moodyLog(log);
      refusing.refuse('storage-refused');
      return refusing;
    };
    table = await openTable({ events });
    await table.open();
    expect(table.sees()).to.contain('Đang đọc sổ số chờ…');
  });

  it('says so when there is no group', async () => {
    table = await openTable();
    await table.open();
    expect(table.sees()).to.contain('Lúc này chưa có nhóm nào');
  });

  it('asks one person with the time it takes, and two answers of one size', async () => {
    await joined();
    await table.touch('Đăng ký việc mẫu');
    await table.touch('Mời số A002 dạy nhóm');
    expect(table.sees()).to.contain('khoảng 25 phút');
    const [yes, no] = ['Tôi giúp được', 'Không, cảm ơn'].map((label) =>
      findAll(table.root, 'button')
        .find((one) => one.textContent!.trim() === label)!
        .getBoundingClientRect(),
    );
    expect(yes!.width).to.be.closeTo(no!.width, 1);
    await table.touch('Không, cảm ơn');
    expect([stands('A002')?.noTeacher, table.staff.group().phase]).to.deep.equal([true, 'inviting']);
    expect(table.buttons().filter((name) => name.includes('A002'))).to.deep.equal([]);
  });

  it('lets staff lead at once when nobody volunteers', async () => {
    await joined();
    await table.touch('Đăng ký việc mẫu');
    await table.touch('Cán bộ dẫn nhóm');
    expect(table.staff.group().phase).to.equal('ledByOfficer');
    await table.touch('Mở bàn dạy');
    expect(headings()).to.equal('Làm việc mẫu mot');
    expect(table.buttons()).not.to.include('Dừng / nghỉ');
  });
});

describe('teaching one person thoroughly', () => {
  async function lesson(): Promise<void> {
    await joined();
    await table.touch('Đăng ký việc mẫu');
    await table.touch('Mời số A001 dạy nhóm');
    await table.touch('Tôi giúp được');
  }

  it('goes through the steps with why, what often happens and the points', async () => {
    await lesson();
    expect(headings()).to.equal('Làm việc mẫu mot');
    for (const words of ['Chạm đúng nút mẫu.', 'Chạm nhầm thì phải quay lại.', 'Thấy một trang khác hẳn'])
      expect(table.sees()).to.contain(words);
    await table.press('next');
    expect(headings()).to.equal('Làm việc mẫu hai');
    expect(table.sees()).to.contain('cán bộ quay đi');
  });

  it('ends in a check whose gate opens only with every point and the own case done', async () => {
    await lesson();
    await table.touch('Sang phần kiểm lại');
    expect(table.sees()).to.contain('Tôi muốn biết mình nói đã rõ chưa.');
    expect(table.staff.group().checks).to.have.length(POINTS);
    for (let point = 1; point <= POINTS; point += 1) {
      expect(table.buttons()).not.to.include('Bắt đầu chỉ cho nhóm');
      await table.touch('Làm được:');
    }
    expect(table.buttons()).not.to.include('Bắt đầu chỉ cho nhóm');
    await table.touch('Hồ sơ của số A001 xong rồi');
    await table.touch('Bắt đầu chỉ cho nhóm');
    expect(table.staff.group().phase).to.equal('teaching');
    expect([headings(), stands('A001')?.step]).to.deep.equal(['Làm việc mẫu mot', 1]);
    expect(find(table.root, 'kiot-lock')!.checkVisibility()).to.equal(false);
    expect(table.root.children, 'page.css shows every child of #app').to.have.length(1);
  });

  it('lets a point be tried twice, without blame; then staff lead and the person is a member again', async () => {
    await lesson();
    await table.touch('Sang phần kiểm lại');
    await table.touch('Thử lại: Không cầm điện thoại');
    expect(table.sees()).to.contain('Đã thử một lần');
    await table.touch('Làm được: Không cầm điện thoại');
    expect(table.sees()).to.contain('Làm được lần hai');
    await table.touch('Thử lại: Mật khẩu');
    await table.touch('Thử lại: Mật khẩu');
    expect([table.staff.group().phase, stands('A001')?.standing]).to.deep.equal(['ledByOfficer', 'joined']);
  });

  it('takes a tick back for half a minute', async () => {
    await lesson();
    await table.touch('Sang phần kiểm lại');
    await table.touch('Làm được: Không cầm');
    await table.touch('Hoàn tác');
    expect(table.staff.group().checks[0]).to.deep.equal({ tries: 0, passed: false });
  });

  it('goes on where it was when the tablet was switched off', async () => {
    await lesson();
    await table.press('next');
    await table.restart();
    await table.open();
    expect(headings()).to.equal('Làm việc mẫu hai');
  });
});

describe('the table of a group that is taught', () => {
  it('shows what to say and ask beside what the learner sees, and who is where by number and token only', async () => {
    await taught();
    for (const words of ['Nói việc mẫu mot', 'Hỏi', 'Hình mẫu, không phải giấy của ai.', 'A002', 'A003'])
      expect(table.sees()).to.contain(words);
    expect(find(table.root, 'kiot-screen-picture')).not.to.equal(null);
    await table.staff.ask('report-step', { number: 'A002', step: 3 });
    await table.staff.ask('ask-help', { number: 'A003', stuck: true });
    await table.settle();
    expect(table.sees()).to.contain('bước 3');
    expect(table.sees()).to.contain('cần giúp');
    table.fake.pass(125);
    await table.settle();
    expect(table.sees()).to.contain('cần cán bộ');
  });

  it('tells everybody which step is shown', async () => {
    await taught();
    await table.press('next');
    expect(stands('A001')?.step).to.equal(2);
    await table.press('back');
    expect(stands('A001')?.step).to.equal(1);
  });

  it('shows nothing but the word to turn away while only the owner may look', async () => {
    await taught();
    await table.press('next');
    expect(headings()).to.equal('Bước này chỉ chính chủ làm');
    expect(table.sees()).to.contain('Mời mọi người quay mặt đi.');
    for (const hidden of ['Nói việc mẫu hai', 'Mã', 'A002']) expect(table.sees()).not.to.contain(hidden);
    expect(findAll(table.root, 'kiot-screen-picture').filter((one) => one.checkVisibility())).to.deep.equal(
      [],
    );
    await table.touch('Gõ xong rồi');
    expect(headings()).to.equal('Làm việc mẫu ba');
  });

  it('gives the phones back as the last step of every guide', async () => {
    await taught();
    for (let step = 0; step < 3; step += 1) await table.press('next');
    expect(headings()).to.equal('Đưa điện thoại lại cho chủ');
    expect(table.sees()).to.contain('Bước 4 trong 4');
    expect(table.sees()).to.contain('Ai chưa xong cứ thong thả làm tiếp.');
  });

  it('lets whoever teaches tick for somebody without a device', async () => {
    await taught();
    await table.touch('A002');
    await table.touch('Đang ở bước 1');
    expect(stands('A002')?.step).to.equal(1);
    await table.touch('A002');
    await table.touch('Đang bị kẹt');
    expect(stands('A002')?.standing).to.equal('needsHelp');
    await table.touch('A002');
    await table.touch('Đã gỡ xong');
    expect(stands('A002')?.standing).to.equal('following');
    await table.touch('A002');
    await table.touch('Làm xong các bước');
    expect(stands('A002')?.standing).to.equal('ready');
    const { arrived } = table.staff.ticket('A003');
    await table.touch('A003');
    await table.touch('Về chỗ cũ trong hàng');
    expect([table.staff.ticket('A003').status, table.staff.ticket('A003').arrived]).to.deep.equal([
      'waiting',
      arrived,
    ]);
  });

  it('takes yes or no of somebody who is asked when the lesson has begun', async () => {
    await taught();
    await table.staff.others(2);
    await table.staff.ask('invite-member', { number: 'A004' });
    await table.staff.ask('invite-member', { number: 'A005' });
    await table.settle();
    await table.touch('A004');
    await table.touch('Số A004 vào nhóm');
    await table.touch('A005');
    await table.touch('Số A005 làm riêng');
    expect([stands('A004')?.standing, stands('A005')?.standing]).to.deep.equal(['lateJoined', 'declined']);
  });

  it('goes on where it was when the tablet dies, without a PIN; staff’s side needs it', async () => {
    await taught();
    await table.press('next');
    await table.press('next');
    await table.restart();
    expect(headings()).to.equal('Làm việc mẫu ba');
    await table.touch('Cán bộ');
    expect(find(table.root, 'group-desk-page')?.checkVisibility() ?? false).to.equal(false);
    expect(find(table.root, 'kiot-lock')!.checkVisibility()).to.equal(true);
    await table.open();
    expect(headings()).to.equal('Nhóm đang làm');
  });

  it('goes on at the step that staff showed, and members see that step, when staff lead', async () => {
    await joined(3, 'officer');
    await table.staff.ask('lead-group');
    await table.touch('Đăng ký việc mẫu');
    await table.touch('Mở bàn dạy');
    await table.press('next');
    await table.press('next');
    const shown = headings();
    expect(table.staff.group().shown).to.equal(3);
    await table.restart();
    expect(headings()).to.equal(shown);
    expect(stepOfGroup(table.staff.group())).to.equal(3);
  });

  it('calls staff when whoever teaches walks away; one replacement is asked, else staff lead', async () => {
    await taught();
    await table.touch('Dừng / nghỉ');
    await table.touch('Tôi chỉ tiếp');
    expect(headings()).to.equal('Làm việc mẫu mot');
    await table.touch('Dừng / nghỉ');
    await table.touch('Tôi nghỉ');
    expect(headings()).to.equal('Mời cán bộ tới bàn này');
    await table.touch('Cán bộ');
    await table.open();
    expect(table.sees()).to.contain('Mời một người nữa, một lần thôi.');
    await table.touch('Mời số A002 dạy nhóm');
    await table.touch('Không, cảm ơn');
    expect(table.staff.group().phase).to.equal('ledByOfficer');
  });

  it('waits for staff when all are ready; they look at one thing with each and end the group', async () => {
    await taught();
    for (const number of ['A002', 'A003']) await table.staff.ask('report-ready', { number });
    await table.settle();
    expect(headings()).to.equal('Đưa điện thoại lại cho chủ');
    await table.touch('Cán bộ');
    await table.open();
    expect(table.sees()).to.contain('Bác chỉ giúp nút nào ạ?');
    await table.touch('Xem xong số A002');
    await table.touch('Xem xong số A003');
    expect(stands('A003')?.standing).to.equal('checked');
    await table.touch('Kết thúc nhóm');
    expect([table.staff.group().phase, headings()]).to.deep.equal(['closed', 'Cảm ơn mọi người']);
  });

  it('prints steps for those without a device, and thanks without a name, number or rank', async () => {
    await taught(2);
    await table.touch('Cán bộ');
    await table.open();
    await table.touch('In thẻ các bước');
    const sheet = (): string => need(document, 'body > kiot-print-sheet').shadowRoot!.textContent!;
    for (const words of ['Làm việc mẫu mot', 'chỉ chính chủ làm', 'Xong việc, điện thoại về lại tay chủ.'])
      expect(sheet()).to.contain(words);
    await table.staff.ask('dissolve-group');
    await table.settle();
    await table.touch('In lời cảm ơn');
    expect(sheet()).to.contain('Cảm ơn bác đã chỉ lại cho người cùng chờ.');
    expect(sheet()).not.to.match(/A00|Chim|hạng/);
    expect(table.sees()).to.contain('Máy đã gửi đi in.');
  });

  it('is read aloud', async () => {
    await taught();
    await table.press('listen');
    expect(table.fake.said.at(-1)).to.contain('Nói việc mẫu mot');
  });

  it('is easier for whoever wants it: big text, contrast, every screen read aloud; all of it goes with the group', async () => {
    await taught();
    const { aids } = table.fake.kiosk;
    await table.touch('Cho dễ dùng');
    await table.touch('Chữ to');
    await table.touch('Tương phản cao');
    expect(document.documentElement.dataset).to.include({ size: 'big', contrast: 'high' });
    await table.touch('Đọc to');
    await table.touch('Xong, quay lại nhóm');
    expect(table.fake.said.at(-1)).to.contain('Nói việc mẫu mot');
    const before = table.fake.said.length;
    await table.press('next');
    expect(table.fake.said.slice(before).join(' ')).to.contain('chỉ chính chủ làm');
    await table.touch('Cán bộ');
    await table.open();
    await table.touch('Chọn nhóm khác');
    expect(Object.values(aids.current).some((on) => on)).to.equal(false);
    expect(document.documentElement.dataset).to.include({ size: 'normal', contrast: 'normal' });
  });

  it('thanks everybody when the group is dissolved', async () => {
    await taught();
    await table.staff.ask('dissolve-group');
    await table.settle();
    expect(headings()).to.equal('Cảm ơn mọi người');
  });
});

describe('axe has nothing against the pages of the tablet, in every mode', () => {
  const SCREENS: Readonly<Record<string, () => Promise<void>>> = {
    'the choice of a group': () => joined(),
    'who shows it': async () => {
      await joined();
      await table.touch('Đăng ký việc mẫu');
    },
    'the lesson': async () => {
      await joined();
      await table.staff.ask('ask-pioneer', { number: 'A001' });
      await table.staff.ask('accept-pioneer', { number: 'A001' });
      await table.touch('Đăng ký việc mẫu');
    },
    'the check': async () => {
      await joined();
      await table.staff.ask('ask-pioneer', { number: 'A001' });
      await table.staff.ask('accept-pioneer', { number: 'A001' });
      await table.staff.ask('begin-check', { points: POINTS });
      await table.touch('Đăng ký việc mẫu');
      await table.touch('Thử lại:');
      await table.touch('Làm được:');
    },
    'a step on the table': async () => {
      await taught();
      await table.staff.ask('ask-help', { number: 'A003', stuck: true });
    },
    'a step of the owner': async () => {
      await taught();
      await table.press('next');
    },
    'a member': async () => {
      await taught();
      await table.touch('A002');
    },
    'the final check': async () => {
      await taught();
      await table.staff.ask('report-ready', { number: 'A002' });
      await table.touch('Cán bộ');
      await table.open();
    },
    'the thanks': async () => {
      await taught();
      await table.staff.ask('dissolve-group');
    },
  };
  for (const [name, reach] of Object.entries(SCREENS))
    it(name, async () => {
      await reach();
      await table.settle();
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
