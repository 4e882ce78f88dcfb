import { expect } from '@open-wc/testing';
import type { Queue } from '../../src/app/queue.ts';
import { EventLogError } from '../../src/ports/event-log.ts';
import { numberOf, openTickets, type Ticket } from '../../src/domain/queue/index.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import type { FakeWish } from '../support/wtr/fake-kiosk.ts';
import { find, findAll, isWhole, lookLikeKiosk, need } from '../support/wtr/looking.ts';
import { numbers, openCentre, withPrinter } from '../support/wtr/open-centre.ts';
import { aCentre } from '../support/window-queue.ts';
import { text } from '../../src/app/i18n/i18n.ts';
import { standingWords } from '../../src/roles/citizen/ticket-words.ts';
import type { Wait } from '../../src/domain/queue/index.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const GUIDE = WAYS['guide']!;
const HOME = WAYS['home']!;
let person: Person;
let staff: Queue;

/** Somebody who has touched their way to a screen of a kiosk that gives numbers; staff look on. */
async function someone(touches: readonly string[], wish: FakeWish = numbers): Promise<void> {
  person = await stepUp(wish);
  staff = person.openQueue();
  await person.touchAll(...touches);
  await person.settle();
}
const tickets = (): readonly Ticket[] => openTickets(staff.current.log.state);
const only = (): Ticket => {
  expect(tickets()).to.have.length(1);
  return tickets()[0]!;
};
const offered = (): string[] =>
  findAll(person.root, 'button')
    .map((one) => one.textContent!.trim())
    .filter((label) => /Lấy số|phát số/.test(label));
const shown = (): string | null => find(person.root, 'kiot-ticket')?.getAttribute('number') ?? null;
const numberSize = (): number =>
  parseFloat(getComputedStyle(find(need(person.root, 'kiot-ticket').shadowRoot!, '.figures')!).fontSize);

before(lookLikeKiosk);
afterEach(() => {
  staff.close();
  return person.leave();
});

