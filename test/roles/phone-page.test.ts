import { expect, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { chooseLocale, offerLocales, addTexts, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import type { Phone } from '../../src/app/compose-phone.ts';
import { accept, refuse } from '../../src/domain/shared/result.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';
import { mount } from '../../src/roles/phone/index.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { DAMAGED, guide, index } from '../support/wtr/fixture-guides.ts';
import { guides } from '../support/wtr/fake-kiosk.ts';
import {
  everythingWritten,
  find,
  findAll,
  lookLikeKiosk,
  need,
  visibleText,
} from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const EN = { ...guide, title: 'Register a specimen', stepsLanguage: 'en' as const };
const known = index.guides.map(({ id }) => id);

/** Guides as a server gives them: what is not in the index is not there; one is written in English too. */
const served: GuideSource = {
  aliases: async () => ({}),
  index: guides.index,
  guide: async (id, language) => {
    if (!known.includes(id)) return refuse('guide-missing');
    return language === 'en' && id === guide.id ? accept(EN) : guides.guide(id, language);
  },
};

let root: HTMLElement;

/** Opens an address on a phone, on a day (yyyy-mm-dd). */
async function read(path: string, source: GuideSource = served, day = '2026-06-15'): Promise<void> {
  startTexts();
  void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  const wall = Date.parse(`${day}T12:00:00+07:00`);
  const phone: Phone = { guides: source, clock: { read: () => ({ wall, steady: 0 }) } };
  await mount(root, phone, path);
  await waitFor(() => find(root, 'h1') !== null);
  await nextFrame();
}
const sees = (): string => visibleText(root);
const buttonNamed = (name: string): HTMLElement =>
  findAll(root, 'button').find((button) => visibleText(button) === name)!;

before(async () => {
  await lookLikeKiosk();
  await setViewport({ width: 390, height: 844 });
});
beforeEach(() => {
  offerLocales(['en']);
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(async () => {
  root.remove();
  await chooseLocale('vi');
  document.documentElement.removeAttribute('data-device');
});

describe('a guide on one’s own phone', () => {
  it('is whole on one page: before the start, every step with its picture, repairs folded, sources with their day', async () => {
    await read(`/bai/${guide.id}`);
    expect(need(root, 'h1').textContent).to.equal(guide.title);
    for (const words of ['Một tờ giấy mẫu', 'Khoảng 5–10 phút', 'Tám nghìn đồng mẫu', 'Chờ tin nhắn mẫu.'])
      expect(sees()).to.contain(words);
    for (const step of guide.steps) expect(sees()).to.contain(step.do).and.to.contain(step.see.text);
    expect(findAll(root, 'article > kiot-screen-picture')).to.have.lengthOf(guide.steps.length);
    expect(need(root, '.ringed .number').textContent).to.equal('1');
    expect(sees()).to.contain('Chỉ chính chủ làm');
    expect(sees()).to.contain('Theo: Tài liệu mẫu số 000, xem ngày 05/03/2026');
    expect(sees()).to.contain('Bài dựa vào 1 nguồn, xem từ ngày 05/03/2026');
    expect(document.title).to.equal(guide.title);
  });

  it('unfolds a repair when it is touched', async () => {
    await read(`/bai/${guide.id}`);
    const fold = need<HTMLDetailsElement>(root, 'article details');
    expect(fold.open).to.equal(false);
    expect(visibleText(need(root, 'article summary'))).to.equal('Thấy một trang khác hẳn');
    need(root, 'article summary').click();
    await nextFrame();
    expect(sees()).to.contain('Mở lại ứng dụng mẫu');
  });

  it('ticks what is at hand and keeps nothing of it', async () => {
    const kept = (): string => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie;
    const before = kept();
    await read(`/bai/${guide.id}`);
    const paper = need(root, '[role=checkbox]');
    paper.click();
    await nextFrame();
    expect(paper.getAttribute('aria-checked')).to.equal('true');
    expect(kept()).to.equal(before);
  });

  it('stays at its beginning however many places are ringed', async () => {
    await read(`/bai/${guide.id}`);
    await nextFrame();
    await nextFrame();
    expect(scrollY).to.equal(0);
  });

  it('leaves out money and time limits once they are stale (SEC-34)', async () => {
    await read(`/bai/${guide.id}`, served, '2027-01-01');
    expect(sees()).to.contain('Thông tin có thể đã cũ');
    expect(sees()).not.to.contain('Tám nghìn đồng mẫu');
    expect(sees()).not.to.contain('Trong ngày làm việc mẫu');
  });

  it('sends nobody anywhere: addresses of sources are words (SEC-12)', async () => {
    const address = 'https://dichvucong.gov.vn/mau';
    const sourced = { ...guide, sources: [{ ...guide.sources[0]!, address }] };
    await read(`/bai/${guide.id}`, { ...served, guide: async () => accept(sourced) });
    expect(everythingWritten(root)).to.contain(address);
    expect(findAll(root, 'a')).to.have.lengthOf(0);
  });

  it('grows with the letters of the phone and never runs out of the screen', async () => {
    await read(`/bai/${guide.id}`);
    const size = (): number => parseFloat(getComputedStyle(need(root, 'article p')).fontSize);
    const usual = size();
    document.documentElement.style.fontSize = '200%';
    expect(size()).to.equal(2 * usual);
    expect(document.documentElement.scrollWidth).to.equal(390);
    document.documentElement.style.fontSize = '';
  });
});

describe('another language', () => {
  it('is one touch away where somebody reviewed it', async () => {
    await read(`/bai/${guide.id}`);
    buttonNamed('English').click();
    await waitFor(() => sees().includes(EN.title));
    expect(sees()).to.contain('Before you start');
    expect(document.documentElement.lang).to.equal('en');
    buttonNamed('Tiếng Việt').click();
    await waitFor(() => sees().includes(guide.title));
  });

  it('says so when the steps are not written in it', async () => {
    await read(`/bai/${known.find((id) => id !== guide.id && id !== DAMAGED)}`);
    buttonNamed('English').click();
    await waitFor(() => sees().includes('The steps of this guide are in Vietnamese only.'));
    expect(need(root, 'ol.steps').lang).to.equal('vi');
  });

  it('is not offered where nobody reviewed it', async () => {
    offerLocales([]);
    await read(`/bai/${guide.id}`);
    expect(sees()).not.to.contain('English');
  });
});

describe('an address without its guide', () => {
  const titles = index.guides.map(({ title }) => title);

  it('says that the guide is not here and shows those that are', async () => {
    await read('/bai/bai-da-bo');
    expect(sees()).to.contain('Xin lỗi bác, trang này không có bài đó.');
    expect(findAll(root, 'a').map((link) => visibleText(link))).to.deep.equal(titles);
    expect(need(root, 'a').getAttribute('href')).to.equal(`/bai/${known[0]}`);
  });

  it('without a name asks which guide', async () => {
    await read('/bai/');
    expect(sees()).to.contain('Bác muốn xem bài nào?');
    expect(findAll(root, 'a')).to.have.lengthOf(titles.length);
  });

  it('whose file is broken may be tried again', async () => {
    await read(`/bai/${DAMAGED}`);
    expect(sees()).to.contain('Xin lỗi bác, bài này chưa mở được.');
    expect(buttonNamed('Thử lại')).not.to.equal(undefined);
  });

  it('without a network is opened once there is one', async () => {
    let online = false;
    const flaky: GuideSource = {
      aliases: async () => ({}),
      index: async () => (online ? accept(index) : refuse('index-damaged')),
      guide: async () => (online ? accept(guide) : refuse('guide-missing')),
    };
    await read(`/bai/${guide.id}`, flaky);
    expect(sees()).to.contain('Bác xem điện thoại có mạng chưa rồi chạm “Thử lại”.');
    online = true;
    buttonNamed('Thử lại').click();
    await waitFor(() => sees().includes(guide.title));
  });
});

describe('axe has nothing against the phone’s pages', () => {
  for (const path of [`/bai/${guide.id}`, '/bai/bai-da-bo', `/bai/${DAMAGED}`])
    it(path, async () => {
      await read(path);
      for (const fold of findAll<HTMLDetailsElement>(root, 'details')) fold.open = true;
      const complaints = await complaintsInAllModes(root, ['target-size']); // measured in test/e2e/phone
      expect(complaints.map(({ text }) => text)).to.deep.equal([]);
    });
});
