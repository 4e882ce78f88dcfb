import { expect } from '@open-wc/testing';
import type { Queue } from '../../src/app/queue.ts';
import { memberOf } from '../../src/domain/group/index.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { staffOf, type GroupStaff } from '../support/wtr/in-group.ts';
import { find, findAll, lookLikeKiosk } from '../support/wtr/looking.ts';
import { numbers } from '../support/wtr/open-centre.ts';

const NUMBER = [...WAYS['guide']!, 'Lấy số chờ'];
const STEPS = 3;
let person: Person;
let queue: Queue;
let staff: GroupStaff;

/** Somebody with the number A001, and three others who wait for the same. */
async function waiting(...before: readonly string[]): Promise<void> {
  person = await stepUp(numbers);
  queue = person.openQueue();
  staff = staffOf(queue);
  await person.touchAll(...before, ...NUMBER);
  await person.settle();
  await staff.others(3);
}
const stands = (number = 'A001') => memberOf(staff.group(), staff.ticket(number).id);
const buttons = (): string[] =>
  findAll(person.root, 'main button, button')
    .map((one) => one.textContent!.replace(/\s+/g, ' ').trim())
    .filter((label) => label !== '');
const button = (label: string): HTMLElement =>
  findAll(person.root, 'button').find((one) => one.textContent!.trim() === label)!;
const toTheSteps = async (): Promise<void> => {
  await staff.form('pioneer', 'A001', 'A002', 'A003');
  await person.settle();
  await person.touch('Tham gia');
  await staff.join('A002', 'A003');
  await staff.teach(5, 'A002');
  await person.settle();
};

before(lookLikeKiosk);
afterEach(async () => {
  queue.close();
  await person.leave();
});

describe('somebody who is invited to a group', () => {
  it('is told what it is and how long, with two answers of one size, and the place is kept', async () => {
    await waiting();
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await person.settle();
    expect(person.page()).to.equal('group');
    const sees = person.sees();
    expect(sees).to.contain('Cán bộ mời bác vào một nhóm');
    expect(sees).to.contain('Đăng ký việc mẫu');
    expect(sees).to.contain('Thường mất từ 5 đến 10 phút.');
    expect(sees).to.contain('chỗ trong hàng của bác vẫn giữ');
    const [yes, no] = [button('Tham gia'), button('Không, cảm ơn')].map((one) => one.getBoundingClientRect());
    expect(yes!.width).to.be.closeTo(no!.width, 1);
    expect(yes!.height).to.equal(no!.height);
    expect(button('Tham gia').className).to.equal(button('Không, cảm ơn').className);
  });

  it('says no without a reason, waits as before, and is not asked again that day', async () => {
    await waiting();
    const arrived = staff.ticket('A001').arrived;
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await person.settle();
    await person.touch('Không, cảm ơn');
    expect(person.sees()).to.contain('Bác vẫn chờ như trước');
    expect([stands()?.standing, staff.ticket('A001').status]).to.deep.equal(['declined', 'waiting']);
    expect(staff.ticket('A001').arrived).to.equal(arrived);
    await staff.ask('dissolve-group');
    const again = await queue.ask(
      {
        ...{ name: 'form-group', desk: 'quay-1', mode: 'officer', from: 'by-hand' },
        tickets: ['A001', 'A002'].map((number) => staff.ticket(number).id),
      },
      { role: 'staff' },
    );
    expect(again).to.deep.include({ ok: false, refusal: 'person-said-no' });
  });

  it('may take the no back for half a minute', async () => {
    await waiting();
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await person.settle();
    await person.touch('Không, cảm ơn');
    await person.touch('Quay lại nhóm');
    expect([stands()?.standing, person.sees().includes('Cán bộ mời bác')]).to.deep.equal(['invited', true]);
    await person.touch('Không, cảm ơn');
    person.pass(41);
    await person.settle();
    expect(buttons()).not.to.include('Quay lại nhóm');
  });

  it('hears of it on another screen in one line, and nothing moves under the hand', async () => {
    await waiting();
    await person.press('back');
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await person.settle();
    expect(person.page()).to.equal('guide');
    await person.touch('Cán bộ mời bác vào một nhóm.');
    expect(person.page()).to.equal('group');
    await person.press('back');
    expect(person.page()).to.equal('guide');
  });

  it('goes to the desk that called first, and the page says so', async () => {
    await waiting();
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    const { id, version } = staff.ticket('A001');
    await queue.ask({ name: 'call-ticket', ticket: id, version, desk: 'quay-2' }, { role: 'staff' });
    await person.settle();
    expect(person.page()).to.equal('group');
    await person.touch('Xem số của tôi');
    expect(person.sees()).to.contain('Đến lượt bác. Mời bác tới Quầy 2.');
  });

  it('hears everything aloud', async () => {
    await waiting('Đọc to');
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await person.settle();
    const heard = person.said.at(-1)!;
    for (const words of ['Cán bộ mời bác vào một nhóm', 'Tham gia', 'Không, cảm ơn', 'Thường mất'])
      expect(heard).to.contain(words);
  });
});

