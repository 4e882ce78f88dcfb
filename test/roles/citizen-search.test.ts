import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createPageSearch } from '../../src/adapters/search/page-search.ts';
import type { GuideSearch } from '../../src/ports/guide-search.ts';
import { SCREEN_CHANGE } from '../../src/ui/controllers/tap-guard.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { find, findAll, lookLikeKiosk, need, tap, visibleText } from '../support/wtr/looking.ts';
import { guides, type FakeWish } from '../support/wtr/fake-kiosk.ts';

let person: Person;

const arrive = async (wish: FakeWish = {}): Promise<void> => {
  person = await stepUp(wish);
  await person.touchAll(...WAYS['search']!);
};
const field = (): HTMLInputElement => need<HTMLInputElement>(person.root, 'input');
const isUp = (): boolean => find(person.root, 'kiot-keyboard') !== null;
const tiles = (): string[] => findAll(person.root, 'kiot-tile').map((tile) => tile.getAttribute('label')!);
const status = (): string => visibleText(need(person.root, '[role="status"]'));
const active = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
/** Touches keys of the keyboard on the glass; a name in brackets is one key: "dang[space]ky[acute]". */
const press = async (keys: string): Promise<void> => {
  for (const [one] of keys.matchAll(/\[\w+\]|./gu)) {
    const id = one.replace(/[[\]]/g, '');
    tap(need(person.root, `[data-key="${id === ' ' ? 'space' : id}"]`));
    await person.settle();
  }
};
const type = async (text: string): Promise<void> => {
  await sendKeys({ type: text });
  await person.settle();
};
/** A device that composes Vietnamese itself hands over finished letters, or shows them half-made. */
const deviceWrites = (inputType: string, data: string): boolean =>
  field().dispatchEvent(
    new InputEvent('beforeinput', { inputType, data, bubbles: true, composed: true, cancelable: true }),
  );

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('whoever wants to search', () => {
  it('finds the keyboard up and the caret in the field', async () => {
    await arrive();
    expect(isUp()).to.equal(true);
    expect(active()).to.equal(field());
    expect(field().selectionStart).to.equal(0);
  });

  it('gets no other keyboard, no suggestions and no memory (SEC-03)', async () => {
    await arrive();
    const { inputMode, autocomplete, spellcheck, type: kind, form } = field();
    expect([inputMode, autocomplete, spellcheck, kind, form]).to.deep.equal([
      'none',
      'off',
      false,
      'text',
      null,
    ]);
    expect(field().getAttribute('autocapitalize')).to.equal('off');
    expect(field().getAttribute('autocorrect')).to.equal('off');
  });

  it('types Telex on the glass', async () => {
    await arrive();
    await press('ddawng kys vieecj');
    expect(field().value).to.equal('đăng ký việc');
    expect(tiles()).to.include('Đăng ký việc mẫu');
  });

  it('types with the visible row, without any method', async () => {
    await arrive();
    await press('đăng ky[acute] viêc[dot]');
    expect(field().value).to.equal('đăng ký việc');
  });

  it('types VNI after choosing it, until the session ends', async () => {
    await arrive();
    await press('[digits][vni][letters]vie[digits]65[letters]c');
    expect(field().value).to.equal('việc');
    await person.press('back');
    await person.touch('Tìm việc cần làm');
    expect(person.page()).to.equal('search');
    await person.touch('Xong, xóa hết');
    await person.touchAll(...WAYS['search']!);
    await press('vie[digits]65');
    expect(field().value).to.equal('vie65');
  });

  it('erases one letter with all its marks', async () => {
    await arrive();
    await press('vieecj[erase][erase]');
    expect(field().value).to.equal('vi');
    expect(field().selectionStart).to.equal(2);
  });

  it('types where the caret stands, and over what is selected', async () => {
    await arrive();
    await press('hoan thuy');
    field().setSelectionRange(2, 2);
    await press('[grave]');
    expect([field().value, field().selectionStart]).to.deep.equal(['hoàn thuy', 2]);
    field().setSelectionRange(0, 5);
    await press('l');
    expect([field().value, field().selectionStart]).to.deep.equal(['lthuy', 1]);
    field().setSelectionRange(1, 3);
    await press('[erase]');
    expect([field().value, field().selectionStart]).to.deep.equal(['luy', 1]);
  });

  it('keeps the caret in sight in a long text', async () => {
    await arrive();
    await press('khai sinh khai sinh khai sinh khai sinh khai sinh');
    const { scrollLeft, scrollWidth, clientWidth } = field();
    expect(scrollWidth).to.be.greaterThan(clientWidth);
    expect(scrollLeft + clientWidth).to.be.at.least(scrollWidth - 1);
  });

  it('empties the field in one touch, and goes on typing', async () => {
    await arrive();
    await press('viec');
    await person.touch('Xóa chữ');
    expect(field().value).to.equal('');
    expect(active()).to.equal(field());
    await press('mau');
    expect(field().value).to.equal('mau');
  });
});

