import { expect } from '@open-wc/testing';
import type { WaitHistory } from '../../src/domain/queue/index.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { findAll, lookLikeKiosk, tap } from '../support/wtr/looking.ts';
import { anOpenCentre, openStaffWindow, type StaffWindow } from '../support/wtr/staff.ts';

let staff: StaffWindow;
const GUIDE = 'viec-mau';
/** Two hundred past cases of fifteen minutes. */
const history: WaitHistory = new Map([[GUIDE, { cases: 200, minutes: 3000, squares: 52_200 }]]);
const atDesk = async (people: number): Promise<void> => {
  staff = await openStaffWindow({
    history,
    centre: anOpenCentre({ desks: [{ code: 'quay-1', name: 'Quầy 1' }] }),
  });
  await staff.touch('Hàng chờ');
  await staff.touch('Quầy 1');
  await staff.give(...Array.from({ length: people }, () => GUIDE));
  await staff.settle();
};
/** Touches somebody in the list of whoever may be asked. */
const pick = async (number: string): Promise<void> => {
  const inPane = findAll(staff.root, '.panel .ticket, staff-group-maker .ticket, .people > .ticket');
  const found = inPane.find((one) => one.dataset['number'] === number);
  if (found === undefined) throw new Error(`${number} cannot be picked`);
  tap(found);
  await staff.settle();
};
const group = () => [...staff.other.current.log.state.groups.values()].at(-1)!;
/** The group stands, everybody has said yes, and A001 learns. */
const learning = async (people: number): Promise<void> => {
  await atDesk(people);
  await staff.touch('Lập nhóm');
  for (let i = 1; i <= people; i += 1) await pick(`A00${i}`);
  await staff.touch(`Mời ${people} người này`);
  for (let i = 1; i <= people; i += 1) await staff.touch('Vào nhóm');
  await staff.touch('Hỏi A001');
  await staff.touch('Tôi giúp được');
};
/** Three are about to be taught when five more come; the board stands open. */
const comesLate = async (): Promise<void> => {
  await learning(3);
  await staff.touch('Đóng');
  await staff.give(...Array.from({ length: 5 }, () => GUIDE));
};
const joining = (): string | undefined => /Mời (A\d{3}) vào nhóm/.exec(staff.sees())?.[1];
/** A001 has the own case done, has shown every point, and teaches. */
const taught = async (people: number): Promise<void> => {
  await learning(people);
  await staff.touch('Hồ sơ của A001 đã xong');
  await staff.touch('Sang phần nói lại');
  for (let i = 0; i < group().checks.length; i += 1) await staff.touch('Được');
  await staff.touch('Bắt đầu dạy nhóm');
};

before(lookLikeKiosk);
before(() => import('../../src/roles/staff/groups/index.ts')); // it comes after the first drawing
afterEach(() => staff.close());

