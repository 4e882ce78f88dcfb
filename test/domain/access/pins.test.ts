import { describe, expect, test } from 'vitest';
import { readAccess, type Access, type PinKind } from '../../../src/domain/access/access.schema.ts';
import { askReset, RESET_WAIT } from '../../../src/domain/access/lock-out.ts';
import {
  dropPins,
  freshAccess,
  isSetUp,
  missingPins,
  setPin,
  tryDoor,
  type Door,
} from '../../../src/domain/access/pins.ts';

const hashOf = (digit: string): string => digit.repeat(64);
const whole: Access = {
  ...freshAccess,
  salt: 's',
  pins: { installer: hashOf('1'), staff: hashOf('2'), supervisor: hashOf('3') },
  failures: 3,
};

describe('which PIN opens which door (product.md §1)', () => {
  const OPENS: Record<PinKind, Door[]> = {
    installer: ['staff', 'supervisor', 'setup'],
    supervisor: ['staff', 'supervisor'],
    staff: ['staff'],
  };
  for (const kind of ['installer', 'supervisor', 'staff'] as const)
    for (const door of ['staff', 'supervisor', 'setup'] as const)
      test(`${kind} at ${door}`, () => {
        const { access, opened } = tryDoor(whole, door, whole.pins[kind]!);
        const opens = OPENS[kind].includes(door);
        expect(opened).toEqual(
          opens ? { ok: true, value: kind } : { ok: false, refusal: 'pin-of-another-door' },
        );
        expect(access.failures).toBe(opens ? 0 : 3);
      });

  test('a wrong PIN opens none, nor does any PIN while nobody has set one', () => {
    expect(tryDoor(whole, 'staff', hashOf('4')).opened).toEqual({ ok: false, refusal: 'pin-wrong' });
    expect(tryDoor(freshAccess, 'setup', hashOf('1')).opened.ok).toBe(false);
  });

  test('the installer PIN stops a reset that waits, another PIN does not', () => {
    const asked = askReset(whole);
    expect(tryDoor(asked, 'staff', whole.pins.installer!).access.reset).toBeNull();
    expect(tryDoor(asked, 'staff', whole.pins.staff!).access.reset).toBe(RESET_WAIT);
  });
});

describe('setting PINs', () => {
  const wanted = { kind: 'installer' as PinKind, hash: hashOf('7'), salt: 's', byInstaller: false };

  test('the first installer PIN is free, and then the others are missing', () => {
    const outcome = setPin(freshAccess, wanted);
    expect(outcome.ok && isSetUp(outcome.value)).toBe(true);
    expect(outcome.ok && missingPins(outcome.value)).toEqual(['staff', 'supervisor']);
  });

  test('no other is free, whoever was first', () => {
    expect(setPin(whole, wanted)).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(setPin(freshAccess, { ...wanted, kind: 'staff' })).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test('the installer changes each of them, a forgotten one too', () => {
    const outcome = setPin(whole, { ...wanted, kind: 'staff', byInstaller: true });
    expect(outcome.ok && outcome.value.pins).toEqual({ ...whole.pins, staff: hashOf('7') });
  });

  test('two kinds never share a PIN', () => {
    const again = { ...wanted, kind: 'staff' as const, hash: hashOf('1'), byInstaller: true };
    expect(setPin(whole, again)).toEqual({ ok: false, refusal: 'pin-taken' });
    expect(setPin(whole, { ...again, kind: 'installer' }).ok).toBe(true);
  });

  test('a hash made with another salt is never kept', () => {
    const strange = { ...wanted, salt: 'other', byInstaller: true };
    expect(setPin(whole, strange)).toEqual({ ok: false, refusal: 'not-allowed' });
  });
});

test('PINs are dropped when the wait for it is over, and for the installer at once', () => {
  expect(dropPins(whole, false)).toBeNull();
  expect(dropPins(askReset(whole), false)).toBeNull();
  expect(dropPins({ ...whole, reset: 0 }, false)).toEqual(freshAccess);
  expect(dropPins(whole, true)).toEqual(freshAccess);
});

test('what is kept reads back, and what is not ours does not', () => {
  expect(readAccess(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  for (const damaged of [
    null,
    7,
    {},
    { ...whole, wait: -1 },
    { ...whole, pins: { staff: '123456' } },
    { ...whole, pin: '1' },
  ])
    expect(readAccess(damaged)).toBeNull();
});