describe('the answers', () => {
  it('are two beside the keyboard, and all of them – five at most – when it is put away', async () => {
    await arrive();
    await press('viec');
    expect(tiles().length).to.equal(2);
    await person.touch('Xem cả 5');
    expect(isUp()).to.equal(false);
    expect(tiles().length).to.equal(5);
    expect(active()?.localName).to.equal('h1');
  });

  it('each say why they were found', async () => {
    await arrive();
    await press('viec');
    await person.touch('Xem cả');
    for (const tile of findAll(person.root, 'kiot-tile')) expect(tile.getAttribute('note')).to.match(/^Vì /);
  });

  it('name the words of the guide that fitted, and its title where these words cannot be read', async () => {
    const reason = async (wish: FakeWish): Promise<string | null> => {
      await arrive(wish);
      await press('dang ky thu');
      return need(person.root, 'kiot-tile').getAttribute('note');
    };
    expect(await reason({})).to.contain('dang ky thu');
    await person.leave();
    expect(await reason({ source: { ...guides, aliases: async () => ({}) } })).to.contain('Đăng ký việc mẫu');
  });

  it('go away for the keyboard when the field is touched again', async () => {
    await arrive();
    await person.touch('Cất bàn phím');
    expect([isUp(), active()?.localName]).to.deep.equal([false, 'h1']);
    tap(field());
    await person.settle();
    expect([isUp(), active()]).to.deep.equal([true, field()]);
  });

  it('are all shown by Enter or Escape of a real keyboard', async () => {
    for (const key of ['Enter', 'Escape']) {
      await arrive();
      await type('viec');
      await sendKeys({ press: key });
      await person.settle();
      expect(isUp(), key).to.equal(false);
      if (key === 'Enter') await person.leave();
    }
  });

  it('stand there again for whoever comes back from a guide', async () => {
    await arrive();
    await press('viec mau');
    await person.touch('Đăng ký việc mẫu');
    await person.press('back');
    expect([person.page(), isUp(), field().value]).to.deep.equal(['search', false, 'viec mau']);
  });

  it('are doubted aloud when nothing is sure, and a human is one touch away', async () => {
    await arrive();
    await press('zzz');
    expect(person.sees()).to.contain('Máy chưa chắc.');
    await person.touch('Gọi người giúp');
    expect(person.page()).to.equal('help');
  });
});