describe('a group as staff lead it', () => {
  it('is suggested with its arithmetic, and invited with one touch', async () => {
    await atDesk(6);
    expect(staff.sees()).to.contain('5 người cùng việc “Đăng ký việc mẫu”.');
    expect(staff.sees()).to.contain('Làm nhóm: A006 xong lúc khoảng 12 giờ 40 thay vì 13 giờ 30.');
    expect(await staff.fake.counted()).to.include({
      [`afternoon|kiot-1|${GUIDE}|0||queue|group-offered`]: 1,
    });
    await staff.touch('Mời nhóm này');
    expect(group()).to.include({ from: 'suggested', phase: 'inviting', desk: 'quay-1' });
    expect(staff.sees()).to.contain('Đang hỏi từng người');
    expect(staff.sees()).not.to.contain('Làm nhóm:');
  });

  it('is not spoken of on a quiet day, and put aside it stays away until it is another one', async () => {
    await atDesk(2);
    expect(staff.sees()).not.to.contain('Làm nhóm:');
    await staff.give(GUIDE, GUIDE, GUIDE);
    expect(staff.sees()).to.contain('Làm nhóm:');
    await staff.touch('Để sau');
    expect(staff.sees()).not.to.contain('Làm nhóm:');
  });

  it('by hand tells what it costs whom before it is confirmed', async () => {
    await atDesk(3);
    await staff.touch('Lập nhóm');
    await pick('A001');
    await pick('A002');
    expect(staff.sees()).to.contain('A002 xong muộn hơn khoảng 10 phút.');
    await staff.touch('Cán bộ dẫn');
    expect(staff.sees()).to.contain('Cán bộ dẫn cả nhóm khoảng 25 phút.');
    await staff.touch('Mời 2 người này');
    expect(group()).to.include({ from: 'by-hand', mode: 'officer', phase: 'inviting' });
  });

  it('asks each person, yes and no alike, and nobody who said no a second time', async () => {
    await atDesk(4);
    await staff.touch('Lập nhóm');
    for (const number of ['A001', 'A002', 'A003']) await pick(number);
    await staff.touch('Mời 3 người này');
    const [yes, no] = ['Vào nhóm', 'Làm riêng'].map((words) =>
      findAll(staff.root, 'button').find((one) => one.textContent.trim() === words),
    );
    expect(yes!.getBoundingClientRect().width).to.be.closeTo(no!.getBoundingClientRect().width, 1);
    expect(yes!.className).to.equal(no!.className);
    await staff.touch('Làm riêng');
    expect(staff.sees()).to.contain('Số A001 làm riêng, giữ chỗ cũ.');
    await staff.touch('Vào nhóm');
    await staff.touch('Vào nhóm');
    await staff.touch('Đóng');
    expect(staff.ticket('A001').status).to.equal('waiting');
    await staff.touch('Giải tán').catch(() => undefined);
    expect(staff.sees()).to.contain('Nhóm đang học (1)');
  });

  it('asks first whoever said at the kiosk that they can help, then whom staff saw help', async () => {
    await atDesk(3);
    const { id, version } = staff.ticket('A003');
    await staff.ask({ name: 'mark-willing', ticket: id, version, willing: true });
    await staff.touch('Lập nhóm');
    for (const number of ['A001', 'A002', 'A003']) await pick(number);
    await staff.touch('Mời 3 người này');
    for (let i = 0; i < 3; i += 1) await staff.touch('Vào nhóm');
    const asked = (): string[] =>
      findAll(staff.root, 'button')
        .map((one) => one.textContent.trim())
        .filter((words) => /^Hỏi A/.test(words));
    expect(asked()).to.deep.equal(['Hỏi A003', 'Hỏi A001', 'Hỏi A002']);
    expect(staff.sees()).to.contain('đã nói là giúp được · xong trước 2 người đến sớm hơn');
    await staff.touch('Dấu thấy được của A002');
    await staff.touch('Hay nhìn sang giúp');
    expect(asked()).to.deep.equal(['Hỏi A003', 'Hỏi A002', 'Hỏi A001']);
    expect(JSON.stringify(staff.fake.queueRoom.rows)).not.to.contain('helps-others');
  });

  it('teaches only whoever showed every point, after the own case', async () => {
    await learning(3);
    expect(staff.sees()).to.contain('Dạy kỹ cho A001');
    await staff.touch('Sang phần nói lại');
    expect(group().checks.length).to.be.at.least(3);
    await staff.touch('Thử lại');
    expect(staff.sees()).to.contain('Lần hai.');
    for (let i = 0; i < group().checks.length; i += 1) await staff.touch('Được');
    expect(staff.sees()).to.contain('Được, 1 điểm');
    await staff.touch('Bắt đầu dạy nhóm');
    expect(group().phase).to.equal('teachBack');
    expect(staff.sees()).to.contain('Làm xong hồ sơ của số A001 trước rồi mới dạy nhóm.');
    await staff.touch('Hồ sơ của A001 đã xong');
    await staff.touch('Bắt đầu dạy nhóm');
    expect(group().phase).to.equal('teaching');
  });

  it('is led by staff when a point is missed twice, and the learner is thanked', async () => {
    await learning(3);
    await staff.touch('Sang phần nói lại');
    await staff.touch('Thử lại');
    await staff.touch('Thử lại');
    expect(group()).to.include({ phase: 'ledByOfficer', mode: 'officer' });
    expect(staff.sees()).to.contain('Cảm ơn người vừa học.');
  });

  it('shows everybody’s step and minutes, and what needs somebody with its one touch', async () => {
    await taught(4);
    const of = group().id;
    const say = (number: string, step: number) =>
      staff.ask({ name: 'report-step', group: of, ticket: staff.ticket(number).id, step }, 'greeter');
    await say('A002', 1);
    await say('A003', 2);
    await staff.pass(180);
    expect(staff.sees()).to.match(/A 0 0 3 .* đang làm · bước 2 · 3 phút/);
    expect(staff.sees()).to.contain('A002 ở một bước lâu gấp đôi mức thường.');
    await staff.touch('Nhận A002 về quầy');
    expect(staff.ticket('A002')).to.include({ status: 'called', desk: 'quay-1' });
    expect(staff.sees()).to.contain('đã sang quầy');
  });

  it('gives a flag two minutes to the teacher, then to staff', async () => {
    await taught(4);
    const { id: ticket } = staff.ticket('A002');
    await staff.ask({ name: 'ask-help', group: group().id, ticket, stuck: true }, 'greeter');
    expect(staff.sees()).not.to.contain('chờ giúp đã hơn 2 phút');
    await staff.pass(150);
    expect(staff.sees()).to.contain('A002 chờ giúp đã hơn 2 phút.');
    await staff.touch('Đã giúp A002');
    expect(staff.sees()).not.to.contain('chờ giúp đã hơn 2 phút');
  });

  it('tells on the board what needs somebody while the card is closed', async () => {
    await taught(4);
    const { id: ticket } = staff.ticket('A002');
    await staff.ask({ name: 'ask-help', group: group().id, ticket, stuck: true }, 'greeter');
    await staff.touch('Đóng');
    expect(staff.sees()).to.contain('1 người cần giúp');
    await staff.pass(150);
    expect(staff.sees()).to.contain('A002 chờ giúp đã hơn 2 phút.');
  });

  it('tells there of a slow step, too, by the usual times of the guide', async () => {
    await taught(4);
    const about = { group: group().id, ticket: staff.ticket('A002').id };
    await staff.ask({ name: 'report-step', ...about, step: 1 }, 'greeter');
    await staff.touch('Đóng');
    expect(staff.sees()).not.to.contain('lâu gấp đôi');
    await staff.pass(180);
    expect(staff.sees()).to.contain('A002 ở một bước lâu gấp đôi mức thường.');
  });

  it('keeps the focus in the card when the button that had it is gone', async () => {
    await taught(4);
    const button = findAll(staff.root, 'button').find((one) => one.textContent.trim() === 'Đã làm xong')!;
    button.focus();
    tap(button);
    await staff.settle();
    const [inside] = findAll(staff.root, 'staff-group-members');
    expect(inside!.matches(':focus-within')).to.equal(true);
  });

  it('splits, goes back into line and dissolves after one question, every place kept', async () => {
    await taught(4);
    await staff.touch('Tách nhóm');
    await pick('A004');
    await staff.touch('Tách 1 người');
    expect(staff.other.current.log.state.groups.size).to.equal(2);
    await staff.touch('Giải tán');
    expect(staff.sees()).to.contain('Không hoàn tác được.');
    await staff.touch('Giải tán nhóm');
    expect(staff.ticket('A002').status).to.equal('waiting');
    expect(staff.ticket('A004').status).to.equal('grouped');
  });

  it('ends with a last look at each, and the end is taken back within 30 seconds', async () => {
    await taught(2);
    await staff.touch('Đã làm xong');
    expect(staff.sees()).to.contain('đưa điện thoại lại cho chủ');
    await staff.touch('Đã xem xong');
    await staff.touch('Kết thúc nhóm');
    expect(group().phase).to.equal('closed');
    await staff.touch('Hoàn tác việc của nhóm');
    expect(group().phase).to.equal('finishing');
  });

  it('is formed by the greeter in at most three touches, too', async () => {
    await atDesk(6);
    await staff.touch('Đón người');
    await staff.touch('Mời nhóm này');
    expect(group().from).to.equal('suggested');
    await staff.touch('Vào nhóm');
    expect(staff.sees()).to.contain('đã vào nhóm');
  });

  it('has no complaint of axe in any mode', async () => {
    await comesLate();
    expect(await complaintsInAllModes(staff.root)).to.deep.equal([]);
    staff.close();
    await taught(4);
    await staff.ask({ name: 'ask-help', group: group().id, ticket: staff.ticket('A002').id, stuck: true });
    expect(await complaintsInAllModes(staff.root)).to.deep.equal([]);
  });
});

