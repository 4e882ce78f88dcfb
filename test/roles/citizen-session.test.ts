import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { addTexts } from '../../src/app/i18n/i18n.ts';
import { BROKEN } from '../support/speech.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { everythingWritten, find, findAll, lookLikeKiosk, need, tap } from '../support/wtr/looking.ts';
import type { FakeWish } from '../support/wtr/fake-kiosk.ts';
import { waitFor } from '../support/wtr/waiting.ts';

let person: Person;
const arrive = async (where: string, wish: FakeWish = {}): Promise<Person> => {
  person = await stepUp(wish);
  await person.touchAll(...WAYS[where]!);
  return person;
};
const warned = (): boolean => need<HTMLDialogElement>(person.root, 'dialog').open;
const pass = async (seconds: number): Promise<void> => {
  person.pass(seconds);
  await person.settle();
};
const pressed = (label: string): string | null =>
  findAll(person.root, 'button')
    .find((button) => button.textContent?.includes(label))
    ?.getAttribute('aria-pressed') ?? null;

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('silence', () => {
  for (const [page, limit] of [
    ['home', 120],
    ['list', 120],
    ['search', 120],
    ['guide', 300],
    ['walk', 300],
    ['practice', 300],
    ['end', 300],
  ] as const)
    it(`on ${page} is asked about after ${limit} s, and everything is gone 60 s later (C-30, C-32)`, async () => {
      await arrive(page);
      await pass(limit - 1);
      expect(warned()).to.equal(false);
      await pass(1);
      expect(warned()).to.equal(true);
      await pass(59);
      expect(person.page()).to.equal(page);
      await pass(1);
      expect([person.page(), warned()]).to.deep.equal(['welcome', false]);
    });

  it('on the welcome screen, where nobody has begun, is nothing', async () => {
    await arrive('welcome');
    await pass(10_000);
    expect([person.page(), warned()]).to.deep.equal(['welcome', false]);
  });

  it('ends with any touch anywhere, without limit, and the screen is as it was (C-31)', async () => {
    await arrive('walk');
    await person.press('next');
    for (let i = 0; i < 12; i += 1) {
      await pass(330);
      expect(warned()).to.equal(true);
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await person.settle();
      expect(warned()).to.equal(false);
    }
    expect(person.sees()).to.contain('Thấy kết quả mẫu mot');
  });

  it('ends with a key as well', async () => {
    await arrive('home');
    await pass(130);
    await sendKeys({ press: 'Shift' });
    await person.settle();
    expect(warned()).to.equal(false);
  });

  it('answered by a touch presses nothing on the screen behind', async () => {
    await arrive('walk');
    await pass(310);
    const next = need(person.root, '[data-action="next"]');
    next.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await person.settle();
    next.click();
    await person.settle();
    expect(person.sees()).to.contain('Làm việc mẫu mot');
  });

  it('lasts twice as long for those who are not to be hurried (C-36)', async () => {
    await arrive('welcome');
    await person.touchAll('Cứ thong thả', 'Chạm vào đây');
    await pass(239);
    expect(warned()).to.equal(false);
    await pass(1);
    expect(warned()).to.equal(true);
    await pass(119);
    expect(person.page()).to.equal('home');
    await pass(1);
    expect(person.page()).to.equal('welcome');
  });

  it('is announced again every 15 s to those who cannot see the warning (C-34)', async () => {
    await arrive('home');
    await pass(120);
    const live = (): string => need(person.root, '[aria-live="assertive"]').textContent!.trim();
    const heard = [live()];
    for (let i = 0; i < 3; i += 1) {
      await pass(15);
      heard.push(live());
    }
    expect(heard.filter((words) => words !== '').length).to.be.at.least(2);
    expect(heard[0]).to.contain('Máy sắp xóa');
  });

  it('is counted: the warning, the touch that extends, the reset – and never a person', async () => {
    await arrive('home');
    await pass(130);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await pass(180);
    const keys = Object.keys(await person.counted()).join('\n');
    for (const metric of ['idle-warn', 'idle-extend', 'idle-reset', 'exit-idle'])
      expect(keys).to.contain(metric);
  });
});

