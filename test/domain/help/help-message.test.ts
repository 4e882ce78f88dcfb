import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHelpMessage, type HelpMessage } from '../../../src/domain/help/help-message.schema.ts';
import { runs } from '../../support/seed.ts';

const flag: HelpMessage = {
  version: 1,
  turn: 4,
  kind: 'flag',
  call: 'call-0001',
  kiosk: 'kiot-1',
  guide: 'dang-ky-khai-sinh',
  step: { number: 3, total: 9 },
  waited: 75,
  by: null,
};
const coming: HelpMessage = { version: 1, turn: 1, kind: 'coming', staff: 'staff-01', call: 'call-0001' };
const honest: readonly HelpMessage[] = [
  flag,
  { ...flag, guide: null, step: null, by: 'staff-01' },
  coming,
  { version: 1, turn: 1, kind: 'release', staff: 'staff-01', call: 'call-0001' },
  { version: 1, turn: 1, kind: 'helped', staff: 'staff-01', call: 'call-0001' },
  { version: 1, turn: 1, kind: 'staff', staff: 'staff-01' },
  { version: 1, turn: 1, kind: 'staff-gone', staff: 'staff-01' },
  { version: 1, turn: 1, kind: 'kiosk', window: 'kiosk-01', kiosk: 'kiot-1' },
  { version: 1, turn: 1, kind: 'kiosk-gone', window: 'kiosk-01' },
  { version: 1, turn: 1, kind: 'withdrawn', call: 'call-0001' },
];

test.each(honest.map((message) => [message.kind, message] as const))(
  'an honest “%s” is read as it is',
  (_, message) => {
    expect(readHelpMessage(message)).toEqual(message);
  },
);

describe('dropped without a word is', () => {
  const huge = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field-${i}`, i]));
  test.each<[string, unknown]>([
    ['a text', 'flag'],
    ['a number', 7],
    ['nothing', undefined],
    ['null', null],
    ['a list', [flag]],
    ['an empty object', {}],
    ['an object with fifty thousand fields', huge],
    ['a flag with fifty thousand fields more', { ...flag, ...huge }],
    ['a flag with a name in it', { ...flag, name: 'HỌ TÊN MẪU' }],
    ['a message of another version', { ...flag, version: 2 }],
    ['a message without a version', { ...flag, version: undefined }],
    ['a kind nobody knows', { ...flag, kind: 'doors' }],
    ['a flag from the future', { ...flag, waited: -1 }],
    ['a flag older than a day', { ...flag, waited: 24 * 3600 + 1 }],
    ['a wait that is no number', { ...flag, waited: Number.NaN }],
    ['a wait with a fraction, which nobody of us sends', { ...flag, waited: 1.5 }],
    ['a place that is a sentence', { ...flag, kiosk: 'Kiot của HỌ TÊN MẪU' }],
    ['a place of a million letters', { ...flag, kiosk: 'a'.repeat(1_000_000) }],
    ['a guide that is markup', { ...flag, guide: '<img>' }],
    ['a guide of a million letters', { ...flag, guide: 'a-'.repeat(500_000) }],
    ['a step behind the last one', { ...flag, step: { number: 10, total: 9 } }],
    ['a step number nought', { ...flag, step: { number: 0, total: 9 } }],
    ['a call without a name', { ...flag, call: '' }],
    ['a turn that is too large to count', { ...flag, turn: 2 ** 60 }],
    ['an acknowledgement of no call', { ...coming, call: undefined }],
    ['an acknowledgement by nobody', { ...coming, staff: 12 }],
  ])('%s', (_, anything) => {
    expect(readHelpMessage(anything)).toBeNull();
  });

  test('whatever else a window may post', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readHelpMessage(anything)).toBeNull();
      }),
      runs(),
    );
  });
});

test('a message has room for no person: these fields and no other (PR-02)', () => {
  const fields = new Set(honest.flatMap((message) => Object.keys(message)));
  expect([...fields].sort()).toEqual(
    ['by', 'call', 'guide', 'kind', 'kiosk', 'staff', 'step', 'turn', 'version', 'waited', 'window'].sort(),
  );
});