describe('somebody who comes when a group is there already', () => {
  it('is told with the arithmetic, asked with one touch, and answers as everybody else', async () => {
    await comesLate();
    const number = joining()!;
    expect(staff.sees()).to.contain(`${number} chờ cùng việc với nhóm “Đăng ký việc mẫu”.`);
    expect(staff.sees()).to.match(/Vào nhóm: xong lúc khoảng \d+ giờ( \d+)? thay vì \d+ giờ/);
    await staff.touch(`Mời ${number} vào nhóm`);
    const member = () => group().members.find(({ ticket }) => ticket === staff.ticket(number).id)!;
    expect(member().standing).to.equal('invited');
    expect(staff.ticket(number).status).to.equal('waiting');
    expect(staff.sees()).to.contain('“Mấy bác cùng một việc');
    const [yes, no] = ['Vào nhóm', 'Làm riêng'].map((words) =>
      findAll(staff.root, 'button').find((one) => one.textContent.trim() === words),
    );
    expect(yes!.getBoundingClientRect().width).to.be.closeTo(no!.getBoundingClientRect().width, 1);
    await staff.touch('Vào nhóm');
    expect(member().standing).to.equal('joined');
  });

  it('keeps the place after a no and is not suggested again that day', async () => {
    await comesLate();
    const number = joining()!;
    await staff.touch(`Mời ${number} vào nhóm`);
    await staff.touch('Làm riêng');
    await staff.touch('Đóng');
    expect(staff.ticket(number).status).to.equal('waiting');
    expect(joining()).not.to.equal(number);
  });

  it('is put aside until somebody else comes', async () => {
    await comesLate();
    expect(joining()).not.to.equal(undefined);
    await staff.touch('Để sau');
    expect(joining()).to.equal(undefined);
    await staff.touch('Đón người');
    expect(joining()).to.equal(undefined);
  });

  it('is told to the greeter beside the number that was just given', async () => {
    await learning(3);
    await staff.give(null, null, null, null);
    await staff.touch('Đón người');
    expect(joining()).to.equal(undefined);
    await staff.touch('Đăng ký việc mẫu');
    await staff.touch('Phát số');
    expect(joining()).to.equal('A008');
    await staff.touch('Mời A008 vào nhóm');
    expect(staff.sees()).to.contain('chưa trả lời');
  });

  it('is nobody in a group that staff lead', async () => {
    await comesLate();
    await staff.ask({ name: 'lead-group', group: group().id });
    expect(joining()).to.equal(undefined);
  });
});

describe('“Làm nhóm trong 5 phút”', () => {
  it('tells how a group is done on one page, the three obligatory points among it, and may be printed', async () => {
    let papers: readonly Element[] = [];
    const print = async () => {
      papers = [...document.querySelectorAll('body > staff-group-guide')];
      return 'unavailable' as const;
    };
    staff = await openStaffWindow({ history, print });
    await staff.touch('Hàng chờ');
    await staff.touch('Quầy 1');
    await staff.touch('Làm nhóm trong 5 phút');
    await staff.settle();
    for (const words of ['1. Mời', '6. Kết thúc', 'Không cầm điện thoại của người khác.', 'Làm gì khi…'])
      expect(staff.sees()).to.contain(words);
    expect((await complaintsInAllModes(staff.root)).map(({ text }) => text)).to.deep.equal([]);
    await staff.touch('In trang này');
    expect(papers).to.have.lengthOf(1);
    expect(staff.sees()).to.contain('Máy này chưa in được.');
    await staff.touch('Về hàng chờ');
    expect(document.querySelector('body > staff-group-guide')).to.equal(null);
    expect(staff.sees()).to.contain('Hàng chờ:');
  });
});