describe('the end of a session', () => {
  it('leaves nothing of what was typed in any shadow root, in the address or in storage', async () => {
    await arrive('search');
    need(person.root, 'input').focus();
    await sendKeys({ type: 'tripwire khai sinh' });
    await person.settle();
    expect(everythingWritten(document)).to.contain('tripwire');
    await person.touch('Xong, xóa hết');
    expect(person.page()).to.equal('welcome');
    const kept = [
      everythingWritten(document),
      location.href,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    ];
    expect(kept.join('\n')).not.to.contain('tripwire');
    expect(JSON.stringify(await person.counted())).not.to.contain('tripwire');
    await person.touchAll('Chạm vào đây', 'Tìm việc cần làm');
    expect(need<HTMLInputElement>(person.root, 'input').value).to.equal('');
  });

  it('leaves nothing of what was typed when silence ends it', async () => {
    await arrive('search');
    need(person.root, 'input').focus();
    await sendKeys({ type: 'tripwire' });
    await pass(180);
    expect(everythingWritten(document)).not.to.contain('tripwire');
  });

  it('throws the whole shell away and builds a new one (C-70)', async () => {
    await arrive('home');
    const old = need(person.root, 'citizen-shell');
    await person.touch('Xong, xóa hết');
    expect(old.isConnected).to.equal(false);
    expect(findAll(person.root, 'citizen-shell').length).to.equal(1);
  });

  it('forgets the ticks, the faces and where the person stood', async () => {
    await arrive('guide');
    await person.touch('Thẻ căn cước mẫu');
    expect(find(person.root, '[aria-checked="true"]')).not.to.equal(null);
    await person.touchAll('Xong, xóa hết', ...WAYS['guide']!);
    expect(find(person.root, '[aria-checked="true"]')).to.equal(null);
    await person.press('back');
    await person.press('back');
    expect(person.page()).to.equal('welcome');
  });

  it('makes the browser history no longer (C-71)', async () => {
    const before = history.length;
    await arrive('walk');
    await person.touchAll('Xong, xóa hết', 'Xong, xóa hết');
    expect([person.page(), history.length]).to.deep.equal(['welcome', before]);
  });

  it('switches every aid off, and the language back to Vietnamese', async () => {
    await arrive('welcome');
    await person.touchAll('Chữ to', 'Tương phản cao', 'Cứ thong thả');
    await person.touch('English');
    const { dataset } = document.documentElement;
    expect([dataset['size'], dataset['contrast']]).to.deep.equal(['big', 'high']);
    await waitFor(() => person.sees().includes('Touch here to begin'));
    await pass(400);
    expect([dataset['size'], dataset['contrast']]).to.deep.equal(['normal', 'normal']);
    expect(person.kiosk.aids.current.unhurried).to.equal(false);
    expect(person.sees()).to.contain('Chạm vào đây để bắt đầu');
    expect(['Chữ to', 'Tương phản cao', 'Cứ thong thả'].map(pressed)).to.deep.equal([
      'false',
      'false',
      'false',
    ]);
  });

  it('is in Vietnamese even when the English texts arrive only after the end', async () => {
    await arrive('welcome');
    addTexts('staff', {}, async () => ({ default: await aTimeout(100).then(() => ({})) }));
    await person.touchAll('Chữ to', 'English');
    await pass(180);
    await aTimeout(200);
    expect(person.sees()).to.contain('Chạm vào đây để bắt đầu');
  });

  it('leaves nobody behind: a person who used an aid is not warned of after they have gone', async () => {
    await arrive('home');
    person.kiosk.aids.toggle('bigText');
    await person.touchAll('Xong, xóa hết');
    expect([person.page(), person.kiosk.session.current]).to.deep.equal(['welcome', 'resting']);
    await pass(10_000);
    expect(warned()).to.equal(false);
  });

  it('comes also for a person who only chose a language and walked away', async () => {
    await arrive('welcome');
    await person.touch('English');
    await waitFor(() => person.sees().includes('Touch here to begin'));
    await pass(180);
    await waitFor(() => person.sees().includes('Chạm vào đây để bắt đầu'));
    expect(person.kiosk.session.current).to.equal('resting');
  });

  it('counts of confidence only the difference, and how clear the guide was', async () => {
    await arrive('before');
    await person.touchAll('Khó', 'Xong, xóa hết');
    const [clear, after] = findAll(person.root, 'kiot-faces');
    tap(findAll(clear!.shadowRoot!, 'button')[4]!);
    tap(findAll(after!.shadowRoot!, 'button')[3]!);
    await person.settle();
    await person.press('next');
    const keys = Object.keys(await person.counted()).join('\n');
    expect(keys).to.contain('clear-5');
    expect(keys).to.contain('confidence-2');
  });
});

