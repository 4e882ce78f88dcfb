import { expect } from '@open-wc/testing';
import type { HelpDesk } from '../../src/app/help-desk.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { nameOf, stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { find, findAll, isWhole, lookLikeKiosk, need, tapAt } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const COMING = /đang tới|đã nhận/;

let person: Person;
const arrive = async (where: string): Promise<void> => {
  person = await stepUp();
  await person.touchAll(...WAYS[where]!);
};
const pass = async (seconds: number): Promise<void> => {
  person.pass(seconds);
  await person.settle();
};
/** A person at the first step of a guide who calls while staff are there. */
const calling = async (): Promise<HelpDesk> => {
  await arrive('walk');
  const desk = person.openDesk();
  await person.press('stuck');
  await person.touch('Gọi người giúp');
  return desk;
};
const answers = async (desk: HelpDesk, how: 'come' | 'release' | 'done'): Promise<void> => {
  desk[how](desk.current.flags[0]!.call);
  await person.settle();
};
const heading = (): string => find(person.root, 'h1')?.textContent?.trim() ?? '';
const flagLine = (): HTMLElement | null => find(person.root, 'button.flag');
const offer = (): HTMLElement | null => find(person.root, 'kiot-help-offer');

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('a person who calls while staff are there', () => {
  it('is told calmly what happens, hears no gong, and is told when somebody comes', async () => {
    const desk = await calling();
    expect(heading()).to.equal('Máy đang gọi cán bộ.');
    expect(person.sees()).not.to.match(COMING);
    await answers(desk, 'come');
    expect(heading()).to.equal('Có người đang tới.');
    expect(person.strikes()).to.equal(0);
  });

  it('keeps the fixed buttons where they always are while waiting (C-12)', async () => {
    await arrive('home');
    await waitFor(() => find(person.root, '[data-action="back"]') !== null);
    const place = (): string => {
      const { x, y, width, height } = need(person.root, '[data-action="back"]').getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join(' ');
    };
    const first = place();
    await person.leave();
    await calling();
    expect(place()).to.equal(first);
  });

  it('goes on with the guide while the flag stays up, and sees in one line how it stands', async () => {
    const desk = await calling();
    await person.touch('Làm tiếp trong khi chờ');
    expect(person.page()).to.equal('walk');
    expect(nameOf(flagLine()!)).to.equal('Đã gọi, chưa ai trả lời');
    expect(heading()).to.equal('Làm việc mẫu mot'); // the step itself, not the list of what may be wrong
    await person.touchAll('Tiếp', 'Giống rồi');
    expect(heading()).to.equal('Làm việc mẫu hai');
    expect(desk.current.flags).to.deep.include.members([
      { ...desk.current.flags[0]!, step: { number: 2, total: 3 } },
    ]);
    await answers(desk, 'come');
    expect(nameOf(flagLine()!)).to.equal('Có người đang tới');
    await person.touch('Có người đang tới');
    expect([person.page(), heading()]).to.deep.equal(['help', 'Có người đang tới.']);
  });

  it('is not torn from the step when nobody answers for a minute: the line says so, the gong waits', async () => {
    await calling();
    await person.touch('Làm tiếp trong khi chờ');
    await pass(70);
    expect([person.page(), person.strikes()]).to.deep.equal(['walk', 0]);
    expect(nameOf(flagLine()!)).to.equal('Đã gọi, chưa ai trả lời');
    await person.touch('Đã gọi');
    expect(person.sees()).to.contain('Bác gọi cán bộ gần nhất giúp ạ.');
    expect(person.strikes()).to.equal(1);
  });

  it('waits a minute in vain, then the kiosk is the signal; a late answer still says that somebody comes', async () => {
    const desk = await calling();
    await pass(59);
    expect(heading()).to.equal('Máy đang gọi cán bộ.');
    await pass(1);
    expect(person.sees()).to.contain('Bác gọi cán bộ gần nhất giúp ạ.');
    expect(person.strikes()).to.equal(1);
    await answers(desk, 'come');
    expect(heading()).to.equal('Có người đang tới.');
    await pass(60);
    expect(person.strikes()).to.equal(1);
  });

  it('takes the call back, and the line and the flag are gone', async () => {
    const desk = await calling();
    await person.touch('Tôi tự làm được rồi');
    expect([person.page(), flagLine(), desk.current.flags.length]).to.deep.equal(['walk', null, 0]);
  });

  it('sees no promise any more when staff take it back', async () => {
    const desk = await calling();
    await answers(desk, 'come');
    await answers(desk, 'release');
    expect(heading()).to.equal('Máy đang gọi cán bộ.');
    expect(person.sees()).not.to.match(COMING);
  });

  it('may call again when nobody has come for two minutes, and is told only what was said', async () => {
    const desk = await calling();
    await answers(desk, 'come');
    expect(person.sees()).not.to.contain('gọi lại');
    await pass(120);
    expect(heading()).to.equal('Đã có người nhận giúp bác.');
    expect(person.sees()).not.to.contain('đang tới');
    await person.touch('Chưa thấy ai, gọi lại');
    expect(heading()).to.equal('Máy đang gọi cán bộ.');
  });

  it('is told when staff say that it is done, and may still need help', async () => {
    const desk = await calling();
    await answers(desk, 'come');
    await answers(desk, 'done');
    expect(heading()).to.equal('Cán bộ báo đã giúp xong.');
    await person.touch('Tôi vẫn cần giúp');
    expect([heading(), desk.current.flags.length]).to.deep.equal(['Máy đang gọi cán bộ.', 1]);
  });

  it('leaves no flag to the next person: the end of the session takes it down', async () => {
    const desk = await calling();
    await person.touch('Xong, xóa hết');
    expect([person.page(), desk.current.flags.length]).to.deep.equal(['end', 1]); // asked once, as on every step
    await person.touch('Xong, xóa hết');
    expect([person.page(), desk.current.flags.length]).to.deep.equal(['welcome', 0]);
    await person.touchAll(...WAYS['walk']!);
    expect(flagLine()).to.equal(null);
  });

  it('is not wiped away while somebody is on the way: an answer begins the silence anew', async () => {
    const desk = await calling();
    await pass(59);
    await answers(desk, 'come');
    await pass(299);
    expect(need<HTMLDialogElement>(person.root, 'dialog').open).to.equal(false);
    await pass(1);
    expect(need<HTMLDialogElement>(person.root, 'dialog').open).to.equal(true);
  });

  it('hears every change when the words are read aloud, and a screen reader is told politely', async () => {
    person = await stepUp();
    await person.touchAll('Đọc to', ...WAYS['walk']!);
    const desk = person.openDesk();
    await person.press('stuck');
    await person.touch('Gọi người giúp');
    expect(person.said.at(-1)).to.contain('Máy đang gọi cán bộ.');
    const live = need(person.root, '.words [aria-live="polite"]');
    await answers(desk, 'come');
    expect(live.textContent).to.contain('Có người đang tới.');
    expect(person.said.at(-1)).to.contain('Có người đang tới.');
  });
});

