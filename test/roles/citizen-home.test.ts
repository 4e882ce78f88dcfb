import { expect } from '@open-wc/testing';
import type { Centre } from '../../src/domain/centre/centre.schema.ts';
import { keyText } from '../../src/domain/statistics/counter-key.ts';
import { guide } from '../support/wtr/fixture-guides.ts';
import { stepUp, type Person } from '../support/wtr/citizen.ts';
import { specimenCentre } from '../fixtures/centre.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const count = (metric: string, change: object = {}): string =>
  keyText({
    half: 'morning',
    place: 'kiot-1',
    guide: guide.id,
    version: 1,
    step: '',
    mode: 'do',
    metric,
    ...change,
  });

describe('the home screen', () => {
  let person: Person;
  const atHome = async (centre: Centre | null = null): Promise<void> => {
    person = await stepUp({ centre });
    await person.kiosk.centre.read();
    await person.touch('Chạm vào đây để bắt đầu');
    await waitFor(() => person.page() === 'home' && person.sees().includes('Việc con nhỏ'));
  };
  const tiles = (): string[] =>
    [...person.sees().matchAll(/Đăng ký việc mẫu|Bài bị hỏng|Việc con nhỏ \d/g)].map(([title]) => title);
  afterEach(() => person.leave());

  it('shows the three most used guides first and fills up in the order of the pack', async () => {
    person = await stepUp();
    const store = await person.kiosk.machine.store();
    await store.add(
      '2026-06-14',
      { [count('started', { guide: 'con-3' })]: 2, [count('started', { guide: 'con-1' })]: 5 },
      false,
    );
    person.kiosk.popular.start();
    await waitFor(() => person.kiosk.popular.current.length > 0);
    await person.touch('Chạm vào đây để bắt đầu');
    await waitFor(() => person.page() === 'home' && person.sees().includes('Việc con nhỏ'));
    expect(tiles()).to.deep.equal(['Việc con nhỏ 1', 'Việc con nhỏ 3', 'Đăng ký việc mẫu']);
  });

  it('says what the centre has to say today, and nothing else', async () => {
    await atHome({
      ...specimenCentre,
      notices: [
        { text: 'Quầy mẫu dời sang phòng bên.', from: '2026-06-01', to: '2026-06-30' },
        { text: 'Tin của tháng sau.', from: '2026-07-01', to: '2026-07-31' },
      ],
    });
    expect(person.sees()).to.contain('Quầy mẫu dời sang phòng bên.');
    expect(person.sees()).not.to.contain('Tin của tháng sau.');
    expect(person.sees()).not.to.contain('Chuyển đổi số');
    await person.press('listen');
    expect(person.said.join(' ')).to.contain('Hôm nay bác cần làm gì');
  });

  it('announces the tenth of October where the centre wants it', async () => {
    person = await stepUp({ centre: specimenCentre });
    person.setDay('2026-10-10');
    await person.kiosk.centre.read();
    await person.touch('Chạm vào đây để bắt đầu');
    await waitFor(() => person.sees().includes('Ngày Chuyển đổi số quốc gia'));
  });
});

describe('"Máy này ghi gì"', () => {
  let person: Person;
  afterEach(() => person.leave());
  const open = async (): Promise<void> => {
    await person.touch('Chạm vào đây để bắt đầu');
    await waitFor(() => person.page() === 'home' && person.sees().includes('Máy này ghi gì'));
    await person.touch('Máy này ghi gì');
    await waitFor(() => person.page() === 'records' && !person.sees().includes('Máy đang mở sổ đếm'));
  };

  it('tells anybody every counter in words, small numbers covered, and goes back a day', async () => {
    person = await stepUp();
    const store = await person.kiosk.machine.store();
    await store.add('2026-06-13', { [count('search-hit', { guide: '', mode: 'menu' })]: 1250 }, false);
    await store.add(
      '2026-06-14',
      { [count('started')]: 34, [count('shown', { step: guide.steps[0]!.id })]: 3 },
      false,
    );
    await open();
    expect(person.sees()).to.contain('Ngày 14/06/2026');
    expect(person.sees()).to.contain('34 lượt');
    expect(person.sees()).to.contain('≤ 10 lượt');
    await waitFor(() => person.sees().includes(guide.steps[0]!.do));
    await person.touch('Ngày trước đó');
    expect(person.sees()).to.contain('Ngày 13/06/2026');
    expect(person.sees()).to.contain('1.250 lượt');
    await person.touch('Ngày sau đó');
    expect(person.sees()).to.contain('Ngày 14/06/2026');
  });

  it('tells what the queue was counted in with its own words: people, minutes and days, and no sum of few', async () => {
    person = await stepUp();
    const store = await person.kiosk.machine.store();
    const queue = (metric: string, half: 'morning' | 'afternoon' = 'morning') =>
      count(metric, { half, guide: '', version: 0, mode: 'queue' });
    const counts = {
      [queue('desk-15')]: 40,
      [queue('desk-minutes')]: 1480,
      [queue('desk-minutes', 'afternoon')]: 95,
      [queue('desk-20', 'afternoon')]: 6,
      [queue('line-08')]: 17,
      [queue('line-09')]: 4,
      [queue('hour-08')]: 1,
    };
    await store.add('2026-06-14', counts, false);
    await open();
    for (const words of [
      'Lấy số',
      'Ở quầy 10 đến 15 phút',
      '1.480 phút',
      'ít lượt nên không ghi',
      'Đông nhất từ 8 đến 9 giờ',
      '17 người',
      '≤ 10 người',
      '≤ 10 ngày',
    ])
      expect(person.sees()).to.contain(words);
    expect(person.sees()).not.to.contain('95 phút');
  });

  it('says so when nothing was counted', async () => {
    person = await stepUp();
    await open();
    expect(person.sees()).to.contain('Máy chưa đếm gì cả.');
  });

  it('apologises when the store refuses', async () => {
    person = await stepUp({
      records: { periods: () => Promise.reject(new Error('refused')), since: async () => null },
    });
    await open();
    expect(person.sees()).to.contain('Xin lỗi bác');
  });
});
