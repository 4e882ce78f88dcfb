import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nameOf, stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { find, findAll, lookLikeKiosk, need, pixelsPerMillimetre } from '../support/wtr/looking.ts';

let person: Person;
const arrive = async (where: string): Promise<Person> => {
  person = await stepUp();
  await person.touchAll(...WAYS[where]!);
  return person;
};
const heading = (): string => find(person.root, 'h1')?.textContent?.trim() ?? '';
const nextLabel = (): string => nameOf(need(person.root, '[data-action="next"]'));
const cards = (): HTMLElement[] => findAll(person.root, '.cards button');
const laid = (): string[] =>
  findAll(person.root, '.order li:not(.free)').map((li) => li.textContent!.replace(/\s+/g, ' ').trim());
const offered = (): string[] => findAll(person.root, 'kiot-tile').map((tile) => tile.getAttribute('label')!);
const counted = async (metric: string): Promise<number> =>
  Object.entries(await person.counted()).reduce((sum, [key, n]) => sum + (key.endsWith(metric) ? n : 0), 0);

const ORDER = ['Mở trang mẫu', 'Chạm nút mẫu', 'Tự gõ mã mẫu', 'Chờ kết quả mẫu'];
const OTHER_ORDER = ['Mở trang mẫu', 'Tự gõ mã mẫu', 'Chạm nút mẫu', 'Chờ kết quả mẫu'];
const RIGHT = 'Quay lại rồi mở lại.';

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('a guide', () => {
  it('offers its ways in one list, at most five, the real thing first (C-10)', async () => {
    await arrive('guide');
    expect(offered()).to.deep.equal([
      'Chỉ tôi từng bước',
      'Xem một người làm',
      'Tập trên màn hình mẫu',
      'Nói lại cho nhớ',
      'Mang về',
    ]);
    expect(findAll(person.root, 'kiot-tile[primary]').length).to.equal(1);
  });

  it('asks for a face only before doing and practising', async () => {
    for (const [way, page] of [
      ['Chỉ tôi từng bước', 'before'],
      ['Tập trên màn hình mẫu', 'before'],
      ['Xem một người làm', 'example'],
      ['Nói lại cho nhớ', 'teach-back'],
    ] as const) {
      await arrive('guide');
      await person.touch(way);
      expect(person.page(), way).to.equal(page);
      await person.leave();
    }
    await arrive('guide');
  });
});

describe('somebody who watches', () => {
  it('hears first who it is, then sees scene after scene by touch alone, to an end that offers what comes next', async () => {
    await arrive('example');
    expect(heading()).to.equal('Một bác làm việc mẫu lần đầu.');
    const seen: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      await person.press('next');
      seen.push(heading());
      expect(person.sees()).to.contain(`Cảnh ${i + 1} trong 4`);
    }
    expect(seen).to.deep.equal([
      'Bác ấy chạm nút đúng.',
      'Bác ấy chạm nhầm nút khác.',
      'Bác ấy quay lại, không mất gì.',
      'Việc mẫu đã xong.',
    ]);
    await person.press('next');
    expect(person.sees()).to.contain('Bác xem xong rồi ạ!');
    expect(offered()).to.deep.equal(['Tập trên màn hình mẫu', 'Làm thật ngay', 'Xem lại từ đầu']);
    expect(find(person.root, 'kiot-faces')).to.equal(null);
    expect([await counted('|watch|started'), await counted('|watch|finished')]).to.deep.equal([1, 1]);
  });

  it('knows mistake and repair by words and a drawing, not by colour alone', async () => {
    await arrive('example');
    await person.touchAll('Tiếp', 'Tiếp');
    const mark = (): string => need(person.root, '.mark').textContent!.trim();
    const drawing = (): string => need(person.root, '.mark kiot-icon').getAttribute('name')!;
    const mistake = [mark(), drawing()];
    await person.press('next');
    expect([mistake, [mark(), drawing()]]).to.deep.equal([
      ['Chỗ dễ nhầm', 'circle-x'],
      ['Cách sửa lại', 'circle-check'],
    ]);
    expect(person.sees()).not.to.match(/sai|lỗi/i);
  });

  it('is never taken further by time (C-37)', async () => {
    await arrive('example');
    await person.press('next');
    person.pass(290);
    await person.settle();
    expect(person.sees()).to.contain('Cảnh 1 trong 4');
  });

  it('hears what stands there, with the words meant for the ear where they differ (C-62)', async () => {
    await arrive('example');
    await person.press('listen');
    for (const words of person.said.at(-1)!.split('\n')) expect(person.sees()).to.contain(words);
    await person.touchAll('Tiếp', 'Tiếp', 'Tiếp');
    await person.press('listen');
    expect(person.said.at(-1)!.split('\n').slice(0, 2)).to.deep.equal([
      'Cách sửa lại',
      'Bác ấy quay lại được.',
    ]);
  });

  it('goes back scene by scene, and from the question midway returns to the same scene', async () => {
    await arrive('example');
    await person.touchAll('Tiếp', 'Tiếp', 'Xong, xóa hết');
    expect(person.sees()).to.contain('Bác dừng ở đây nhé?');
    await person.touch('Quay lại cảnh đang xem');
    expect(heading()).to.equal('Bác ấy chạm nhầm nút khác.');
    await person.press('back');
    await person.press('back');
    expect(heading()).to.equal('Một bác làm việc mẫu lần đầu.');
    await person.press('back');
    expect(person.page()).to.equal('guide');
  });

  it('may practise at once, and comes back from the faces to the guide', async () => {
    await arrive('example');
    for (let i = 0; i < 5; i += 1) await person.press('next');
    await person.touch('Tập trên màn hình mẫu');
    expect(person.page()).to.equal('before');
    await person.press('back');
    expect(person.page()).to.equal('guide');
  });
});

