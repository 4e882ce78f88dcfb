import { expect, nextFrame } from '@open-wc/testing';
import { strToU8, zipSync } from 'fflate';
import { createNobleDigest } from '../../src/adapters/noble/digest.ts';
import { addTexts, chooseLocale, startTexts } from '../../src/app/i18n/i18n.ts';
import common from '../../src/app/i18n/locales/vi/common.json';
import { writeManifest } from '../../src/domain/packs/manifest.schema.ts';
import { sealZip } from '../../src/domain/packs/seal.ts';
import { withdraw } from '../../src/domain/packs/turns.ts';
import { mount } from '../../src/roles/setup/index.ts';
import { INSTALLER, setAllPins } from '../support/access.ts';
import { complaintsInAllModes } from '../support/wtr/axe.ts';
import { createFakeKiosk, type FakeKiosk } from '../support/wtr/fake-kiosk.ts';
import { index } from '../support/wtr/fixture-guides.ts';
import { findAll, giveFile, lookLikeKiosk, need, tap, visibleText } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const { sha256Of } = createNobleDigest();
let fake: FakeKiosk;
let root: HTMLElement;

/** A pack file as it lies on a stick, made on this day. */
function packFile(made: string, name = 'goi.zip'): File {
  const bytes = strToU8('{}');
  const files = [{ name: 'index.json', bytes: bytes.length, sha256: sha256Of(bytes) }];
  const guides = index.guides.length;
  const manifest = writeManifest({ pack: 'mau', title: 'Gói mẫu', made, app: '0.1.0', guides, files });
  const zip = sealZip(
    zipSync({ 'manifest.json': strToU8(manifest), 'index.json': bytes }, { mtime: new Date(2026, 0, 1) }),
    sha256Of,
  );
  return new File([zip as Uint8Array<ArrayBuffer>], name);
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 10; i += 1) await nextFrame();
};
const sees = (): string => visibleText(root);
async function choose(file: File): Promise<void> {
  giveFile(need(root, 'kiot-file-button'), file);
  await settle();
  await waitFor(() => !sees().includes('Máy đang đọc'));
}
async function touch(label: string): Promise<void> {
  const found = findAll(root, 'button').find((one) => visibleText(one).startsWith(label));
  if (found === undefined) throw new Error(`nothing says “${label}” in ${sees()}`);
  tap(found);
  await settle();
}
const complaints = async (): Promise<string[]> =>
  (await complaintsInAllModes(document.documentElement)).map(({ text }) => text);
/** Time enough for a pack to take its turn. */
async function pass(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await settle();
    fake.pass(6);
  }
  await settle();
}

describe('the packs of a machine', () => {
  before(async () => {
    await lookLikeKiosk();
    startTexts();
    void addTexts('common', common, () => import('../../src/app/i18n/locales/en/common.json'));
  });
  beforeEach(async () => {
    fake = createFakeKiosk();
    const access = await fake.kiosk.access();
    await setAllPins(access);
    root = document.createElement('div');
    document.body.append(root);
    await mount(root, fake.kiosk);
    await access.open('setup', INSTALLER);
    await settle();
    await touch('3. Gói bài');
  });
  afterEach(async () => {
    root.remove();
    await chooseLocale('vi');
  });

  it('begin with the one that came with the app, and nothing to go back to', () => {
    expect(sees()).to.contain('Gói có sẵn trong bản cài');
    expect(sees()).not.to.contain('Quay về:');
  });

  it('take a new one that was looked at first, and go back by one touch', async () => {
    await choose(packFile('2026-06-01'));
    expect(sees()).to.contain('Gói mẫu');
    expect(sees()).to.contain('01/06/2026');
    expect(fake.packDevice.packs.size).to.equal(0);
    await touch('Dùng gói này');
    expect(sees()).to.contain('Đã lưu gói mới');
    await pass();
    expect(sees()).to.contain('Đang dùng Gói mẫu (làm ngày 01/06/2026)');
    await touch('Quay về: Gói có sẵn');
    await pass();
    expect(sees()).to.contain('Đang dùng Gói có sẵn trong bản cài');
    expect(sees()).to.contain('Quay về: Gói mẫu');
    expect(fake.logged.filter((line) => line.startsWith('pack-'))).to.deep.equal([
      'pack-brought',
      'pack-switched',
      'pack-switched',
    ]);
  });

  it('wait while somebody is led, say so, and can be told to stay', async () => {
    fake.kiosk.session.begin();
    await choose(packFile('2026-06-01'));
    await touch('Dùng gói này');
    await pass();
    expect(sees()).to.contain('Đang có người dùng máy');
    await touch('Thôi, giữ gói đang dùng');
    expect(sees()).not.to.contain('Đang có người dùng máy');
    expect(fake.packDevice.packs.size).to.equal(0);
  });

  it('change nothing for a broken file, and say what is wrong with it', async () => {
    const whole = packFile('2026-06-01');
    await choose(new File([await whole.slice(0, whole.size - 9).arrayBuffer()], 'thieu.zip'));
    expect(sees()).to.contain('Chưa dùng được thieu.zip. Máy giữ nguyên như cũ.');
    expect(sees()).to.contain('hoặc chép còn thiếu');
    await choose(new File(['chỉ là chữ'], 'khac.zip'));
    expect(sees()).to.contain('Đây không phải gói bài của kiot');
    expect(fake.packDevice.packs.size).to.equal(0);
  });

  for (const [how, sentence] of [
    ['full', 'Máy hết chỗ lưu nên chưa nạp được gói.'],
    ['everything', 'Trình duyệt không cho lưu. Gói đang dùng vẫn nguyên.'],
  ] as const)
    it(`say that the browser keeps nothing more (${how})`, async () => {
      await choose(packFile('2026-06-01'));
      fake.packDevice.refuse(how);
      await touch('Dùng gói này');
      expect(sees()).to.contain(sentence);
      expect(sees()).to.contain('Đang dùng Gói có sẵn');
    });

  it('say it when the very pack in use is chosen again', async () => {
    await choose(packFile('2026-06-01'));
    await touch('Dùng gói này');
    await pass();
    await choose(packFile('2026-06-01', 'lan-hai.zip'));
    expect(sees()).to.contain('Máy đang dùng đúng gói này.');
  });

  it('say that a pack from before cannot be read any more', async () => {
    const store = fake.packDevice.open();
    await choose(packFile('2026-06-01'));
    await touch('Dùng gói này');
    await pass();
    await store.change((turns) => withdraw(turns, turns.serving));
    await settle();
    expect(sees()).to.contain('Gói nạp trước đây bị hỏng');
    expect(sees()).to.contain('Đang dùng Gói có sẵn');
  });

  it('can be read by everybody: plain, while waiting, with a pack and with a fault', async () => {
    expect(await complaints()).to.deep.equal([]);
    fake.kiosk.session.begin();
    await choose(packFile('2026-06-01'));
    expect(await complaints()).to.deep.equal([]);
    await touch('Dùng gói này');
    expect(await complaints()).to.deep.equal([]);
    await choose(new File(['x'], 'khac.zip'));
    expect(await complaints()).to.deep.equal([]);
  });

  it('speak English when that was chosen', async () => {
    await chooseLocale('en');
    await settle();
    expect(sees()).to.contain('The pack of the installed version');
  });
});
