import { describe, expect, test } from 'vitest';
import { judgeCentre } from '../../../src/domain/centre/lint-centre.ts';
import { centreFile, specimenCentre } from '../../fixtures/centre.ts';
import { words } from '../../fixtures/words.ts';

const TODAY = '2026-03-04';
const judged = (input: unknown) => judgeCentre(input, { words, today: TODAY });
const complaints = (change: object): string[] =>
  judged({ ...centreFile, ...change }).problems.map(({ place, name }) => `${place} ${name}`);

test('a sound centre file is read, and what it leaves out has the figures of the product', () => {
  expect(judged(centreFile)).toEqual({ centre: specimenCentre, problems: [] });
});

describe('a broken centre file changes nothing and says where', () => {
  test.each<[string, object, string]>([
    ['a missing name', { name: undefined }, 'name field-missing'],
    ['an unknown field', { phone: '000' }, 'phone field-unknown'],
    ['no place at all', { places: [] }, 'places schema'],
    [
      'a code with a capital',
      { places: [{ code: 'Kiot', name: 'Kiot', kind: 'kiosk' }] },
      'places.0.code form-code',
    ],
    [
      'a kind that does not exist',
      { places: [{ code: 'a', name: 'A', kind: 'tivi' }] },
      'places.0.kind schema',
    ],
    [
      'the same place twice',
      { places: [...centreFile.places, centreFile.places[0]] },
      'places.2 double-code',
    ],
    [
      'a letter that is none',
      { devices: [{ letter: 'AA', place: 'kiot-1' }] },
      'devices.0.letter form-letter',
    ],
    [
      'one letter for two devices',
      { devices: [...centreFile.devices, { letter: 'A', place: 'ban-don' }] },
      'devices.2 double-code',
    ],
    ['a device nowhere', { devices: [{ letter: 'C', place: 'gac-mai' }] }, 'devices.0.place unknown-place'],
    [
      'a time without a nought',
      { hours: { monday: { open: '7:30', close: '17:00' } } },
      'hours.monday.open form-time',
    ],
    [
      'half past twenty-four',
      { hours: { monday: { open: '24:30', close: '17:00' } } },
      'hours.monday.open form-time',
    ],
    [
      'a day that is none',
      { notices: [{ text: 'Nghỉ.', from: '4/3/2026', to: '2026-03-05' }] },
      'notices.0.from form-day',
    ],
    ['an idle time below a minute (C-32)', { idle: { menu: 59 } }, 'idle.menu schema'],
    ['an idle time above a quarter of an hour (C-32)', { idle: { reading: 901 } }, 'idle.reading schema'],
    ['four priority tickets in a row', { queue: { priorityInRow: 4 } }, 'queue.priorityInRow schema'],
    [
      'a notice that is over before it begins',
      { notices: [{ text: 'Nghỉ.', from: '2026-03-05', to: '2026-03-04' }] },
      'notices.0 days-reversed',
    ],
    [
      'a notice of sixteen syllables (C-39)',
      { notices: [{ text: `${'chữ '.repeat(15)}chữ.`, from: TODAY, to: TODAY }] },
      'notices.0.text long-sentence',
    ],
    [
      'an account number in a notice (SEC-10)',
      { notices: [{ text: 'Chuyển vào 0123456789.', from: TODAY, to: TODAY }] },
      'notices.0.text payment-data',
    ],
    ['markup in the name (SEC-35)', { name: '<b>Trung tâm</b>' }, 'name markup'],
    ['an address form without texts', { addressForm: 'quyvi' }, 'addressForm address-form-without-texts'],
  ])('%s', (_, change, complaint) => {
    const outcome = judged({ ...centreFile, ...change });
    expect(outcome.centre).toBeNull();
    expect(complaints(change)).toContain(complaint);
  });

  test.each([null, 7, 'mau', [], {}])('%o is no centre', (input) => {
    const { centre, problems } = judged(input);
    expect(centre).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('a notice that is over is only mentioned, and the file is used', () => {
  const change = { notices: [{ text: 'Nghỉ.', from: '2026-03-01', to: '2026-03-03' }] };
  const outcome = judged({ ...centreFile, ...change });
  expect(outcome.centre?.notices).toHaveLength(1);
  expect(outcome.problems).toEqual([
    { place: 'notices.0', name: 'notice-over', values: { to: '2026-03-03' }, level: 'warning' },
  ]);
});

describe('hours that contradict themselves', () => {
  const monday = (change: object): string[] =>
    complaints({ hours: { monday: { open: '07:30', close: '17:00', ...change } } });

  test.each<[string, object, string[]]>([
    ['closing before opening', { close: '07:30' }, ['hours.monday hours-reversed']],
    [
      'a break that ends before it begins',
      { breaks: [{ from: '13:30', to: '11:30' }] },
      ['hours.monday.breaks.0 hours-reversed'],
    ],
    [
      'a break before opening',
      { breaks: [{ from: '07:00', to: '08:00' }] },
      ['hours.monday.breaks.0 break-outside'],
    ],
    [
      'a break until closing',
      { breaks: [{ from: '16:00', to: '17:00' }] },
      ['hours.monday.breaks.0 break-outside'],
    ],
    [
      'breaks into one another',
      {
        breaks: [
          { from: '09:00', to: '10:00' },
          { from: '09:30', to: '11:00' },
        ],
      },
      ['hours.monday.breaks.1 breaks-overlap'],
    ],
    ['a last ticket after closing', { lastTicket: '17:01' }, ['hours.monday.lastTicket last-ticket-outside']],
    [
      'a last ticket in the break',
      { breaks: [{ from: '11:30', to: '13:30' }], lastTicket: '12:00' },
      ['hours.monday.lastTicket last-ticket-outside'],
    ],
    [
      'a last ticket when the break begins',
      { breaks: [{ from: '11:30', to: '13:30' }], lastTicket: '11:30' },
      [],
    ],
    ['a last ticket at closing', { lastTicket: '17:00' }, []],
  ])('%s', (_, change, told) => {
    expect(monday(change)).toEqual(told);
  });

  test('closed days the wrong way round', () => {
    expect(complaints({ hours: { closed: [{ from: '2026-09-03', to: '2026-09-02' }] } })).toEqual([
      'hours.closed.0 days-reversed',
    ]);
  });
});

describe('the address of the centre (SEC-11, SEC-12)', () => {
  const told = (publicAddress: string, ownServers: string[] = []): string[] =>
    complaints({ publicAddress, ownServers });

  test.each([
    'https://haiphong.gov.vn',
    'https://kiot.haiphong.gov.vn/phuong-mau/',
    'https://kiot.haiphong.gov.vn:8443/a_b-c.html',
  ])('%s is good', (address) => {
    expect(told(address)).toEqual([]);
  });

  test('a server of the centre itself is good when the file names it', () => {
    expect(told('https://kiot.mau.vn/x', ['kiot.mau.vn'])).toEqual([]);
    expect(told('https://kiot.mau.vn/x')).toEqual(['publicAddress address-strange-host']);
  });

  test.each([
    ['http://haiphong.gov.vn', 'address-not-https'],
    ['javascript:alert(1)', 'address-not-https'],
    ['https://gov.vn.example.com', 'address-strange-host'],
    ['https://haiphonggov.vn', 'address-strange-host'],
    ['https://haiphong.gov.vn@example.com/', 'address-strange-host'],
    ['https://haiphong.gov.vn\\@example.com', 'address-strange-host'],
    ['https://xn--haiphng-9ob.gov.vn', 'address-strange-host'],
    ['https://hảiphòng.gov.vn', 'address-strange-host'],
    ['https://haiphong.gov.vn/?next=https://example.com', 'address-strange-host'],
    ['https://haiphong.gov.vn/#x', 'address-strange-host'],
    ['https://.gov.vn', 'address-strange-host'],
    ['https://gov.vn', 'address-strange-host'],
  ])('%s is refused', (address, name) => {
    expect(told(address)).toEqual([`publicAddress ${name}`]);
  });

  test('a server that is written as an address or with a look-alike letter is refused', () => {
    expect(complaints({ ownServers: ['https://kiot.mau.vn', 'xn--kit-hoa.vn', 'kiot.mau.vn'] })).toEqual([
      'ownServers.0 own-server-form',
      'ownServers.1 own-server-form',
    ]);
  });
});