describe('somebody who tells it back', () => {
  it('finds the cards in another order than the right one, each big enough (C-01)', async () => {
    await arrive('teach-back');
    const shown = cards().map((card) => nameOf(card));
    expect([...shown].sort()).to.deep.equal([...ORDER].sort());
    expect(shown).not.to.deep.equal(ORDER);
    for (const card of cards()) {
      const { width, height } = card.getBoundingClientRect();
      expect(Math.min(width, height) / pixelsPerMillimetre()).to.be.at.least(16);
    }
  });

  it('lays cards by touching them, sees the numbers, and takes one back by touching it again (C-05)', async () => {
    await arrive('teach-back');
    const places = (): string =>
      cards()
        .map((card) => card.getBoundingClientRect().y)
        .join();
    const before = places();
    await person.touchAll('Tự gõ mã mẫu', 'Mở trang mẫu');
    expect(laid()).to.deep.equal(['1 Tự gõ mã mẫu', '2 Mở trang mẫu']);
    expect(need(person.root, '[role="status"]').textContent).to.equal(
      'Đã đặt thẻ “Mở trang mẫu” ở vị trí 2.',
    );
    expect(places()).to.equal(before); // nothing moves under a hand
    await person.touch('Tự gõ mã mẫu');
    expect(laid()).to.deep.equal(['1 Mở trang mẫu']);
    expect(need(person.root, '[role="status"]').textContent).to.equal('Đã lấy thẻ “Tự gõ mã mẫu” ra.');
    await person.press('back');
    expect([laid(), person.page()]).to.deep.equal([[], 'teach-back']);
  });

  it('is told kindly which card comes next after another order, and finds it', async () => {
    await arrive('teach-back');
    await person.touchAll(...OTHER_ORDER);
    expect(nextLabel()).to.equal('Xếp xong');
    await person.press('next');
    expect(heading()).to.equal('Mình xem lại nhé. Việc thứ 2 là “Chạm nút mẫu”.');
    expect(person.sees()).not.to.match(/sai|lỗi|không đúng|điểm|%/i);
    expect(laid()).to.deep.equal(['1 Mở trang mẫu']);
    expect(nameOf(need(person.root, '.cards .next'))).to.equal('Chạm nút mẫu');
    await person.touchAll(...ORDER.slice(1));
    await person.press('next');
    expect(heading()).to.equal('Đúng thứ tự rồi ạ!');
  });

  it('answers one question about another screen and is thanked, without a figure', async () => {
    await arrive('teach-back');
    await person.touchAll(...ORDER, 'Xếp xong', 'Tiếp');
    expect(heading()).to.equal('Thấy một trang khác hẳn thì làm gì?');
    expect(find(person.root, 'kiot-screen-picture')).not.to.equal(null);
    await person.touch(RIGHT);
    expect(heading()).to.equal('Đúng rồi ạ!');
    await person.press('next');
    expect(heading()).to.equal('Bác nhớ cách làm rồi ạ!');
    expect(offered()).to.deep.equal(['Làm thật ngay', 'Nói lại lần nữa']);
    expect(await counted('|retell|teach-pass')).to.equal(1);
  });

  it('who answers otherwise is told the right way and why, and hears no grade', async () => {
    await arrive('teach-back');
    await person.touchAll(...ORDER, 'Xếp xong', 'Tiếp', 'Gõ mã vào đó.');
    expect(heading()).to.equal('Không sao ạ, mình làm thế này.');
    expect(person.sees()).to.contain(RIGHT);
    expect(person.sees()).to.contain('Quay lại thì không mất gì cả.');
    await person.press('next');
    expect(heading()).to.equal('Cảm ơn bác đã nói lại.');
    expect(person.sees()).not.to.match(/sai|trượt|chưa đạt|không đạt|điểm|%/i);
    expect(offered()).to.deep.equal(['Xem một người làm', 'Tập trên màn hình mẫu', 'Nói lại lần nữa']);
    expect([await counted('teach-fail'), await counted('teach-pass')]).to.deep.equal([1, 0]);
  });

  it('may skip everything, and loses nothing by going back', async () => {
    await arrive('teach-back');
    await person.touch('Chờ kết quả mẫu');
    expect(nextLabel()).to.equal('Bỏ qua');
    await person.press('next');
    await person.press('back');
    expect(laid()).to.deep.equal(['1 Chờ kết quả mẫu']);
    await person.press('next');
    await person.press('next');
    expect(heading()).to.equal('Cảm ơn bác đã nói lại.');
    expect([await counted('teach-fail'), await counted('teach-pass')]).to.deep.equal([0, 0]);
  });

  it('from the question midway returns to the cards as they lay', async () => {
    await arrive('teach-back');
    await person.touchAll('Tự gõ mã mẫu', 'Xong, xóa hết', 'Quay lại chỗ đang xếp');
    expect(laid()).to.deep.equal(['1 Tự gõ mã mẫu']);
  });

  it('hears cards, hint, question and answers as they stand there (C-55, C-62)', async () => {
    await arrive('teach-back');
    const heard = async (): Promise<string> => {
      await person.press('listen');
      return person.said.at(-1)!;
    };
    for (const words of [...ORDER, 'Chạm thẻ theo thứ tự làm.']) expect(await heard()).to.contain(words);
    await person.touchAll(...OTHER_ORDER, 'Xếp xong');
    expect(await heard()).to.match(/^Mình xem lại nhé\. Việc thứ 2 là “Chạm nút mẫu”\./);
    for (const words of (await heard()).split('\n')) expect(person.sees()).to.contain(words);
    await person.press('next');
    expect((await heard()).split('\n')).to.deep.equal([
      'Thấy một trang khác hẳn thì làm gì?',
      RIGHT,
      'Tắt điện thoại.',
      'Gõ mã vào đó.',
    ]);
  });

  it('who has everything read aloud hears where each card was laid', async () => {
    person = await stepUp();
    await person.touchAll('Đọc to', ...WAYS['teach-back']!, 'Tự gõ mã mẫu');
    expect(person.said.at(-1)).to.equal('Đã đặt thẻ “Tự gõ mã mẫu” ở vị trí 1.');
  });

  it('gets there with keys alone; the focus stays on the card, then stands on the new heading (C-64)', async () => {
    await arrive('teach-back');
    const focused = (): Element | null => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    const press = async (name: string): Promise<void> => {
      await aTimeout(620); // real time: the guard against double strikes
      for (
        let i = 0;
        i < 40 && !(focused() instanceof HTMLElement && nameOf(focused() as HTMLElement).startsWith(name));
        i += 1
      )
        await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await person.settle();
    };
    for (const card of ORDER) {
      await press(card);
      expect(nameOf(focused() as HTMLElement)).to.contain(card);
      expect(focused()!.getAttribute('aria-pressed')).to.equal('true');
    }
    await press('Xếp xong');
    expect([focused()!.tagName, heading()]).to.deep.equal(['H1', 'Đúng thứ tự rồi ạ!']);
    await press('Tiếp');
    await press(RIGHT);
    await press('Tiếp');
    expect(heading()).to.equal('Bác nhớ cách làm rồi ạ!');
  });

  it('who has just done it for real is offered it quietly', async () => {
    await arrive('walk');
    for (let i = 0; i < 3; i += 1) await person.touchAll('Tiếp', 'Giống rồi');
    expect(person.page()).to.equal('end');
    await person.touch('Nói lại cho nhớ');
    expect(person.page()).to.equal('teach-back');
  });
});