describe('a number at the kiosk', () => {
  it('comes with one touch on the guide page, for that guide, and staff have it at once', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    expect([person.page(), shown()]).to.deep.equal(['ticket', 'A001']);
    expect(numberOf(only())).to.equal('A001');
    expect([only().procedure, only().from, only().priority]).to.deep.equal(['viec-mau', 'guide', false]);
    expect(person.sees()).to.contain('Không còn ai trước bác.');
    expect(person.sees()).to.contain('Đăng ký việc mẫu');
    expect(person.sees()).to.contain('Chim đỏ');
  });

  it('comes from home for whoever wants a person, without a guide', async () => {
    await someone([...HOME, 'Lấy số chờ']);
    expect([shown(), only().procedure, only().from]).to.deep.equal(['A001', null, 'home']);
  });

  it('says the place first and then a range, never one minute, and is honest when nothing is known', async () => {
    await someone([...HOME, 'Lấy số chờ']);
    const told = (wait: Wait): string => standingWords(text, only(), { wait, centre: null }).join(' ');
    expect(told({ kind: 'range', place: 4, from: 15, to: 30 })).to.match(
      /^Còn 3 số trước bác\. Thường chờ từ 15 đến 30 phút\./,
    );
    expect(told({ kind: 'range', place: 2, from: 0, to: 10 })).to.contain('Thường chờ không quá 10 phút.');
    expect(told({ kind: 'range', place: 99, from: 90, to: 240 })).to.contain('thường chờ hơn 90 phút');
    expect(told({ kind: 'not-enough-data', place: 2 })).to.contain('Máy chưa đủ dữ liệu');
    expect(told({ kind: 'range', place: 1, from: 0, to: 5 })).to.not.contain('phút');
  });

  it('is one, also when the hand trembles and when the person comes back to the button', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    await person.press('back');
    await person.touch('Số của bác: A001');
    expect([person.page(), shown(), tickets().length]).to.deep.equal(['ticket', 'A001', 1]);
  });

  it('says how many come before', async () => {
    await someone(HOME);
    await staff.ask(
      { name: 'take-ticket', procedure: null, from: 'greeter', priority: false, willing: false },
      { role: 'greeter' },
    );
    await person.touch('Lấy số chờ');
    expect(person.sees()).to.contain('Còn 1 số trước bác.');
    const [first] = tickets();
    await staff.ask(
      { name: 'call-ticket', ticket: first!.id, version: first!.version, desk: 'quay-1' },
      { role: 'staff' },
    );
    await person.settle();
    expect(person.sees()).to.contain('Không còn ai trước bác.');
  });

  it('says so when it is called while the person still stands there', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    const { id, version } = only();
    await staff.ask({ name: 'call-ticket', ticket: id, version, desk: 'quay-2' }, { role: 'staff' });
    await person.settle();
    expect(person.sees()).to.contain('Đến lượt bác. Mời bác tới Quầy 2.');
  });

  it('outlives the session, which says so; the next person has none', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    expect(person.sees()).to.contain('số vẫn còn trong hàng');
    await person.touch('Xong, xóa hết');
    expect([person.page(), tickets().length]).to.deep.equal(['welcome', 1]);
    await person.touchAll(...GUIDE);
    expect(offered()).to.deep.equal(['Lấy số chờ']);
    await person.touch('Lấy số chờ');
    expect(shown()).to.equal('A002');
  });

  it('is read aloud figure by figure, with its picture', async () => {
    await someone(['Đọc to', ...GUIDE, 'Lấy số chờ']);
    expect(person.said.at(-1)).to.contain('A 0 0 1\nChim đỏ');
  });

  it('is never cut, up to the thousandth and beyond, in large letters too', async () => {
    await someone(['Chữ to', ...GUIDE, 'Lấy số chờ']);
    const ticket = need<HTMLElement & { number: string }>(person.root, 'kiot-ticket');
    for (const number of ['A001', 'M888', 'W1000']) {
      ticket.number = number;
      need(person.root, '.card').classList.toggle('long', number.length > 4);
      await person.settle();
      expect(isWhole(ticket), number).to.equal(true);
    }
  });
});

describe('a number is offered', () => {
  it('nowhere where no centre file, no desk or no letter is', async () => {
    for (const wish of [
      { letter: 'A' },
      { ...numbers, letter: null },
      { ...numbers, centre: aCentre({ desks: [] }) },
    ]) {
      await someone(HOME, wish);
      expect(offered()).to.deep.equal([]);
      await person.touch('Đăng ký việc mẫu');
      expect(offered()).to.deep.equal([]);
      staff.close();
      await person.leave();
    }
    await someone(HOME);
  });

  it('not in the break, but it is said when, and guiding goes on', async () => {
    await someone(GUIDE, { ...numbers, centre: aCentre() });
    expect(offered()).to.deep.equal(['Lấy số từ 13:30']);
    await person.touch('Lấy số từ 13:30');
    expect(person.sees()).to.contain('Trung tâm đang nghỉ giữa giờ.');
    expect(person.sees()).to.contain('Máy phát số từ 13:30.');
    expect(tickets()).to.have.length(0);
    await person.touch('Xem bài hướng dẫn');
    expect(person.page()).to.equal('guide');
  });

  it('not on a day off: the next day is named', async () => {
    await someone(HOME, {
      ...numbers,
      centre: { ...openCentre, hours: { ...openCentre.hours, monday: undefined } },
    });
    expect(offered()).to.deep.equal(['Hôm nay thôi phát số']);
    await person.touch('Hôm nay thôi phát số');
    expect(person.sees()).to.contain('Hôm nay trung tâm nghỉ.');
    expect(person.sees()).to.contain('từ 07:30, ngày 16/06/2026');
  });
});

