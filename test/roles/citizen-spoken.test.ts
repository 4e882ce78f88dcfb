import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import citizen from '../../src/app/i18n/locales/vi/citizen.json';
import common from '../../src/app/i18n/locales/vi/common.json';
import welcome from '../../src/app/i18n/locales/vi/welcome.json';
import { chooserSentences } from '../../src/domain/content/lint-chooser.ts';
import { guideSentences } from '../../src/domain/content/sentences.ts';
import { spokenParts } from '../../src/domain/content/spoken-parts.ts';
import { guide, index } from '../support/wtr/fixture-guides.ts';
import type { FakeWish } from '../support/wtr/fake-kiosk.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { numbers } from '../support/wtr/open-centre.ts';
import { everyElement, lookLikeKiosk, need } from '../support/wtr/looking.ts';

/** What is not read out: the bars that are described once, drawn screens and paper, sources of a figure, typed text, keys, icons. */
const NOT_NEEDED =
  'header, nav, [slot=top], small, input, style, .brand, .visually-hidden, kiot-idle-warning, .thumb-number, kiot-keyboard, kiot-print-sheet';

/** Why an answer was found: it echoes what was typed, and is only read with the eyes (C-59). */
const ECHO = /^Vì .*“/;

let person: Person;

/** Somebody who switched on reading aloud, at a screen: the touches from the welcome screen, then `…` as typed text. */
async function listener(touches: readonly string[], wish: FakeWish = {}): Promise<void> {
  person = await stepUp(wish);
  await person.touch('Đọc to');
  for (const label of touches) {
    if (!label.startsWith('gõ: ')) {
      await person.touch(label);
      continue;
    }
    need(person.root, 'input').focus();
    await sendKeys({ type: label.slice(4) });
    await person.settle();
    await person.press('listen');
  }
  await person.settle();
}

/** Texts on the screen, one for each element that holds words of its own. */
function textsOnScreen(): string[] {
  const found: string[] = [];
  const page = [...everyElement(person.root)].find(({ localName }) => /^citizen-.*-page$/.test(localName));
  for (const element of everyElement(page!.shadowRoot!)) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (
      element.closest(NOT_NEEDED) ||
      isInside(element, NOT_NEEDED) ||
      isInside(element, 'kiot-screen-picture')
    )
      continue;
    for (const node of element.childNodes)
      if (node instanceof Text) found.push(...node.data.split('–').map(plain));
  }
  return found.filter((text) => /\p{L}/u.test(text) && !ECHO.test(text));
}

function isInside(element: Element, selector: string): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return root.host.matches(selector) || root.host.closest(selector) !== null || isInside(root.host, selector);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '');
}

/** The heading of a step is heard as the sentence written for the ear. */
function heardAs(text: string): string {
  const step = guide.steps.find((one) => plain(one.do) === text);
  return step === undefined ? text : plain(step.say);
}

function leaves(texts: object): string[] {
  return Object.values(texts).flatMap((value: object | string) =>
    typeof value === 'string' ? [value] : leaves(value),
  );
}