describe('the switches on the welcome screen', () => {
  it('show at once that they are on, and off again', async () => {
    await arrive('welcome');
    await person.touch('Chữ to');
    expect(pressed('Chữ to')).to.equal('true');
    await person.touch('Chữ to');
    expect(pressed('Chữ to')).to.equal('false');
  });
});

describe('the call for help with nobody there', () => {
  const signal = async (where = 'help'): Promise<void> => {
    await arrive(where);
    if (where === 'walk') await person.press('stuck');
    if (where === 'walk') await person.touch('Gọi người giúp');
    await pass(2); // staff windows are given two seconds to show themselves
  };

  it('strikes the gong at once and every 15 s until somebody touches the screen', async () => {
    await signal();
    expect(person.strikes()).to.equal(1);
    await pass(14);
    expect(person.strikes()).to.equal(1);
    await pass(1);
    expect(person.strikes()).to.equal(2);
    await pass(45);
    expect(person.strikes()).to.equal(5);
    await person.touch('Cần người giúp');
    await pass(60);
    expect([person.page(), person.strikes()]).to.deep.equal(['help', 5]);
  });

  it('never says that someone is coming', async () => {
    await arrive('help');
    const heard = [person.sees()];
    await pass(2);
    heard.push(person.sees());
    await person.touch('Cần người giúp');
    heard.push(person.sees());
    expect(heard[1]).to.contain('Bác gọi cán bộ gần nhất giúp ạ.');
    for (const words of heard) expect(words).not.to.match(/đang tới|sắp tới|đang đến|sẽ có người|đã nhận/i);
  });

  it('comes from a step by way of the usual other screens and says where', async () => {
    await arrive('walk');
    await person.press('stuck');
    expect(person.sees()).to.contain('Bác đừng lo, mình gỡ cùng nhau.');
    await person.touch('Gọi người giúp');
    await pass(2);
    expect(person.sees()).to.contain('Đang ở: Đăng ký việc mẫu, bước 1');
    expect(person.strikes()).to.equal(1);
  });

  it('asks, once it is touched, whether somebody came, and leads back to the step when they did', async () => {
    await signal('walk');
    await person.touch('Cần người giúp');
    expect(person.sees()).to.contain('Đã có người tới giúp bác chưa ạ?');
    await person.touch('Có người tới rồi');
    expect(person.page()).to.equal('walk');
    expect(person.sees()).not.to.contain('Đã gọi');
    expect(person.sees()).to.contain('Làm việc mẫu mot');
  });

  it('rings again when nobody came', async () => {
    await signal();
    await person.touchAll('Cần người giúp', 'Chưa có ai, gọi tiếp');
    expect(person.strikes()).to.equal(2);
    expect(person.sees()).to.contain('Bác gọi cán bộ gần nhất giúp ạ.');
  });

  it('stops ringing when silence ends the session', async () => {
    await signal();
    await pass(360);
    const { strikes } = person;
    const then = strikes();
    await pass(300);
    expect([person.page(), strikes()]).to.deep.equal(['welcome', then]);
  });
});

