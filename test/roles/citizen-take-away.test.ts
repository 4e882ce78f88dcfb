import { expect } from '@open-wc/testing';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { accept } from '../../src/domain/shared/result.ts';
import { resumeCodeOf, type ResumeCode } from '../../src/domain/walkthrough/resume-code.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';
import vi from '../../src/app/i18n/locales/vi/citizen.json';
import { specimenCentre } from '../fixtures/centre.ts';
import { guide, index } from '../support/wtr/fixture-guides.ts';
import { stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { guides, type FakeWish } from '../support/wtr/fake-kiosk.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import {
  everythingWritten,
  find,
  findAll,
  lookLikeKiosk,
  need,
  visibleText,
} from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

let person: Person;

before(lookLikeKiosk);
afterEach(() => person.leave());

const SHELVES = Object.values(vi.resume.shelf);
const names = (code: ResumeCode): readonly string[] => code.map((name) => vi.resume.picture[name]);
const shownCode = (root: ParentNode): readonly string[] =>
  findAll(need(root, 'kiot-picture-code').shadowRoot!, 'li').map((card) =>
    visibleText(card).replace(/^\d\. /, ''),
  );

/** Opens the page of the three pictures and chooses them by touch. */
async function choose(pictures: readonly string[]): Promise<void> {
  await person.touch('Tôi làm dở');
  await waitFor(() => person.page() === 'resume' && person.sees().includes('con cá'));
  for (const picture of pictures) {
    for (const shelf of SHELVES) {
      await person.touch(shelf);
      if (person.sees().split('Con vật')[0]!.includes(picture)) break;
    }
    await person.touch(picture);
  }
  await waitFor(() => person.sees().includes('Chọn lại từ đầu'));
}

describe('who stops midway', () => {
  it('gets three pictures, and with them stands at the same step in another session', async () => {
    person = await stepUp();
    await person.touchAll(...WAYS['walk']!, 'Tiếp', 'Giống rồi', 'Xong, xóa hết');
    expect(person.sees()).to.contain('Bác dừng ở đây nhé?');
    const pictures = shownCode(person.root);
    expect(pictures).to.deep.equal(names(resumeCodeOf({ guide: guide.id, version: 1, step: 1 })));
    await person.press('next');
    await waitFor(() => person.page() === 'welcome');
    expect(person.sees()).not.to.contain(pictures[0]);

    await person.touch('Chạm vào đây');
    await waitFor(() => person.page() === 'home');
    await choose(pictures);
    expect(person.sees()).to.contain('Bước 2: Làm việc mẫu hai');
    await person.touch(guide.title);
    await waitFor(() => person.page() === 'walk');
    expect(person.sees()).to.contain('Làm việc mẫu hai');
    await person.press('back');
    expect(person.sees()).to.contain('Làm việc mẫu mot');
  });

  it('sees them in the warning before everything is wiped, and hears them', async () => {
    person = await stepUp();
    person.kiosk.aids.toggle('readAloud');
    await person.touchAll(...WAYS['walk']!);
    person.pass(300);
    await person.settle();
    const warning = need(person.root, 'kiot-idle-warning');
    expect(shownCode(warning)).to.deep.equal(names(resumeCodeOf({ guide: guide.id, version: 1, step: 0 })));
    expect(person.said.at(-1)).to.contain('Ba hình để làm tiếp');
  });

  it('from a menu or from practising there is nothing to go on with', async () => {
    person = await stepUp();
    await person.touchAll(...WAYS['practice']!, 'Xong, xóa hết');
    expect(find(person.root, 'kiot-picture-code')).to.equal(null);
  });
});

describe('three pictures', () => {
  const before = (wish?: FakeWish): Promise<void> =>
    stepUp(wish).then(async (one) => {
      person = one;
      await person.touch('Chạm vào đây');
      await waitFor(() => person.page() === 'home');
    });

  it('that nobody was given are refused kindly, and the search is offered', async () => {
    await before();
    await choose(names(['fish', 'fish', 'fish']));
    expect(person.sees()).to.contain('máy chưa nhận ra ba hình này');
    await person.touch('Chọn lại từ đầu');
    expect(person.sees()).to.contain('Hình 1');
  });

  it('of a guide that is gone lead to the search', async () => {
    await before();
    await choose(names(resumeCodeOf({ guide: 'bai-da-bo', version: 1, step: 1 })));
    expect(person.sees()).to.contain('máy chưa nhận ra ba hình này');
    await person.touch('Tìm việc cần làm');
    await waitFor(() => person.page() === 'search');
  });

  it('of an older version lead to the beginning of the guide', async () => {
    const newer = { ...guide, version: 2 };
    const source: GuideSource = {
      aliases: async () => ({}),
      index: async () =>
        accept({ ...index, guides: index.guides.map((entry) => ({ ...entry, version: 2 })) }),
      guide: async (id) => accept({ ...newer, id }),
    };
    await before({ source });
    await choose(names(resumeCodeOf({ guide: guide.id, version: 1, step: 1 })));
    expect(person.sees()).to.contain('Bài này đã viết lại');
    await person.touch(guide.title);
    await waitFor(() => person.page() === 'guide');
  });

  it('of a step beyond the last are refused', async () => {
    await before();
    await choose(names(resumeCodeOf({ guide: guide.id, version: 1, step: 30 })));
    expect(person.sees()).to.contain('máy chưa nhận ra ba hình này');
  });

  it('are taken back one by one with “Quay lại”, and then it leaves the page', async () => {
    await before();
    await person.touch('Tôi làm dở');
    await waitFor(() => person.page() === 'resume' && person.sees().includes('con cá'));
    await person.touchAll('con cá', 'con chim');
    expect(person.sees()).to.contain('Hình 3');
    await person.press('back');
    await person.press('back');
    expect(person.sees()).to.contain('Hình 1');
    await person.press('back');
    await waitFor(() => person.page() === 'home');
  });
});