describe('when the disk refuses', () => {
  it('the person is sent to the reception desk, and the same touch again gives one number', async () => {
    let refuses = true;
    await someone([...GUIDE, 'Lấy số chờ'], {
      ...numbers,
      events: (log) => ({
        ...log,
        append: (decide) =>
          refuses ? Promise.reject(new EventLogError('storage-refused')) : log.append(decide),
      }),
    });
    expect(person.sees()).to.contain('máy chưa lấy được số');
    expect(person.sees()).to.contain('Mời bác tới bàn đón tiếp.');
    refuses = false;
    person.pass(3);
    await person.touch('Thử lại');
    expect([shown(), tickets().length]).to.deep.equal(['A001', 1]);
  });
});

describe('the paper', () => {
  it('comes by itself with the number and says nothing about the person', async () => {
    await someone([...GUIDE, 'Lấy số chờ'], withPrinter);
    await waitFor(() => only().print.standing === 'printed');
    expect(person.sees()).to.contain('Bác nhớ lấy phiếu');
    const [slip] = person.slips;
    expect({ ...slip, picture: [] }).to.deep.equal({
      centre: 'Trung tâm mẫu',
      number: 'A001',
      picture: [],
      token: 'Chim đỏ',
      lines: ['Đăng ký việc mẫu', 'Lúc in còn 0 số ở trước'],
      foot: ['Giữ phiếu này, chờ gọi số.', 'Số của ngày 15/06/2026'],
    });
    expect(slip!.picture.length).to.be.greaterThan(2);
  });

  it('comes once more with one touch', async () => {
    await someone([...GUIDE, 'Lấy số chờ'], withPrinter);
    await waitFor(() => only().print.standing === 'printed');
    await person.settle();
    await person.touch('In lại phiếu');
    await waitFor(() => only().print.standing === 'reprinted');
    expect(person.slips).to.have.length(2);
  });

  it('that does not come makes the number larger, says what to do, and staff see it', async () => {
    await someone([...GUIDE, 'Lấy số chờ'], withPrinter);
    await waitFor(() => only().print.standing === 'printed');
    await person.settle();
    const usual = numberSize();
    staff.close();
    await person.leave();
    await someone([...GUIDE, 'Lấy số chờ'], { ...withPrinter, slip: async () => 'failed' });
    await waitFor(() => only().print.standing === 'failed');
    await person.settle();
    expect(person.sees()).to.contain('máy chưa in được');
    expect(person.sees()).to.contain('Bác nhớ số này, hoặc chụp lại màn hình.');
    expect(numberSize()).to.be.greaterThan(usual * 1.15);
  });

  it('of a printer that hangs: after four seconds the number is what counts', async () => {
    await someone([...GUIDE, 'Lấy số chờ'], { ...withPrinter, slip: () => new Promise(() => undefined) });
    await waitFor(() => only().print.standing === 'asked');
    await person.settle();
    expect(person.sees()).to.contain('Máy đang in phiếu.');
    person.pass(4);
    await waitFor(() => only().print.standing === 'failed');
    await person.settle();
    expect(person.sees()).to.contain('Bác nhớ số này');
  });

  it('is not spoken of where there is no printer', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    expect(person.sees()).to.contain('Bác nhớ số này, hoặc chụp lại màn hình.');
    expect(person.sees()).not.to.contain('In phiếu');
    expect(person.slips).to.have.length(0);
  });
});

describe('what a person may change of their number', () => {
  it('is the mark of priority, by one neutral touch and back', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    await person.touch('Tôi cần được ưu tiên');
    expect(only().priority).to.equal(true);
    expect(person.sees()).to.contain('Chạm lại để bỏ.');
    person.pass(1);
    await person.touch('Tôi cần được ưu tiên');
    expect(only().priority).to.equal(false);
  });

  it('is to leave the line, after one question, and to come back within half a minute', async () => {
    await someone([...GUIDE, 'Lấy số chờ', 'Thôi, không chờ nữa']);
    expect(person.sees()).to.contain('Bác thôi không chờ nữa ạ?');
    await person.touch('Tôi vẫn chờ');
    expect(tickets()).to.have.length(1);
    await person.touchAll('Thôi, không chờ nữa', 'Thôi, bỏ số này');
    expect(tickets()).to.have.length(0);
    expect(person.sees()).to.contain('Bác đã bỏ số A001.');
    await person.touch('Lấy lại số này');
    expect([shown(), tickets().length]).to.deep.equal(['A001', 1]);
  });

  it('is not to come back after that: the screen sends them to a new number', async () => {
    await someone([...GUIDE, 'Lấy số chờ', 'Thôi, không chờ nữa', 'Thôi, bỏ số này']);
    person.pass(31);
    await person.settle();
    expect(person.sees()).not.to.contain('Lấy lại số này');
    expect(person.sees()).to.contain('Số này không còn trong hàng.');
    await person.press('back');
    await person.touch('Lấy số chờ');
    expect(shown()).to.equal('A002');
  });
});