describe('reading aloud', () => {
  const listening = async (wish: FakeWish = {}): Promise<void> => {
    await arrive('welcome', wish);
    await person.touch('Đọc to');
  };

  it('is silent until somebody asks for it', async () => {
    await arrive('walk');
    expect(person.said).to.deep.equal([]);
    await person.press('listen');
    expect(person.said.length).to.equal(1);
    expect(person.said[0]).to.contain('Nói việc mẫu mot');
  });

  it('says each new screen once, and a new screen silences the old one (C-56)', async () => {
    await listening();
    const screens = [
      ['Chạm vào đây', 'Hôm nay bác cần làm gì?'],
      ['Đăng ký việc mẫu', 'Đăng ký việc mẫu'],
      ['Chỉ tôi từng bước', 'Việc này bác tự làm được không?'],
      ['Bỏ qua', 'Nói việc mẫu mot'],
      ['Tiếp', 'Thấy kết quả mẫu mot'],
      ['Khác', 'Bác đang thấy điều nào?'],
      ['1. Thấy', 'Chạm nút quay lại của điện thoại'],
    ] as const;
    for (const [label, words] of screens) {
      const [said, hushes] = [person.said.length, person.hushes()];
      await person.touch(label);
      await person.settle();
      expect(person.said.length, label).to.equal(said + 1);
      expect(person.said.at(-1)).to.contain(words);
      expect(person.hushes()).to.be.greaterThan(hushes);
    }
  });

  it('never waits for the voice, which here never ends (C-37)', async () => {
    await listening();
    await person.touchAll('Chạm vào đây', 'Đăng ký việc mẫu');
    expect(person.page()).to.equal('guide');
    expect(person.kiosk.voice.current).to.equal('speaking');
  });

  it('counts the slower pace once each time it is switched on, wherever that was', async () => {
    await arrive('walk');
    person.kiosk.voice.togglePace();
    person.kiosk.voice.togglePace();
    person.kiosk.voice.setVolume(5);
    person.kiosk.voice.togglePace();
    const slow = Object.entries(await person.counted()).filter(([key]) => key.endsWith('|slow'));
    expect(slow.map(([, count]) => count)).to.deep.equal([2]);
  });

  it('has the usual pace and volume again for the next person (C-57)', async () => {
    await arrive('walk');
    const { voice } = person.kiosk;
    voice.togglePace();
    voice.setVolume(5);
    await person.touchAll('Xong, xóa hết', 'Bỏ qua');
    await person.press('next');
    expect([person.page(), voice.pace, voice.volume]).to.deep.equal(['welcome', 'normal', 3]);
    expect(Object.keys(await person.counted()).some((key) => key.endsWith('|slow'))).to.equal(true);
  });

  for (const [how, speech] of Object.entries(BROKEN))
    it(`leads to the end of the guide although the voice ${how} (C-37, C-63)`, async () => {
      await listening({ speech });
      await person.touchAll('Chạm vào đây', 'Đăng ký việc mẫu', 'Chỉ tôi từng bước', 'Bỏ qua');
      for (let i = 0; i < 3; i += 1) await person.touchAll('Tiếp', 'Giống rồi');
      expect(person.sees()).to.contain('Bác làm xong rồi ạ!');
      expect(person.logged).to.deep.equal([]);
    });

  it('falls silent with the session', async () => {
    await listening();
    await person.touch('Chạm vào đây');
    const [said, hushes] = [person.said.length, person.hushes()];
    await person.touch('Xong, xóa hết');
    await person.settle();
    expect(person.hushes()).to.be.greaterThan(hushes);
    expect(person.said.length).to.equal(said);
    expect(person.kiosk.aids.current.readAloud).to.equal(false);
  });

  it('says the idle warning too (C-34)', async () => {
    await listening();
    await person.touch('Chạm vào đây');
    await pass(120);
    expect(person.said.at(-1)).to.contain('Bác còn ở đây không ạ?');
  });

  it('says the guides that stand on the home screen (C-55)', async () => {
    await listening();
    await person.touch('Chạm vào đây');
    await person.settle();
    expect(person.said.at(-1)).to.contain('Đăng ký việc mẫu');
  });

  it('says on the stuck screen what stands there, and nothing else (C-55, C-62)', async () => {
    await arrive('walk');
    await person.press('stuck');
    await person.press('listen');
    const said = person.said.at(-1)!;
    for (const line of said.split('\n')) expect(person.sees()).to.contain(line);
    expect(said).to.contain('Gọi người giúp');
  });

  it('without a voice says so in words on the screen, and goes on', async () => {
    await arrive('walk', { voice: false });
    await person.press('listen');
    expect(person.sees()).to.contain('Máy này chưa có giọng đọc.');
    await person.press('next');
    expect(person.sees()).to.contain('Thấy kết quả mẫu mot');
  });
});