describe('the soft offer', () => {
  /** Twice the 40 seconds in which four of five people are done with a step of the fixture guide. */
  const LONG = 81;

  it('comes once a step is held too long, in a polite voice, and asks without blame', async () => {
    await arrive('walk');
    await pass(80);
    expect(offer()).to.equal(null);
    await pass(LONG - 80);
    const card = offer()!;
    expect(card.closest('[aria-live="polite"]')).not.to.equal(null);
    expect(person.sees()).to.contain('Bác có cần người giúp không?');
    const [yes, later] = findAll(card.shadowRoot!, 'button').map((b) => b.getBoundingClientRect());
    expect([yes!.width, yes!.height].map(Math.round)).to.deep.equal(
      [later!.width, later!.height].map(Math.round),
    );
    expect(heading()).to.equal('Làm việc mẫu mot');
  });

  it('takes no focus, covers neither the sentence nor a fixed button, and moves nothing above it', async () => {
    await arrive('walk');
    const focus = (): Element | null => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    const boxes = (): string =>
      [need(person.root, 'h1'), ...findAll(person.root, '[data-action]')]
        .map((e) => e.getBoundingClientRect())
        .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' '))
        .join(' | ');
    const [focused, stood] = [focus(), boxes()];
    await pass(LONG);
    expect(offer()).not.to.equal(null);
    expect(focus()).to.equal(focused);
    expect(boxes()).to.equal(stood);
    const card = offer()!.getBoundingClientRect();
    expect(card.top).to.be.at.least(need(person.root, 'h1').getBoundingClientRect().bottom);
    expect(card.bottom).to.be.at.most(need(person.root, '[data-action="back"]').getBoundingClientRect().top);
  });

  it('stays until it is answered; “Để lúc khác” ends it for this session', async () => {
    await arrive('walk');
    await pass(LONG);
    await pass(100);
    await person.touch('Để lúc khác');
    expect(offer()).to.equal(null);
    await person.touchAll('Tiếp', 'Giống rồi');
    await pass(LONG);
    expect(offer()).to.equal(null);
  });

  it('leads to the call with one touch, and everything is counted', async () => {
    await arrive('walk');
    await pass(LONG);
    await person.touch('Gọi giúp');
    expect(person.page()).to.equal('help');
    const keys = Object.keys(await person.counted()).join('\n');
    for (const metric of ['mot|do|help-offered', 'mot|do|help-taken', 'mot|do|staff-call'])
      expect(keys).to.contain(metric);
  });

  it('lets no touch through that was on its way when it came up', async () => {
    await arrive('walk');
    const onItsWay = performance.now() + 300; // at most so long after the screen came up, however slow the machine
    await pass(LONG);
    tapAt(need(person.root, '[data-action="next"]'), onItsWay);
    await person.settle();
    expect(heading()).to.equal('Làm việc mẫu mot');
    expect(offer()).not.to.equal(null);
  });

  it('is spoken when the words are read aloud, but never into another sentence', async () => {
    person = await stepUp();
    await person.touchAll('Đọc to', ...WAYS['walk']!);
    const before = person.said.length; // the voice of the test never ends by itself
    await pass(LONG);
    expect(person.said.length).to.equal(before);
    person.kiosk.voice.hush();
    await person.leave();
    person = await stepUp();
    await person.touchAll('Đọc to', ...WAYS['walk']!);
    person.kiosk.voice.hush();
    await pass(LONG);
    expect(person.said.at(-1)).to.equal('Bác có cần người giúp không?');
  });

  it('comes after the third miss in practice', async () => {
    await arrive('practice');
    for (let i = 0; i < 3; i += 1) await person.touch('Nút khác');
    expect(offer()).not.to.equal(null);
    expect(person.sees()).not.to.match(/sai|lỗi|không đúng/i);
  });

  it('begins anew with the next person', async () => {
    await arrive('walk');
    await pass(LONG);
    await person.touchAll('Để lúc khác', 'Xong, xóa hết', 'Xong, xóa hết');
    await person.touchAll(...WAYS['walk']!);
    await pass(LONG);
    expect(offer()).not.to.equal(null);
  });
});

describe('axe has nothing against, and no words are lost on,', () => {
  const states: Readonly<Record<string, () => Promise<unknown>>> = {
    'the call that waits': calling,
    'the call that is answered': async () => answers(await calling(), 'come'),
    'the promise that stands alone': async () => {
      await answers(await calling(), 'come');
      await pass(130);
    },
    'the call that staff have ended': async () => answers(await calling(), 'done'),
    'the signal': async () => {
      await calling();
      await pass(60);
    },
    'the question whether somebody came': async () => {
      await calling();
      await pass(60);
      await person.touch('Cần người giúp');
    },
    'a step with the flag up': async () => {
      await calling();
      await person.touch('Làm tiếp trong khi chờ');
    },
    'a step with the soft offer': async () => {
      await arrive('walk');
      await pass(81);
    },
  };

  for (const [name, go] of Object.entries(states))
    it(`${name}: normal, big text and high contrast`, async () => {
      await go();
      const complaints = await complaintsInAllModes(document.documentElement);
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
      for (const element of findAll(person.root, 'button, h1, p').filter((e) => e.checkVisibility()))
        expect(isWhole(element) || element.matches('.visually-hidden'), element.outerHTML).to.equal(true);
    });
});