describe('somebody who is asked to teach', () => {
  const asked = async (): Promise<void> => {
    await waiting();
    await staff.form('pioneer', 'A001', 'A002', 'A003');
    await staff.join('A001', 'A002');
    await staff.ask('ask-pioneer', { number: 'A001' });
    await person.settle();
  };

  it('is told the own case comes first and how long it takes, before anything is taught', async () => {
    await asked();
    expect(person.sees()).to.contain('Bác giúp chỉ lại cho mọi người nhé?');
    expect(person.sees()).to.contain('việc của bác xong trước');
    expect(person.sees()).to.contain('khoảng 25 phút');
    const [yes, no] = [button('Tôi giúp được'), button('Không, cảm ơn')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(yes!.width).to.be.closeTo(no!.width, 1);
    expect(yes!.height).to.equal(no!.height);
    await person.touch('Tôi giúp được');
    expect(staff.group().phase).to.equal('training');
    expect(person.sees()).to.contain('Mời bác sang bàn của nhóm');
  });

  it('may say no and stays a member, never to be asked again that day', async () => {
    await asked();
    await person.touch('Không, cảm ơn');
    expect([stands()?.standing, stands()?.noTeacher, staff.group().phase]).to.deep.equal([
      'joined',
      true,
      'inviting',
    ]);
    expect(person.sees()).to.contain('Bác đã ở trong nhóm');
  });

  it('is thanked when the group is over', async () => {
    await asked();
    await person.touch('Tôi giúp được');
    await staff.ask('begin-check', { points: 3 });
    for (const point of [1, 2, 3]) await staff.ask('check-point', { point, tries: 0, passed: true });
    await staff.ask('check-member', { number: 'A001' });
    await staff.ask('begin-teaching');
    await person.settle();
    expect(person.sees()).to.contain('Bác đang chỉ cho nhóm');
    await staff.ask('dissolve-group');
    await person.settle();
    expect(person.sees()).to.contain('Cảm ơn bác đã giúp mọi người');
  });
});

describe('somebody who is taught in a group', () => {
  it('goes step by step at the own pace; the group is only a marker, and staff see each step', async () => {
    await waiting();
    await toTheSteps();
    expect(person.sees()).to.contain('không cần kịp ai');
    await staff.ask('report-step', { number: 'A002', step: 2 });
    await person.touch('Làm từng bước');
    expect([person.page(), stands()?.step, stands()?.standing]).to.deep.equal(['walk', 1, 'following']);
    expect(person.sees()).to.contain('Nhóm đang ở bước 2.');
    await person.press('next');
    await person.touch('Giống rồi');
    expect(stands()?.step).to.equal(2);
    await staff.ask('report-step', { number: 'A002', step: 3 });
    await person.settle();
    expect([stands()?.step, person.sees().includes('Nhóm đang ở bước 3.')]).to.deep.equal([2, true]);
  });

  it('tells whoever teaches first when stuck, and staff after two minutes; never that somebody comes', async () => {
    await waiting();
    await toTheSteps();
    await person.touch('Làm từng bước');
    await person.press('stuck');
    expect(stands()?.standing).to.equal('needsHelp');
    expect(person.sees()).to.contain('Máy đã báo người đang chỉ cho nhóm.');
    person.pass(121);
    await person.settle();
    expect(person.sees()).to.contain('Máy đã báo cán bộ.');
    await person.touch('Tôi làm được rồi');
    expect([stands()?.standing, stands()?.step]).to.deep.equal(['following', 1]);
    expect(person.sees()).not.to.contain('Máy đã báo');
  });

  it('is ready after the last step, and may look again', async () => {
    await waiting();
    await toTheSteps();
    await person.touch('Làm từng bước');
    for (let step = 0; step < STEPS; step += 1) {
      await person.press('next');
      await person.touch('Giống rồi');
    }
    expect([person.page(), stands()?.standing]).to.deep.equal(['end', 'ready']);
    await person.touch('Bác đang ở trong nhóm.');
    expect(person.sees()).to.contain('Bác làm xong các bước rồi');
    expect(person.sees()).to.contain('Điện thoại của bác phải nằm trong tay bác.');
    await person.touch('Xem lại các bước');
    expect([person.page(), stands()?.standing]).to.deep.equal(['walk', 'following']);
  });

  for (const way of ['Dừng / nghỉ', 'Tôi muốn làm với cán bộ'])
    it(`is back at the old place by “${way}”, from the steps and from the page of the group`, async () => {
      await waiting();
      const { arrived } = staff.ticket('A001');
      await toTheSteps();
      await person.touch('Làm từng bước');
      await person.touch(way);
      expect([person.page(), staff.ticket('A001').status]).to.deep.equal(['group', 'waiting']);
      expect(staff.ticket('A001').arrived).to.equal(arrived);
      expect(person.sees()).to.contain('Bác về chỗ cũ trong hàng');
      await person.touch('Quay lại nhóm');
      expect(staff.ticket('A001').status).to.equal('grouped');
      await person.touch(way);
      expect(staff.ticket('A001').status).to.equal('waiting');
    });

  it('goes on where they were when the kiosk has forgotten them: the own number is one touch away', async () => {
    await waiting();
    await toTheSteps();
    await person.touch('Làm từng bước');
    await person.press('next');
    await person.touch('Giống rồi');
    await person.touch('Xong, xóa hết');
    await person.touch('Xong, xóa hết');
    expect(person.page()).to.equal('welcome');
    await person.touch('Chạm vào đây');
    await person.touch('Bác đang học trong nhóm?');
    expect(person.sees()).to.contain('Bác là số nào ạ?');
    await person.touch('Tôi là số A001');
    await person.touch('Làm tiếp bước 2');
    expect([person.page(), stands()?.step]).to.deep.equal(['walk', 2]);
    expect(person.sees()).to.contain('Dừng / nghỉ');
  });

  it('walks through another guide without a word to the group', async () => {
    await waiting();
    await toTheSteps();
    await person.press('back');
    await person.press('back');
    await person.touchAll(
      'Theo việc trong đời',
      'Con nhỏ mẫu',
      'Việc con nhỏ 0',
      'Chỉ tôi từng bước',
      'Bỏ qua',
    );
    expect([person.page(), stands()?.step]).to.deep.equal(['walk', null]);
    expect(buttons()).not.to.include('Dừng / nghỉ');
  });
});

describe('axe has nothing against the screens of a group, in every mode', () => {
  const SCREENS: Readonly<Record<string, () => Promise<void>>> = {
    'the invitation': async () => staff.form('pioneer', 'A001', 'A002', 'A003'),
    'the question': async () => {
      await staff.form('pioneer', 'A001', 'A002', 'A003');
      await staff.join('A001', 'A002');
      await staff.ask('ask-pioneer', { number: 'A001' });
    },
    'the way into the steps': toTheSteps,
    'a step of the group': async () => {
      await toTheSteps();
      await staff.ask('report-step', { number: 'A002', step: 2 });
      await person.touch('Làm từng bước');
      await person.press('stuck');
    },
    'the choice of the own number': async () => {
      await toTheSteps();
      await person.touch('Xong, xóa hết');
      await person.touchAll('Chạm vào đây', 'Bác đang học trong nhóm?');
    },
  };
  for (const [name, reach] of Object.entries(SCREENS))
    it(name, async () => {
      await waiting();
      await reach();
      await person.settle();
      expect(find(person.root, 'citizen-group-page') ?? find(person.root, 'citizen-walk-page')).not.to.equal(
        null,
      );
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
