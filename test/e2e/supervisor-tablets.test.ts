import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PINS, typePin } from './doors.ts';
import { counters, expect, ready, test, type Kiosk } from './kiosk.ts';
import {
  aDevice,
  aMorningAt,
  aPersonIsLed,
  aPersonOpens,
  aQuarterAt,
  centreFile,
  figuresOn,
  give,
  openFigures,
  plain,
  sumOf,
  taken,
  turnTo,
} from './supervisor-centre.ts';

const PAGES = ['Sử dụng', 'Kỹ năng', 'Chờ đợi', 'Mỗi người một tay'];
/** What stood on each tablet before this morning’s last person; the file it takes in stands for those days. */
const TABLETS = [
  { place: 'kiot-1', before: [...aQuarterAt('kiot-1', 1), aMorningAt('kiot-1', 24)] },
  { place: 'kiot-2', before: [...aQuarterAt('kiot-2', 2), aMorningAt('kiot-2', 31)] },
  { place: 'kiot-3', before: [...aQuarterAt('kiot-3', 3), aMorningAt('kiot-3', 18)] },
] as const;
const ALL = TABLETS.flatMap(({ before }) => before);
const QUARTER = ALL.filter(({ period }) => period < '2027-03-15');

/** One more person comes to the tablet, led on the first; then its supervisor hands over the file of the centre. */
async function ledAndHandedOver(page: Page, kiosk: Kiosk, place: string): Promise<string> {
  const { before } = TABLETS.find((one) => one.place === place)!;
  await (place === 'kiot-1' ? aPersonIsLed : aPersonOpens)(page, kiosk);
  await openFigures(page, kiosk, 'Máy và tệp');
  await give(page, 'Nhận tệp nội bộ', centreFile(before));
  await expect(page.getByText(/^Đã đọc \d+ ngày, tháng số liệu; \d\d+ phần mới/)).toBeVisible();
  const { name, text } = await taken(page, 'Xuất tệp nội bộ');
  expect(name).toBe(`noi-bo-mau-${place}-2027-03-15.json`);
  return text;
}

/** Takes a file of the centre in and waits for the answer. */
async function takeIn(page: Page, text: string, answer: string | RegExp): Promise<void> {
  await give(page, 'Nhận tệp nội bộ', text);
  await expect(page.getByText(answer)).toBeVisible();
}

test('three tablets of one centre come to the same figures in whatever order their files are brought, and a file that is none changes nothing', async ({
  browser,
  kiosk,
}, info) => {
  const tablets = await Promise.all(
    TABLETS.map(({ place }) => aDevice(browser, { place, serviceWorkers: 'block' })),
  );
  const desk = await aDevice(browser, { place: 'ban-lanh-dao', serviceWorkers: 'allow' });
  const faults: string[] = [];
  for (const one of [...tablets, desk]) one.on('pageerror', (error) => faults.push(error.message));
  const files = await Promise.all(tablets.map((page, i) => ledAndHandedOver(page, kiosk, TABLETS[i]!.place)));
  const [first, second, third] = files as [string, string, string];

  // The desk takes all three, one of them twice; a tablet takes the two others the other way round.
  await openFigures(desk, kiosk, 'Máy và tệp');
  for (const file of [third, first, second]) await takeIn(desk, file, /; \d\d+ phần mới hoặc tăng thêm\.$/);
  await takeIn(desk, third, /; 0 phần mới hoặc tăng thêm\.$/);
  for (const place of ['Kiot cạnh cửa', 'Kiot khu chờ', 'Kiot bàn đón'])
    await expect(desk.getByText(new RegExp(`${place}.*15/12/2026.*15/03/2027`))).toBeVisible();
  const [, tablet] = tablets as [Page, Page, Page];
  for (const file of [first, third]) await takeIn(tablet, file, /; \d\d+ phần mới hoặc tăng thêm\.$/);

  const used = sumOf(ALL, 'menu used') - sumOf(QUARTER, 'menu used') + 3;
  for (const page of [desk, tablet]) {
    await turnTo(page, 'Hôm nay');
    await expect(page.getByRole('table').first()).toContainText(`Kiot được dùng ${used} lượt`);
    await expect(page.getByRole('row', { name: 'Kiot khu chờ' }).first()).toContainText('32');
  }
  const [figures, others] = await Promise.all([figuresOn(desk, PAGES), figuresOn(tablet, PAGES)]);
  expect(others).toEqual(figures);
  const said = figures.join('\n');
  for (const [sentence, ...names] of [
    ['Kiot được dùng {} lượt', 'menu used'],
    ['Có {} lượt bắt đầu làm thật', 'do started'],
    ['Có {} lượt tập', 'practice started'],
    ['Đã xong {} nhóm', 'queue group-led-pioneer', 'queue group-led-staff'],
    ['Trong nhóm có {} lượt được giúp', 'queue group-helped-pioneer', 'queue group-helped-staff'],
  ] as const)
    expect(said).toContain(sentence.replace('{}', plain(sumOf(QUARTER, ...names))));
  const guide = ALL.map(({ counts }) => ({
    counts: Object.fromEntries(Object.entries(counts).filter(([key]) => key.includes('|cai-dat-vneid|'))),
  }));
  for (const page of [desk, tablet])
    expect((await counters(page))['cai-dat-vneid||do|started']).toBe(sumOf(guide, 'do started') + 1);

  // What is no file of this centre is refused, each with its own sentence.
  await turnTo(desk, 'Máy và tệp');
  const kept = await counters(desk);
  const large = info.outputPath('lon.json');
  writeFileSync(large, first.trimEnd().padEnd(50_000_001));
  for (const [file, sentence] of [
    [first.slice(0, -400), 'Tệp bị đứt giữa chừng.'],
    [first.replace('|used":', '|used":9'), 'Tệp đã bị sửa sau khi xuất.'],
    ['{"id":"mau","name":"Trung tâm mẫu"}', 'Tệp này không phải tệp số liệu của kiot.'],
    [centreFile(ALL, 'tien-minh'), 'Tệp của trung tâm khác.'],
    [centreFile([...ALL, ...ALL]), 'Tệp ghi một ngày hai lần nên không tin được.'],
    [{ path: large }, 'Tệp lớn quá 50 MB'],
  ] as const) {
    await give(desk, 'Nhận tệp nội bộ', file);
    await expect(desk.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  }
  expect(await counters(desk)).toEqual(kept);

  // Started anew without a network it still has the same figures.
  await ready(desk);
  await kiosk.unplug();
  await desk.reload();
  await typePin(desk, PINS.supervisor);
  const again = await figuresOn(desk, PAGES.slice(0, 1));
  expect(again).toEqual(figures.slice(0, again.length));
  expect(faults).toEqual([]);
});
