import { nextFrame } from '@open-wc/testing';
import { addTexts, chooseLocale, offerLocales, startTexts } from '../../../src/app/i18n/i18n.ts';
import common from '../../../src/app/i18n/locales/vi/common.json';
import { mount } from '../../../src/roles/citizen/index.ts';
import { addPageTexts } from '../../../src/roles/citizen/pages/inner.ts';
import '../../../src/roles/citizen/tickets.ts'; // as on a kiosk, it is there before anybody asks for it
import { createFakeKiosk, type FakeKiosk, type FakeWish } from './fake-kiosk.ts';
import { find, findAll, tap, visibleText } from './looking.ts';
import { waitFor, waitForOne } from './waiting.ts';

/** One person before one kiosk: what they see and what they touch. */
export type Person = FakeKiosk & {
  readonly root: HTMLElement;
  /** The page they stand on, without "citizen-" and "-page". */
  page(): string;
  /** All that can be read on the screen. */
  sees(): string;
  /** Touches the control with these words (the whole label or its beginning) and waits for the screen. */
  touch(label: string): Promise<void>;
  /** Touches one of the fixed buttons. */
  press(action: 'back' | 'listen' | 'stuck' | 'next'): Promise<void>;
  /** Touches several controls one after the other. */
  touchAll(...labels: readonly string[]): Promise<void>;
  /** Waits until everything has drawn itself. */
  settle(): Promise<void>;
  leave(): Promise<void>;
};

const CONTROLS = 'button, kiot-call-signal';

async function twoFrames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** A kiosk on the welcome screen, mounted as src/main.ts does it. `settle`: how to wait for the screen after a touch. */
export async function stepUp(wish: FakeWish = {}, settle = twoFrames): Promise<Person> {
  startTexts();
  offerLocales(wish.languages ?? ['en']);
  void addTexts('common', common, () => import('../../../src/app/i18n/locales/en/common.json'));
  await addPageTexts(); // on a kiosk they are there before the first touch
  const fake = createFakeKiosk(wish);
  const root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
  const address = location.href;
  mount(root, fake.kiosk);
  const touchControl = async (control: HTMLElement): Promise<void> => {
    tap(control);
    await settle();
    await waitFor(() => isDrawn(root), 'the page that was opened never stands');
  };
  const controls = (): HTMLElement[] =>
    findAll(root, CONTROLS).filter((c) => c.checkVisibility({ visibilityProperty: true }));
  const labelled = (label: string): HTMLElement | undefined => {
    const named = controls().map((control) => ({ control, name: nameOf(control) }));
    return (named.find(({ name }) => name === label) ?? named.find(({ name }) => name.startsWith(label)))
      ?.control;
  };
  const person: Person = {
    ...fake,
    root,
    settle,
    page: () => pageIn(root),
    sees: () => visibleText(root),
    async touch(label) {
      await touchControl(await waitForOne(() => labelled(label), `nothing to touch says “${label}”`));
    },
    async press(action) {
      const button = (): HTMLElement | null => find(root, `[data-action="${action}"]`);
      await touchControl(await waitForOne(button, `there is no button for “${action}”`));
    },
    async touchAll(...labels) {
      for (const label of labels) await person.touch(label);
    },
    async leave() {
      root.remove();
      history.replaceState(null, '', address);
      await chooseLocale('vi');
      document.documentElement.removeAttribute('data-size');
      document.documentElement.removeAttribute('data-contrast');
    },
  };
  await settle();
  return person;
}

/** What a control is called: aria-label, or the words on it. */
export function nameOf(control: HTMLElement): string {
  return control.getAttribute('aria-label') ?? visibleText(control.shadowRoot ?? control);
}

function pageIn(root: ParentNode): string {
  return pageElement(root)?.localName.replace(/^citizen-|-page$/g, '') ?? 'none';
}

/** Most pages come with the second bundle, and are bare names until then. */
function isDrawn(root: ParentNode): boolean {
  return !root.isConnected || (pageElement(root)?.shadowRoot?.childElementCount ?? 0) > 0;
}

function pageElement(root: ParentNode): HTMLElement | undefined {
  return findAll(root, '*').find(({ localName }) => /^citizen-.*-page$/.test(localName));
}

/** Where a person may stand, and the touches that lead there from the welcome screen. */
export const WAYS: Readonly<Record<string, readonly string[]>> = {
  welcome: [],
  home: ['Chạm vào đây'],
  events: ['Chạm vào đây', 'Theo việc trong đời'],
  list: ['Chạm vào đây', 'Xem tất cả'],
  search: ['Chạm vào đây', 'Tìm việc cần làm'],
  chooser: ['Chạm vào đây', 'Xem tất cả', 'Xem thêm', 'Dọn đi nơi khác'],
  guide: ['Chạm vào đây', 'Đăng ký việc mẫu'],
  before: ['Chạm vào đây', 'Đăng ký việc mẫu', 'Chỉ tôi từng bước'],
  walk: ['Chạm vào đây', 'Đăng ký việc mẫu', 'Chỉ tôi từng bước', 'Bỏ qua'],
  practice: ['Chạm vào đây', 'Đăng ký việc mẫu', 'Tập trên màn hình mẫu', 'Bỏ qua'],
  example: ['Chạm vào đây', 'Đăng ký việc mẫu', 'Xem một người làm'],
  'teach-back': ['Chạm vào đây', 'Đăng ký việc mẫu', 'Nói lại cho nhớ'],
  end: ['Chạm vào đây', 'Đăng ký việc mẫu', 'Chỉ tôi từng bước', 'Bỏ qua', 'Xong, xóa hết'],
  'take-away': ['Chạm vào đây', 'Đăng ký việc mẫu', 'Mang về'],
  resume: ['Chạm vào đây', 'Tôi làm dở'],
  refused: ['Chạm vào đây', 'Bài bị hỏng'],
  records: ['Chạm vào đây', 'Máy này ghi gì'],
  help: ['Chạm vào đây', 'Tôi bị kẹt'],
};