describe('“Mang về”', () => {
  const open = async (wish: FakeWish = {}): Promise<void> => {
    person = await stepUp(wish);
    await person.kiosk.centre.read();
    await person.touchAll(...WAYS['guide']!, 'Mang về');
    await waitFor(() => person.page() === 'take-away');
  };
  const sheet = (): HTMLElement | null => document.querySelector('body > kiot-print-sheet');
  const atCentre: Centre = { ...specimenCentre, publicAddress: 'https://kiot.haiphong.gov.vn' };

  it('prints once however often it is touched, and says honestly what it knows', async () => {
    let printed = 0;
    let done: (outcome: 'asked') => void = () => undefined;
    const print = () => {
      printed += 1;
      return new Promise<'asked'>((resolve) => (done = resolve));
    };
    await open({ print });
    await person.press('next');
    await person.press('next');
    await waitFor(() => printed > 0);
    expect(printed).to.equal(1);
    expect(person.sees()).to.contain('Máy đang gửi bản in đi.');
    done('asked');
    await waitFor(() => person.sees().includes('Máy không biết giấy đã ra chưa.'));
    expect(person.sees()).to.contain('chụp lại màn hình hoặc ghi ba hình này');
  });

  it('apologises when the machine cannot print', async () => {
    await open({ print: async () => 'unavailable' });
    await person.press('next');
    await waitFor(() => person.sees().includes('Xin lỗi bác, máy chưa in được.'));
  });

  it('while a printer never answers, silence still wipes everything, paper too', async () => {
    await open({ print: () => new Promise(() => undefined) });
    await person.press('next');
    await waitFor(() => sheet() !== null);
    person.pass(300);
    await person.settle();
    person.pass(60);
    await waitFor(() => person.page() === 'welcome');
    expect(sheet()).to.equal(null);
  });

  it('prints the guide, the day and three pictures, and nothing about a person (C-75)', async () => {
    await open();
    await person.touch('In giấy nhỏ');
    await person.press('next');
    await waitFor(() => sheet() !== null);
    const written = everythingWritten(sheet()!.shadowRoot!).normalize('NFC');
    expect(sheet()!.getAttribute('paper')).to.equal('roll');
    for (const { do: action } of guide.steps) expect(written).to.contain(action);
    expect(written).to.contain('Thẻ căn cước mẫu');
    expect(written).to.contain('Theo: Tài liệu mẫu số 000, xem ngày 05/03/2026');
    expect(written).to.contain('In ngày 15/06/2026.');
    expect(written).not.to.match(/\d{1,2}:\d{2}/);
    expect(written).not.to.match(/\d{9}/);
    for (const name of names(resumeCodeOf({ guide: guide.id, version: 1, step: 0 })))
      expect(written).to.contain(name);
    expect(getComputedStyle(sheet()!).display).to.equal('none');
  });

  it('leaves out money and time limits once they are stale (SEC-34)', async () => {
    person = await stepUp();
    person.setDay('2027-01-01');
    await person.touchAll(...WAYS['guide']!, 'Mang về');
    await waitFor(() => person.page() === 'take-away');
    expect(person.sees()).not.to.contain('Tám nghìn đồng mẫu');
    expect(person.sees()).to.contain('Thông tin có thể đã cũ');
  });

  it('shows a code only for a good address, with its host in words', async () => {
    await open({ centre: atCentre });
    await waitFor(() => find(person.root, 'kiot-code')?.shadowRoot?.querySelector('path') != null);
    expect(person.sees()).to.contain('Hình này chỉ mở trang kiot.haiphong.gov.vn');
    expect(person.sees()).to.contain('Hoặc gõ địa chỉ: kiot.haiphong.gov.vn/bai/viec-mau');
  });

  it('without a good address there are words only', async () => {
    await open({ centre: { ...atCentre, publicAddress: 'https://haiphong.gov.vn@evil.com' } });
    expect(find(person.root, 'kiot-code')).to.equal(null);
    expect(person.sees()).to.contain('Bài này chưa có trang để quét');
  });

  it('from the end page and back: the step is kept, the faces are not asked twice, nothing is counted twice', async () => {
    person = await stepUp();
    await person.touchAll(...WAYS['end']!, 'Mang về');
    await waitFor(() => person.page() === 'take-away');
    await person.press('back');
    await waitFor(() => person.page() === 'end');
    expect(person.sees()).not.to.contain('Bài chỉ dẫn có dễ hiểu không?');
    await person.press('back');
    await waitFor(() => person.page() === 'walk');
    const counted = Object.keys(await person.counted());
    expect(counted.filter((key) => /\|(back|done|dwell.*)$/.test(key))).to.deep.equal([]);
  });
});

describe('axe has nothing against', () => {
  const quiet = async (): Promise<void> => {
    const complaints = await complaintsInAllModes(document.documentElement);
    expect(complaints.map(({ text }) => text)).to.deep.equal([]);
  };

  it('the pictures chosen and refused', async () => {
    person = await stepUp({ source: guides });
    await person.touch('Chạm vào đây');
    await waitFor(() => person.page() === 'home');
    await choose(names(['fish', 'fish', 'fish']));
    await quiet();
  });

  it('the take-away with a code, after printing', async () => {
    person = await stepUp({ centre: { ...specimenCentre, publicAddress: 'https://haiphong.gov.vn' } });
    await person.kiosk.centre.read();
    await person.touchAll(...WAYS['guide']!, 'Mang về');
    await person.press('next');
    await waitFor(() => find(person.root, 'kiot-code')?.shadowRoot?.querySelector('path') != null);
    await quiet();
  });
});
