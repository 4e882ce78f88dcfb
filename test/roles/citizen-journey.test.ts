import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DAMAGED } from '../support/wtr/fixture-guides.ts';
import { nameOf, stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { find, findAll, isWhole, lookLikeKiosk, need, tap, tapAt } from '../support/wtr/looking.ts';
import type { FakeWish } from '../support/wtr/fake-kiosk.ts';
import { waitFor } from '../support/wtr/waiting.ts';

let person: Person;
const arrive = async (where: string, wish: FakeWish = {}): Promise<Person> => {
  person = await stepUp(wish);
  await person.touchAll(...WAYS[where]!);
  return person;
};
const heading = (): string => find(person.root, 'h1')?.textContent?.trim() ?? '';
const bar = (action: string): HTMLElement => need(person.root, `[data-action="${action}"]`);

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('a person at the kiosk', () => {
  it('goes from welcome to a guide, through its steps, and to the end', async () => {
    await arrive('welcome');
    await person.touch('Chạm vào đây để bắt đầu');
    expect(person.page()).to.equal('home');
    await person.touch('Đăng ký việc mẫu');
    expect(person.page()).to.equal('guide');
    await person.touch('Chỉ tôi từng bước');
    expect(person.page()).to.equal('before');
    await person.press('next');
    expect([person.page(), heading()]).to.deep.equal(['walk', 'Làm việc mẫu mot']);
    for (const step of ['hai', 'ba']) {
      await person.press('next');
      await person.touch('Giống rồi');
      expect(heading()).to.equal(`Làm việc mẫu ${step}`);
    }
    await person.press('next');
    await person.touch('Giống rồi');
    expect(person.page()).to.equal('end');
    expect(person.sees()).to.contain('Bác làm xong rồi ạ!');
    expect(person.sees()).to.contain('Chờ tin nhắn mẫu.');
    await person.press('next');
    expect(person.page()).to.equal('welcome');
  });

  it('reaches one of the guides used most with two touches (C-51)', async () => {
    await arrive('guide');
    expect(WAYS['guide']!.length).to.equal(2);
    expect(person.page()).to.equal('guide');
  });

  it('who sees something else is led back to the same step by the repair', async () => {
    await arrive('walk');
    await person.press('next');
    await person.touch('Khác');
    expect(heading()).to.equal('Bác đang thấy điều nào?');
    await person.touch('1. Thấy một trang khác hẳn');
    expect(heading()).to.equal('Chạm nút quay lại của điện thoại');
    await person.press('next');
    expect(heading()).to.equal('Mở lại ứng dụng mẫu');
    expect(nameOf(bar('next'))).to.equal('Thử lại bước này');
    await person.press('next');
    expect(heading()).to.equal('Làm việc mẫu mot');
    expect(person.sees()).to.contain('Bước 1 trong 3');
    const counted = Object.keys(await person.counted());
    expect(counted.some((key) => key.includes('differs-lac'))).to.equal(true);
  });

  it('who is not sure is calmed, and decides afterwards', async () => {
    await arrive('walk');
    await person.touchAll('Tiếp', 'Chưa chắc');
    expect(heading()).to.equal('Không sao ạ, mình xem lại cùng nhau.');
    await person.touch('Giống rồi');
    expect(heading()).to.equal('Làm việc mẫu hai');
  });

  it('is told on a secret step that only the owner types', async () => {
    await arrive('walk');
    await person.touchAll('Tiếp', 'Giống rồi');
    expect(person.sees()).to.contain('Chỉ chính chủ làm');
  });

  it('practises: a wrong tap is answered kindly, the right one opens Tiếp', async () => {
    await arrive('practice');
    expect(getComputedStyle(bar('next')).visibility).to.equal('hidden');
    await person.touch('Nút khác');
    expect(person.sees()).to.contain('Chỗ này là “Nút khác”. Bác thử chỗ được khoanh nhé.');
    expect(person.sees()).not.to.match(/sai|lỗi|không đúng/i);
    await person.touch('Nút đúng');
    expect(person.sees()).to.contain('Đúng rồi ạ!');
    await person.press('next');
    expect(heading()).to.equal('Làm việc mẫu hai');
  });

  it('cannot touch a secret or an unseen screen in practice, and goes on at once', async () => {
    await arrive('practice');
    await person.touch('Nút đúng');
    for (const step of ['hai', 'ba']) {
      await person.press('next');
      expect(heading()).to.equal(`Làm việc mẫu ${step}`);
      expect(find(person.root, 'button.part')).to.equal(null);
    }
    await person.press('next');
    expect(person.sees()).to.contain('Bác tập xong rồi ạ!');
  });

  it('is asked once before leaving midway, and can return to the same step', async () => {
    await arrive('walk');
    await person.touchAll('Tiếp', 'Giống rồi', 'Xong, xóa hết');
    expect(person.sees()).to.contain('Bác dừng ở đây nhé?');
    await person.touch('Quay lại bước đang làm');
    expect(heading()).to.equal('Làm việc mẫu hai');
  });

  it('sees the facts with source and date, and nothing of them once the review date has passed', async () => {
    await arrive('guide');
    expect(person.sees()).to.contain('Tám nghìn đồng mẫu');
    expect(person.sees()).to.contain('Trong ngày làm việc mẫu');
    expect(person.sees()).to.contain('Theo: Tài liệu mẫu số 000, xem ngày 05/03/2026');
    await person.leave();
    person = await stepUp();
    person.setDay('2027-01-01');
    await person.touchAll(...WAYS['guide']!);
    expect(person.sees()).not.to.contain('Tám nghìn đồng mẫu');
    expect(person.sees()).not.to.contain('Trong ngày làm việc mẫu');
    expect(person.sees()).to.contain('Thông tin có thể đã cũ.');
    expect(person.sees()).to.contain('Khoảng 5–10 phút');
  });

  it('still sees fee and deadline on the review day itself', async () => {
    person = await stepUp();
    person.setDay('2026-12-31');
    await person.touchAll(...WAYS['guide']!);
    expect(person.sees()).to.contain('Tám nghìn đồng mẫu');
  });

  it('gets a gentle page for a damaged guide; staff are told, the person is not blamed', async () => {
    await arrive('refused');
    expect(person.page()).to.equal('refused');
    expect(person.sees()).to.contain('Xin lỗi bác, máy chưa mở được bài này.');
    expect(person.sees()).not.to.contain(DAMAGED);
    expect(person.logged).to.deep.equal(['guide-damaged']);
    await person.press('next');
    expect(person.page()).to.equal('home');
  });

  it('gets the gentle page when something unforeseen happens, and goes on from there', async () => {
    // Mocha hears the window's errors too and would fail, so the fault is told to the kiosk alone.
    const hearers: ((event: Event) => void)[] = [];
    const listen = window.addEventListener;
    window.addEventListener = (kind: string, call: EventListenerOrEventListenerObject): void => {
      if (kind === 'error' && typeof call === 'function') hearers.push(call);
      listen.call(window, kind, call);
    };
    await arrive('walk').finally(() => (window.addEventListener = listen));
    const fault = new ErrorEvent('error', { error: new Error('test') });
    for (const hear of hearers) hear(fault);
    await person.settle();
    expect(person.page()).to.equal('refused');
    expect(person.logged).to.deep.equal(['unexpected-error']);
    await person.press('back');
    expect(heading()).to.equal('Làm việc mẫu mot');
  });

  it('sees at most five choices at once and reaches the others (C-10)', async () => {
    await arrive('list');
    const titles = (): string[] =>
      findAll(person.root, 'kiot-tile').map((tile) => tile.getAttribute('label')!);
    expect(titles().length).to.equal(5);
    await person.touch('Xem thêm');
    expect(titles()).to.deep.equal(['Việc con nhỏ 3', 'Việc con nhỏ 4', 'Dọn đi nơi khác']);
    await person.touch('Xem thêm');
    expect(titles().length).to.equal(5);
  });

  it('is offered only life events that have a guide', async () => {
    await arrive('events');
    expect(person.sees()).not.to.contain('Nhóm chưa có bài');
    await person.touch('Con nhỏ mẫu');
    expect(findAll(person.root, 'kiot-tile').length).to.equal(5);
    await person.press('back');
    expect(heading()).to.equal('Bác đang có việc gì trong đời?');
  });

  it('finds a guide by words without marks', async () => {
    await arrive('search');
    need(person.root, 'input').focus();
    await sendKeys({ type: 'viec mau' });
    await person.settle();
    await person.touch('Đăng ký việc mẫu');
    expect(person.page()).to.equal('guide');
    await person.press('back');
    expect(need<HTMLInputElement>(person.root, 'input').value).to.equal('viec mau');
  });

  it('hears that the machine is not sure, and may call a human, when nothing fits', async () => {
    await arrive('search');
    need(person.root, 'input').focus();
    await sendKeys({ type: 'zzz qqq' });
    await person.settle();
    expect(person.sees()).to.contain('Máy chưa chắc.');
    await person.touch('Gọi người giúp');
    expect(person.page()).to.equal('help');
  });
});

describe('Quay lại', () => {
  const before: Readonly<Record<string, string>> = {
    home: 'welcome',
    events: 'home',
    list: 'home',
    search: 'home',
    guide: 'home',
    before: 'guide',
    walk: 'guide',
    practice: 'guide',
    example: 'guide',
    'teach-back': 'guide',
    end: 'walk',
    refused: 'home',
  };

  for (const [page, previous] of Object.entries(before))
    it(`leads from ${page} to ${previous}`, async () => {
      await arrive(page);
      await person.press('back');
      expect(person.page()).to.equal(previous);
    });

  it('goes from a side face to the step, and from a step to the one before', async () => {
    await arrive('walk');
    await person.touchAll('Tiếp', 'Giống rồi', 'Tiếp', 'Khác');
    const headings = [];
    for (let i = 0; i < 4; i += 1) {
      await person.press('back');
      headings.push(heading());
    }
    expect(headings).to.deep.equal([
      'Thấy kết quả mẫu hai',
      'Làm việc mẫu hai',
      'Làm việc mẫu mot',
      'Đăng ký việc mẫu',
    ]);
  });

  it('leads from “Làm thật ngay” after practice to the guide, home and welcome, not to the end page', async () => {
    await arrive('practice');
    await person.touchAll('Nút đúng', 'Tiếp', 'Tiếp', 'Tiếp', 'Làm thật ngay', 'Bỏ qua');
    expect(person.page()).to.equal('walk');
    const pages = [];
    for (let i = 0; i < 8 && person.page() !== 'welcome'; i += 1) {
      await person.press('back');
      pages.push(person.page());
    }
    expect(pages).to.deep.equal(['guide', 'home', 'welcome']);
  });
});

describe('a trembling or impatient hand', () => {
  it('moves one step only with a double tap on Tiếp', async () => {
    await arrive('walk');
    await aTimeout(700); // real time: the guard of the screen before is over
    const first = performance.now();
    tapAt(bar('next'), first);
    await person.settle();
    for (const later of [150, 300]) tapAt(bar('next'), first + later);
    tapAt(need(bar('next'), 'span'), first + 320);
    await person.settle();
    expect(heading()).to.equal('Thấy kết quả mẫu mot');
  });

  it('touches nothing on a screen that has only just come', async () => {
    await arrive('welcome');
    const onItsWay = performance.now() + 300; // at most so long after the screen came up, however slow the machine
    await person.touch('Chạm vào đây');
    await waitFor(() => find(person.root, 'kiot-tile') !== null);
    tapAt(need(person.root, 'kiot-tile'), onItsWay);
    await person.settle();
    expect(person.page()).to.equal('home');
  });

  it('breaks nothing with 500 quick touches wherever it lands', async () => {
    await arrive('home');
    let chance = 7;
    for (let i = 0; i < 500; i += 1) {
      chance = (chance * 1103515245 + 12345) % 2147483648;
      const controls = findAll(person.root, 'button').filter((b) =>
        b.checkVisibility({ visibilityProperty: true }),
      );
      const control = controls[chance % controls.length];
      if (control === undefined) continue;
      if (i % 3 === 0) tap(control);
      else tapAt(control, performance.now() + i);
      if (i % 5 === 0) await person.settle();
    }
    await person.settle();
    expect(person.page()).not.to.equal('none');
    expect(person.logged.filter((event) => event === 'unexpected-error')).to.deep.equal([]);
    expect(findAll(person.root, 'button').length).to.be.greaterThan(0);
  });
});

describe('the citizen pages', () => {
  for (const page of Object.keys(WAYS).filter((name) => name !== 'welcome' && name !== 'help'))
    it(`hold the same four buttons in the same places on ${page} (C-12)`, async () => {
      await arrive('home');
      const places = (): string =>
        findAll(person.root, '[data-action]')
          .map((b) => b.getBoundingClientRect())
          .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '))
          .join(' | ');
      await waitFor(() => places() !== '');
      const first = places();
      await person.leave();
      await arrive(page);
      await waitFor(() => places() !== '');
      if (page === 'search') await person.touch('Cất bàn phím'); // which covers them while somebody types
      expect(places()).to.equal(first);
    });

  for (const page of Object.keys(WAYS))
    it(`lose no words and need no sideways scrolling on ${page}`, async () => {
      await arrive(page);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
      for (const button of findAll(person.root, 'button, h1, p, dd').filter((b) => b.checkVisibility()))
        expect(isWhole(button) || button.matches('.visually-hidden, .ringed'), button.outerHTML).to.equal(
          true,
        );
    });

  for (const page of Object.keys(WAYS))
    it(`set running text at 1.6 and headings at 1.5 on ${page} (C-17)`, async () => {
      await arrive(page);
      const slot = (element: HTMLElement): boolean => element.getRootNode() !== document;
      const shown = findAll(person.root, 'h1, h2, p, dd').filter(
        (e) => slot(e) && e.checkVisibility() && !e.closest('header'),
      );
      for (const element of shown) {
        const { lineHeight, fontSize } = getComputedStyle(element);
        const least = /^H/.test(element.tagName) ? 1.5 : 1.6;
        expect(parseFloat(lineHeight) / parseFloat(fontSize), element.outerHTML).to.be.at.least(
          least - 0.001,
        );
      }
    });
});
