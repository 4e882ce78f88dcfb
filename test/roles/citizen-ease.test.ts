import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import type { FakeWish } from '../support/wtr/fake-kiosk.ts';
import { find, findAll, lookLikeKiosk } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

let person: Person;
const arrive = async (where: string, wish: FakeWish = {}): Promise<void> => {
  person = await stepUp(wish);
  await person.touchAll(...WAYS[where]!);
  await waitFor(() => person.page() === where);
};
const key = async (press: string): Promise<void> => {
  await sendKeys({ press });
  await person.settle();
};
const panelOpen = (): boolean => findAll(person.root, 'dialog').some((d) => (d as HTMLDialogElement).open);
const focusedWords = (): string => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.textContent?.trim() ?? '';
};
before(lookLikeKiosk);
afterEach(async () => {
  person.kiosk.aids.toggle('unhurried');
  person.kiosk.aids.reset(); // modes belong to the page, which outlives this kiosk
  await person.leave();
  await nextFrame();
});

describe('what makes the kiosk easier', () => {
  it('is one touch away on every screen and does not lose the step one stands on', async () => {
    await arrive('walk');
    const before = person.sees();
    await person.touch('Cho dễ dùng');
    expect(panelOpen()).to.equal(true);
    await person.touchAll('Chữ to', 'Nút gần tay');
    expect([
      document.documentElement.dataset['size'],
      document.documentElement.dataset['reach'],
    ]).to.deep.equal(['big', 'low']);
    await person.touch('Xong, quay lại bài');
    expect(panelOpen()).to.equal(false);
    expect(person.sees()).to.equal(before);
  });

  it('makes speech slower and louder at once, and ordinary again for the next person (C-56, C-57)', async () => {
    await arrive('walk');
    await person.touch('Cho dễ dùng');
    await person.touchAll('Nói chậm', 'To thêm');
    const { voice } = person.kiosk;
    expect([voice.pace, voice.volume]).to.deep.equal(['slow', 4]);
    expect(person.said.at(-1)).to.contain('Âm lượng 4 trên 5');
    await person.touchAll('Xong, quay lại bài', 'Xong, xóa hết', 'Xong, xóa hết');
    await waitFor(() => person.page() === 'welcome');
    expect([voice.pace, voice.volume]).to.deep.equal(['normal', 3]);
    expect(document.documentElement.dataset['reach']).not.to.equal('low');
  });

  it('repeats what is being read when it becomes slower', async () => {
    await arrive('walk');
    await person.touchAll('Cho dễ dùng', 'Đọc to');
    const before = person.said.at(-1)!;
    await person.touch('Nói chậm');
    expect(person.said.slice(-2)).to.deep.equal([before, before]);
  });

  it('offers accents where recordings give a choice, and lets one change back (C-61)', async () => {
    await arrive('walk', {
      speech: {
        accents: () => ['north', 'south'],
        speak: () => Promise.resolve('heard'),
        cancel: () => undefined,
      },
    });
    const { voice } = person.kiosk;
    await voice.prepare();
    await person.touch('Cho dễ dùng');
    expect(person.sees()).not.to.contain('Giọng Trung');
    await person.touch('Giọng Nam');
    expect([voice.accent, person.said.at(-1)]).to.deep.equal(['south', 'Giọng Nam']);
    await person.touch('Giọng Nam');
    expect(voice.accent).to.equal(null);
  });

  it('offers no accents where there is no choice', async () => {
    await arrive('walk');
    await person.touch('Cho dễ dùng');
    expect(person.sees()).not.to.contain('Giọng Bắc');
  });

  it('is counted when it is switched on, not when it is switched off', async () => {
    await arrive('walk');
    await person.touch('Cho dễ dùng');
    await person.touch('Nút gần tay');
    await person.pass(1);
    await person.touch('Nút gần tay');
    await person.touch('Nói chậm');
    const counted = await person.counted();
    const sum = (metric: string): number =>
      Object.entries(counted).reduce((all, [k, value]) => (k.endsWith(`|${metric}`) ? all + value : all), 0);
    expect([sum('reach'), sum('slow')]).to.deep.equal([1, 1]);
  });

  it('is reached by the keys of a number pad, without help (C-66)', async () => {
    await arrive('walk');
    await key('*');
    expect(person.kiosk.aids.current.readAloud).to.equal(true);
    expect(person.said.length).to.be.greaterThan(0);
    await key('1');
    await key('6');
    expect(person.kiosk.aids.current).to.include({ bigText: true, reach: true });
    await key('+');
    await key('4');
    expect([person.kiosk.voice.volume, person.kiosk.voice.pace]).to.deep.equal([4, 'slow']);
    await key('/');
    expect(panelOpen()).to.equal(true);
    await key('Escape');
    expect(panelOpen()).to.equal(false);
    await key('*');
    expect(person.kiosk.aids.current.readAloud).to.equal(false);
  });

  it('speaks from the first screen on when the corner key is pressed (C-66)', async () => {
    person = await stepUp();
    await key('*');
    expect(person.said.join(' ')).to.contain('Chạm vào đây để bắt đầu');
    expect(person.kiosk.session.current).to.equal('open');
  });

  it('leaves figures alone while somebody types', async () => {
    await arrive('search');
    find<HTMLInputElement>(person.root, '#query')?.focus();
    await key('1');
    await key('*');
    expect(person.kiosk.aids.current).to.include({ bigText: false, readAloud: false });
  });
});

describe('a keypad with arrows only', () => {
  it('walks through every control of a screen and round again, and presses with Enter (C-64)', async () => {
    await arrive('home');
    const labels = new Set<string>();
    for (let i = 0; i < 20; i += 1) {
      await key('ArrowRight');
      labels.add(focusedWords());
    }
    const shown = findAll(person.root, 'button')
      .filter((b) => b.checkVisibility({ visibilityProperty: true }))
      .map((b) => b.textContent?.trim() ?? '');
    expect([...labels].sort()).to.deep.equal([...new Set(shown)].sort());
  });

  it('goes back with left, and stays inside a panel that lies over the screen', async () => {
    await arrive('home');
    await key('ArrowRight');
    const first = focusedWords();
    await key('ArrowRight');
    await key('ArrowLeft');
    expect(focusedWords()).to.equal(first);
    await person.touch('Cho dễ dùng');
    const inside = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      await key('ArrowDown');
      inside.add(focusedWords());
    }
    expect(inside.has('Xong, xóa hết')).to.equal(false);
    expect(inside.has('Chữ to')).to.equal(true);
  });
});
