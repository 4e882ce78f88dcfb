import type { Page } from '@playwright/test';
import { wav } from '../fixtures/sounds.ts';
import { button, expect, heading, openGuide, ready, test, touch, welcome, type Kiosk } from './kiosk.ts';

const TITLE = 'Hôm nay bác cần làm gì?';
const SOUND = 'packs/voice/ui.citizen.home.title.0a1b2c3d.wav';

/** A pack with one recording: the heading of the home screen, as a hum made by code. */
function record(kiosk: Kiosk): void {
  const clip = { text: TITLE, language: 'vi', accent: null, file: SOUND.split('/').at(-1)!, seconds: 0.4 };
  kiosk.damage('packs/voice.json', JSON.stringify({ clips: [clip], sounds: [] }));
  kiosk.damage(SOUND, wav(0.4));
}

/** Remembers what was played to its end on this page, and what a device voice was asked to say. */
async function listenTo(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.addEventListener('ended', () => heard.push(new URL(this.src).pathname), { once: true });
      return play.call(this);
    };
  });
}
const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test('a recording is heard, kept, and heard again without a network', async ({ page, kiosk, faults }) => {
  record(kiosk);
  await listenTo(page);
  await welcome(page, kiosk);
  await ready(page);
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Nghe lại');
  await expect.poll(() => heard(page)).toEqual([`/${SOUND}`]);
  await expect
    .poll(() => page.evaluate(async (sound) => (await caches.match(sound)) !== undefined, `/${SOUND}`))
    .toBe(true);
  await kiosk.unplug();
  await page.reload();
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Nghe lại');
  await expect.poll(() => heard(page)).toEqual([`/${SOUND}`]);
  expect(faults).toEqual([]);
});

test('a recording nobody has fetched is missed without a network, and said so in words', async ({
  page,
  kiosk,
  faults,
}) => {
  record(kiosk);
  await welcome(page, kiosk);
  await ready(page);
  await kiosk.unplug();
  await touch(page, 'Chạm vào đây để bắt đầu');
  await touch(page, 'Nghe lại');
  await expect(page.getByText('Máy này chưa có giọng đọc.')).toBeVisible();
  await touch(page, 'Xem tất cả');
  await expect(heading(page)).toHaveText('Tất cả bài hướng dẫn');
  expect(faults).toEqual([]);
});

/** Voices of devices that fail; each runs inside the page before the kiosk does. */
const FAILING: Readonly<Record<string, () => void>> = {
  'is not there at all': () => Object.defineProperty(window, 'speechSynthesis', { value: undefined }),
  'starts and never ends': () =>
    (window as unknown as Stub).stub((one) => one.onstart?.(new Event('start') as never)),
  throws: () =>
    (window as unknown as Stub).stub(() => {
      throw new DOMException('not allowed', 'NotAllowedError');
    }),
};
type Stub = { stub(speak: (utterance: SpeechSynthesisUtterance) => void): void };

for (const [how, fail] of Object.entries(FAILING))
  test(`with reading aloud on, a voice that ${how} keeps nobody waiting`, async ({ page, kiosk, faults }) => {
    await page.addInitScript(() => {
      (window as unknown as Stub).stub = (speak) =>
        Object.defineProperty(window, 'speechSynthesis', {
          value: Object.assign(new EventTarget(), {
            getVoices: () => [{ lang: 'vi-VN', localService: true, name: 'Thử' }],
            cancel: () => undefined,
            speak,
          }),
        });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          constructor(readonly text: string) {}
        },
      });
    });
    await page.addInitScript(fail);
    await welcome(page, kiosk);
    await touch(page, 'Đọc to');
    await openGuide(page, 'Cài ứng dụng VNeID', 'Chỉ tôi từng bước');
    await touch(page, 'Tiếp');
    await touch(page, 'Giống rồi');
    await expect(heading(page)).toHaveText(/^Mở “CH Play”/);
    await expect(button(page, 'Nghe lại')).toBeVisible();
    expect(faults).toEqual([]);
  });