/** Interface texts as patterns: values and texts borrowed from elsewhere may be anything. */
const interfaceTexts = [citizen, common, welcome].flatMap(leaves).map((text) => {
  const plainText = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plainText.replace(/\{\{\w+\}\}|\\\$t\\\([^)]*\)/g, '.+')}$`);
});
const interfaceParts = new Set([citizen, common, welcome].flatMap(leaves).flatMap(spokenParts));
const packTexts = new Set([
  ...guideSentences(guide, '').map(({ text }) => text),
  ...index.categories.map(({ title }) => title),
  ...index.guides.flatMap(({ title, summary }) => [title, summary]),
  ...(index.choosers ?? []).flatMap(chooserSentences).map(({ text }) => text),
]);

/** Whatever is said is a sentence that can be recorded, or one whose values change from moment to moment. */
function isOnTheSheet(line: string): boolean {
  return (
    packTexts.has(line) || interfaceParts.has(line) || interfaceTexts.some((pattern) => pattern.test(line))
  );
}

const walk = WAYS['walk']!;
const practice = WAYS['practice']!;
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  ...WAYS,
  'the second page of the list': [...WAYS['list']!, 'Xem thêm'],
  'search answers': [...WAYS['search']!, 'gõ: viec mau'],
  'a search without an answer': [...WAYS['search']!, 'gõ: zzz qqq'],
  'a secret step': [...walk, 'Tiếp', 'Giống rồi'],
  'a step of the portal nobody has seen': [...walk, 'Tiếp', 'Giống rồi', 'Tiếp', 'Giống rồi'],
  'a checkpoint': [...walk, 'Tiếp'],
  'the calming screen': [...walk, 'Tiếp', 'Giống rồi', 'Tiếp', 'Chưa chắc'],
  'the differences': [...walk, 'Tiếp', 'Khác'],
  'the first step of a repair': [...walk, 'Tiếp', 'Khác', '1. Thấy'],
  'the last step of a repair': [...walk, 'Tiếp', 'Khác', '1. Thấy', 'Tiếp'],
  'the stuck screen': [...walk, 'Tôi bị kẹt'],
  'the call for help out of a step': [...walk, 'Tôi bị kẹt', 'Gọi người giúp'],
  'a finished guide': [...walk, 'Tiếp', 'Giống rồi', 'Tiếp', 'Giống rồi', 'Tiếp', 'Giống rồi'],
  'a second practice step': [...practice, 'Nút đúng', 'Tiếp'],
  'a finished practice': [...practice, 'Nút đúng', 'Tiếp', 'Tiếp', 'Tiếp'],
};

const TICKETS: Readonly<Record<string, readonly string[]>> = {
  home: WAYS['home']!,
  guide: WAYS['guide']!,
  'a number': [...WAYS['guide']!, 'Lấy số chờ'],
  'the question before leaving': [...WAYS['guide']!, 'Lấy số chờ', 'Thôi, không chờ nữa'],
  'a number given up': [...WAYS['guide']!, 'Lấy số chờ', 'Thôi, không chờ nữa', 'Thôi, bỏ số này'],
};

before(lookLikeKiosk);
afterEach(() => person.leave());

describe('whoever cannot read hears everything that is needed (C-55)', () => {
  const hearsAll = async (touches: readonly string[], wish?: FakeWish): Promise<void> => {
    await listener(touches, wish);
    const heard = plain(person.said.at(-1)!);
    const missing = textsOnScreen()
      .map(heardAs)
      .filter((text) => !heard.includes(text));
    expect(missing, `heard: ${heard}`).to.deep.equal([]);
    const strange = person.said.flatMap((said) => said.split('\n')).filter((line) => !isOnTheSheet(line));
    expect(strange, 'cannot be recorded: name them in domain/content/sentences.ts').to.deep.equal([]);
  };

  for (const [name, touches] of Object.entries(SCREENS)) it(`on ${name}`, () => hearsAll(touches));

  for (const [name, touches] of Object.entries(TICKETS))
    it(`on ${name}, where numbers are given`, () => hearsAll(touches, numbers));

  it('on a guide whose review date has passed, without the figures that are hidden then', async () => {
    person = await stepUp();
    person.setDay('2027-01-01');
    await person.touchAll('Đọc to', ...WAYS['guide']!);
    const heard = person.said.at(-1)!;
    expect(heard).to.contain('Thông tin có thể đã cũ.');
    expect(heard).not.to.contain('Tám nghìn đồng mẫu');
  });

  it('in practice the kind answer to a touch, when asked for', async () => {
    await listener([...practice, 'Nút khác']);
    await person.press('listen');
    expect(person.said.at(-1)).to.contain('Chỗ này là “Nút khác”. Bác thử chỗ được khoanh nhé.');
  });

  it('of the fixed buttons, described once on the first screen that has them', async () => {
    await listener(WAYS['home']!);
    for (const label of ['Quay lại', 'Nghe lại', 'Tôi bị kẹt', 'Tiếp', 'Xong, xóa hết'])
      expect(person.said.at(-1)).to.contain(label);
  });

  it('but never what was typed, nor what echoes it (C-59)', async () => {
    await listener([...WAYS['search']!, 'gõ: viec thu mau']);
    expect(person.sees()).to.match(/Vì .*“/);
    for (const said of person.said) {
      expect(said).not.to.contain('viec thu');
      expect(said).not.to.match(/Vì .*“/);
    }
  });
});