describe('a real keyboard', () => {
  it('types Telex into the same field', async () => {
    await arrive();
    await type('ddawng kys vieecj');
    expect(field().value).to.equal('đăng ký việc');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await person.settle();
    expect(field().value).to.equal('đăng ký vi');
  });

  it('moves the caret, selects and deletes as everywhere', async () => {
    await arrive();
    await type('hoan thuy');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Delete' });
    await type('t');
    expect(field().value).to.equal('toan thuy');
    await sendKeys({ press: 'Shift+End' });
    await type('oa');
    expect(field().value).to.equal('toa');
    await sendKeys({ press: 'Home' });
    for (let i = 0; i < 2; i += 1) await sendKeys({ press: 'ArrowRight' });
    await type('f');
    expect([field().value, field().selectionStart]).to.deep.equal(['tòa', 2]);
  });

  it('mixes with the keys on the glass in one word', async () => {
    await arrive();
    await type('vie');
    await press('ê');
    await type('c');
    await press('[dot]');
    expect(field().value).to.equal('việc');
  });

  for (const [inputType, data] of [
    ['insertCompositionText', 'v'],
    ['insertText', 'ê'],
  ] as const)
    it(`of a device that composes by itself is left alone from then on (${inputType})`, async () => {
      await arrive();
      expect(deviceWrites(inputType, data)).to.equal(true);
      await person.settle();
      await type('vieecj');
      expect(field().value).to.equal('vieecj');
      await press('[erase][erase][erase][erase]ee'); // the keys on the glass still compose
      expect(field().value).to.equal('viê');
      await person.touch('Xong, xóa hết');
      await person.touchAll(...WAYS['search']!);
      await type('vieecj');
      expect(field().value).to.equal('việc');
    });

  it('is not looked at while the device is still composing', async () => {
    await arrive();
    field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    field().value = 'vie\u0302';
    field().dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true, composed: true }));
    await person.settle();
    expect(tiles()).to.deep.equal([]);
    field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await person.settle();
    expect(field().value).to.equal('viê');
  });
});

describe('a keypad with arrows only', () => {
  it('gets from the field to the keys, types, and gets out again (C-64)', async () => {
    await arrive();
    await aTimeout(SCREEN_CHANGE); // real time: a screen that just came up takes no key (C-06)
    const passed: string[] = [];
    for (let i = 0; i < 12 && active()?.getAttribute('data-key') === null; i += 1) {
      await sendKeys({ press: 'ArrowDown' });
      passed.push(active()?.localName ?? '');
    }
    expect(active()?.getAttribute('data-key')).to.equal('acute');
    for (const press of ['ArrowDown', 'ArrowDown', 'Enter']) await sendKeys({ press });
    await person.settle();
    expect(field().value).to.equal('a');
    await sendKeys({ press: 'ArrowLeft' });
    expect(active()?.getAttribute('data-key')).to.equal(null);
  });
});

describe('odd texts are taken gently', () => {
  const paste = async (text: string): Promise<void> => {
    field().focus();
    document.execCommand('insertText', false, text);
    await person.settle();
  };

  it('ten thousand letters: as many as a question has', async () => {
    await arrive();
    await paste('nghiêng '.repeat(1250));
    expect(field().value.length).to.equal(200);
    await press('a');
    expect(field().value.length).to.equal(200);
    await press('[erase]');
    expect(field().value.length).to.equal(199);
    expect(person.logged).to.deep.equal([]);
  });

  it('emoji and writing from right to left', async () => {
    await arrive();
    await paste('👨‍👩‍👧 viec مرحبا ');
    await press('mau');
    expect(field().value).to.equal('👨‍👩‍👧 viec مرحبا mau');
    await press('[erase][erase][erase][erase]');
    for (let i = 0; i < 11; i += 1) await press('[erase]');
    expect(field().value).to.equal('👨‍👩‍👧');
    await press('[erase]');
    expect(field().value).to.equal('');
  });

  it('a document or telephone number is not kept beyond four digits, and the person is told why not (C-72)', async () => {
    await arrive();
    await press('[digits]0000');
    expect([field().value, person.sees().includes('Máy không cần số')]).to.deep.equal(['0000', false]);
    await press('0');
    expect([field().value, person.sees().includes('Máy không cần số')]).to.deep.equal(['0000', true]);
    await paste(' 000000000000');
    expect(field().value).to.equal('0000');
    await press('[letters]viec');
    expect(person.sees()).not.to.contain('Máy không cần số');
  });
});

describe('what is typed', () => {
  it('is told to a screen reader after a silence only, with what was found', async () => {
    await arrive();
    await press('viec mau');
    expect(status()).to.equal('');
    person.pass(1.3);
    await person.settle();
    expect(status()).to.match(/^viec mau\. Máy tìm thấy \d việc$/);
    await press('x');
    expect(status()).to.equal('');
  });

  it('by a real keyboard is not repeated by it', async () => {
    await arrive();
    await type('viec mau');
    person.pass(1.3);
    await person.settle();
    expect(status()).to.match(/^Máy tìm thấy \d việc$/);
  });

  it('is never said to the room, also when screens are read aloud; the answers are, on request (C-59)', async () => {
    person = await stepUp();
    await person.touch('Đọc to');
    await person.touchAll(...WAYS['search']!);
    const before = person.said.length;
    await press('viec');
    person.pass(2);
    await person.settle();
    expect(person.said.length).to.equal(before);
    await person.touch('Xem cả 5');
    expect(person.said.at(-1)).to.contain(tiles()[4]);
    expect(person.said.join(' ')).not.to.contain('viec');
  });
});