describe('who has gone through the guide they wait for', () => {
  const THROUGH = ['Chỉ tôi từng bước', 'Bỏ qua'];
  const toTheEnd = async (): Promise<void> => {
    await person.touchAll(...THROUGH);
    for (let step = 0; step < 12 && person.page() === 'walk'; step += 1) {
      if (person.sees().includes('Giống rồi')) await person.touch('Giống rồi');
      else await person.press('next');
    }
    expect(person.page()).to.equal('end');
  };

  it('is asked whether they would show it to others; yes stands on the ticket', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    await person.press('back');
    await toTheEnd();
    expect(person.sees()).to.contain('Bác có muốn chỉ lại cho người cùng việc không?');
    const [yes, no] = ['Tôi giúp được', 'Không, cảm ơn'].map((label) =>
      findAll(person.root, 'button').find((one) => one.textContent!.trim() === label)!,
    );
    expect(yes!.getBoundingClientRect().width).to.equal(no!.getBoundingClientRect().width);
    expect(yes!.getBoundingClientRect().height).to.equal(no!.getBoundingClientRect().height);
    await person.touch('Tôi giúp được');
    expect(only().willing).to.equal(true);
    expect(person.sees()).to.contain('Cán bộ sẽ hỏi bác khi cần.');
  });

  it('may say no, and is not asked again', async () => {
    await someone([...GUIDE, 'Lấy số chờ']);
    await person.press('back');
    await toTheEnd();
    await person.touch('Không, cảm ơn');
    expect(only().willing).to.equal(false);
    expect(person.sees()).not.to.contain('Bác có muốn chỉ lại');
  });

  it('is not asked without a number, or with one for something else', async () => {
    await someone(GUIDE);
    await toTheEnd();
    expect(person.sees()).not.to.contain('Bác có muốn chỉ lại');
    staff.close();
    await person.leave();
    await someone([...HOME, 'Lấy số chờ']);
    await person.press('back');
    await person.touch('Đăng ký việc mẫu');
    await toTheEnd();
    expect(person.sees()).not.to.contain('Bác có muốn chỉ lại');
  });
});

describe('axe has nothing against the screens of a number, page-level rules included', () => {
  const SCREENS: Readonly<Record<string, { readonly touches: readonly string[]; readonly wish?: FakeWish }>> =
    {
      home: { touches: HOME },
      guide: { touches: GUIDE },
      'a number': { touches: [...GUIDE, 'Lấy số chờ'] },
      'a number without its paper': {
        touches: [...GUIDE, 'Lấy số chờ'],
        wish: { ...withPrinter, slip: async () => 'failed' },
      },
      'the question before leaving': { touches: [...GUIDE, 'Lấy số chờ', 'Thôi, không chờ nữa'] },
      'after leaving': { touches: [...GUIDE, 'Lấy số chờ', 'Thôi, không chờ nữa', 'Thôi, bỏ số này'] },
      'outside the hours': { touches: [...GUIDE, 'Lấy số từ'], wish: { ...numbers, centre: aCentre() } },
    };
  for (const [name, { touches, wish }] of Object.entries(SCREENS))
    it(`${name}: normal, big text and high contrast`, async () => {
      await someone(touches, wish);
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