describe('answers that take their time', () => {
  /** A search that answers when it is told to, the oldest question first. */
  const patient = (): GuideSearch & {
    give(): Promise<void>;
    fail(): Promise<void>;
    readonly asked: string[];
  } => {
    const page = createPageSearch();
    const waiting: { text: string; give(): Promise<void>; fail(): void }[] = [];
    return {
      ...page,
      get asked() {
        return waiting.map(({ text }) => text);
      },
      answers: (text) =>
        new Promise((resolve, reject) => {
          const give = async (): Promise<void> => resolve(await page.answers(text));
          waiting.push({ text, give, fail: () => reject(new Error('broken')) });
        }),
      forget: () => waiting.splice(0).forEach(({ fail }) => fail()),
      async give() {
        await waiting.shift()?.give();
        await person.settle();
      },
      async fail() {
        waiting.shift()?.fail();
        await person.settle();
      },
    };
  };

  it('leave the text in the field alone, and late ones for an older text are never seen', async () => {
    const search = patient();
    await arrive({ search });
    await press('zzz');
    await press('[erase][erase][erase]viec');
    while (search.asked.length > 1) {
      await search.give();
      expect(person.sees()).not.to.contain('Máy chưa chắc.');
      expect(tiles()).to.deep.equal([]);
    }
    expect(field().value).to.equal('viec');
    await search.give();
    expect(tiles().length).to.equal(2);
    expect(field().value).to.equal('viec');
  });

  it('are not seen any more once the field was emptied', async () => {
    const search = patient();
    await arrive({ search });
    await press('v');
    await person.touch('Xóa chữ');
    await search.give();
    expect([tiles(), person.sees().includes('Máy chưa chắc.')]).to.deep.equal([[], false]);
  });

  it('are announced when they have come, not before', async () => {
    const search = patient();
    await arrive({ search });
    await press('viec mau');
    person.pass(1.3);
    await person.settle();
    expect(status()).to.equal('');
    while (search.asked.length > 0) await search.give();
    person.pass(1.3);
    await person.settle();
    expect(status()).to.match(/^viec mau\. Máy tìm thấy \d việc$/);
  });

  it('are not doubted before they have come, for whoever comes back from a guide', async () => {
    const search = patient();
    await arrive({ search });
    await press('viec');
    while (search.asked.length > 0) await search.give();
    await person.touch('Xem cả 5');
    tap(need(person.root, 'kiot-tile'));
    await person.settle();
    await person.press('back');
    expect([person.page(), tiles(), status()]).to.deep.equal(['search', [], '']);
    expect(person.sees()).not.to.contain('Gọi người giúp');
    while (search.asked.length > 0) await search.give();
    expect(tiles().length).to.equal(5);
    expect(active()?.localName).to.equal('h1');
  });

  it('come from the page itself when they cannot come otherwise, and staff are told', async () => {
    const search = patient();
    await arrive({ search });
    await press('viec');
    await search.fail();
    await person.settle();
    expect(tiles().length).to.equal(2);
    await press(' mau');
    expect(tiles()).to.include('Đăng ký việc mẫu');
    expect(person.logged).to.deep.equal(['search-in-page']);
  });

  it('change nothing on the page when they are the same as before', async () => {
    await arrive();
    await press('viec');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    for (const { shadowRoot } of findAll(person.root, '*'))
      if (shadowRoot !== null)
        observer.observe(shadowRoot, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
    await press(' ');
    expect(field().value).to.equal('viec ');
    const besidesTheKey = changes.filter(({ attributeName }) => attributeName !== 'data-pressed');
    expect(besidesTheKey.map(({ target }) => target.nodeName)).to.deep.equal([]);
    observer.disconnect();
  });
});
