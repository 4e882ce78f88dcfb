import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eraseLeft,
  fieldOf,
  fromTelex,
  fromVni,
  typeKey,
  typeTone,
  type Field,
  type Habit,
  type Tone,
} from '../../../src/domain/typing/index.ts';
import { everySyllable } from '../../fixtures/syllables.ts';
import { runs } from '../../support/seed.ts';

const TELEX: Habit = { method: 'telex', style: 'old' };
const VNI: Habit = { method: 'vni', style: 'old' };
const EMPTY = fieldOf('');

/** A text with its caret drawn as "|". */
const at = (drawn: string): Field => fieldOf(drawn.replace('|', ''), drawn.indexOf('|'));
const drawn = ({ text, caret }: Field): string => `${text.slice(0, caret)}|${text.slice(caret)}`;
/** Presses keys one after another; "<" erases. */
const pressing = (field: Field, keys: string, habit: Habit = TELEX): Field =>
  [...keys].reduce((now, key) => (key === '<' ? eraseLeft(now, habit) : typeKey(now, key, habit)), field);

describe('a person types at the end', () => {
  test.each([
    ['ddawng kys khai sinh', 'đăng ký khai sinh|'],
    ['hoaf', 'hòa|'],
    ['hoafn', 'hoàn|'],
    ['xooongs', 'xoóng|'],
    ['web zalo facebook', 'web zalo facebook|'],
    ['ass aff', 'as af|'],
    ['hoan<f', 'hoà|'.replace('oà', 'òa')],
    ['tieengs<', 'tiến|'],
    ['tieengs<<', 'tiế|'],
    ['hoafn<', 'hòa|'],
    ['ddawngk<', 'đăng|'],
    ['hojk', 'hojk|'],
    ['hojk<', 'họ|'],
    ['hojk<c', 'học|'],
    ['kys<s', 'ks|'],
    ['a<<<', '|'],
  ])('%s', (keys, text) => {
    expect(drawn(pressing(EMPTY, keys))).toBe(text);
  });

  test('keys one by one give what the whole text gives', () => {
    const keys = fc.string({
      unit: fc.constantFrom(...'aaeeiioouuyddwwsfrxjzncghtkm 15679', ' '),
      maxLength: 24,
    });
    fc.assert(
      fc.property(keys, (typed) => {
        expect(pressing(EMPTY, typed).text).toBe(fromTelex(typed));
        expect(pressing(EMPTY, typed, VNI).text).toBe(fromVni(typed));
      }),
      runs(2000),
    );
  });

  test('also when the keys of the word are forgotten in between, as after a touch into the text', () => {
    const known = everySyllable().filter(({ rhyme }) => !rhyme.startsWith('oo'));
    const tones: Readonly<Record<string, string>> = {
      level: '',
      acute: 's',
      grave: 'f',
      hook: 'r',
      tilde: 'x',
      dot: 'j',
    };
    for (const { onset, rhyme, tone, old } of known.filter((_, i) => i % 7 === 0)) {
      const field = fieldOf(onset + rhyme);
      expect(pressing(field, tones[tone] ?? '').text).toBe(old);
    }
  });
});

describe('a person types in the middle', () => {
  test.each([
    ['ho|an', 'f', 'ho|àn'],
    ['|hoan', 'f', '|hoàn'],
    ['|inh', 's', 's|inh'],
    ['t|ung', 'r', 'tr|ung'],
    ['h|oan', 's', 'h|oán'],
    ['hoan| hoan', 'f', 'hoàn| hoan'],
    ['h|oán', 'f', 'h|oàn'],
    ['hò|n', 'a', 'hoà|n'],
    ['du|ong', 'w', 'dư|ơng'],
    ['ti|ng', 'e', 'tie|ng'],
    ['tie|ng', 'e', 'tiê|ng'],
    ['tiến|g sơn', '<', 'tiế|g sơn'],
    ['hoà|n', '<', 'ho|n'],
    ['to|àn', '<', 't|àn'],
    ['khai| sinh', 's', 'khái| sinh'],
    ['khai |sinh', ' ', 'khai  |sinh'],
    ['khai| sinh', '<', 'kha| sinh'],
    ['khai |sinh', '<', 'khai|sinh'],
  ])('%s and %s give %s', (before, keys, after) => {
    expect(drawn(pressing(at(before), keys))).toBe(after);
  });

  test('and nothing outside the word changes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aeioudnghtcs àếợ👶 e\u0301!'), maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(20), fc.constantFrom(...'aeowdsfrxjzn1 ,ê'), (whole, place, key) => {
        const field = fieldOf(whole, place);
        const next = typeKey(field, key, TELEX);
        const words = (one: string): string[] => one.split(/[^\p{L}\p{M}\p{N}]+/u);
        const [before, after] = [words(field.text), words(next.text)];
        const changed = after.filter((word) => !before.includes(word));
        expect(changed.length).toBeLessThanOrEqual(/[ ,]/.test(key) ? 2 : 1);
      }),
      runs(2000),
    );
  });
});

describe('the visible row', () => {
  const tone = (before: string, wanted: Tone): string => drawn(typeTone(at(before), wanted, TELEX));

  test.each([
    ['ky|', 'acute', 'ký|'],
    ['ký|', 'acute', 'ký|'],
    ['ký|', 'grave', 'kỳ|'],
    ['ký|', '', 'ky|'],
    ['hoa|', 'grave', 'hòa|'],
    ['h|oan', 'grave', 'h|oàn'],
    ['|hoan', 'grave', '|hoàn'],
    ['khai |sinh', 'dot', 'khai |sịnh'],
    ['khai |', 'acute', 'khai á|'],
    ['c|', 'acute', 'cá|'],
    ['qu|', 'acute', 'quá|'],
    ['gi|', 'hook', 'gỉ|'],
    ['kh|', '', 'kh|'],
    ['zalo|', 'acute', 'zaló|'],
    ['zaló|', 'hook', 'zalỏ|'],
    ['vn|', 'acute', 'vná|'],
    ['|', 'acute', 'á|'],
    ['|', '', '|'],
    ['12 |', 'tilde', '12 ã|'],
    ['👶|', 'acute', '👶á|'],
  ] as const)('%s with %s is %s', (before, wanted, after) => {
    expect(tone(before, wanted)).toBe(after);
  });

  test.each([
    ['ti|', 'ê', 'tiê|'],
    ['tie|', 'ê', 'tiê|'],
    ['|', 'đ', 'đ|'],
    ['d|', 'đ', 'đ|'],
    ['dang|', 'đ', 'đang|'],
    ['du|', 'ư', 'dư|'],
    ['dư|', 'ơ', 'dươ|'],
    ['duo|ng', 'ơ', 'duơ|ng'.replace('duơ', 'dươ')],
    ['ba|', 'â', 'bâ|'],
    ['lê |', 'ê', 'lê ê|'],
    ['hd|', 'đ', 'hđ|'],
  ])('%s with %s is %s', (before, key, after) => {
    expect(drawn(typeKey(at(before), key, TELEX))).toBe(after);
  });

  test('spells every syllable letter by letter, in both methods', () => {
    for (const habit of [TELEX, VNI])
      for (const { onset, rhyme, tone: name, old } of everySyllable().filter((_, i) => i % 5 === 0)) {
        if (rhyme.startsWith('oo') && habit === TELEX) continue;
        const written = pressing(EMPTY, onset + rhyme, habit);
        expect(typeTone(written, name === 'level' ? '' : name, habit).text).toBe(old);
      }
  });

  test('spells as it is drawn: “á” where the “a” would be', () => {
    const row = (field: Field, tone: Tone): Field => typeTone(field, tone, TELEX);
    expect(pressing(row(pressing(EMPTY, 'c'), 'acute'), 'c').text).toBe('các');
    expect(pressing(row(pressing(EMPTY, 'h'), 'grave'), 'ng').text).toBe('hàng');
    expect(pressing(row(pressing(EMPTY, 'xo'), 'acute'), 'a').text).toBe('xóa');
  });

  test('mixes with Telex keys in one word', () => {
    const tie = typeKey(pressing(EMPTY, 'ti'), 'ê', TELEX);
    expect(pressing(tie, 'ngs').text).toBe('tiếng');
    expect(pressing(typeTone(pressing(EMPTY, 'hoa'), 'grave', TELEX), 'n').text).toBe('hoàn');
  });
});

describe('whatever is in the field and wherever the caret is', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'aeioudngh ếợ', 'e\u0302', '👨‍👩‍👧', '🇻🇳', 'ا', '\ud83d', '\u0301'),
      fc.constant('ư'),
    ),
    maxLength: 30,
  });
  const moves = fc.array(
    fc.oneof(fc.constantFrom(...'aeowdsfrxjzn19 êđ<'), fc.constantFrom('tone:acute', 'tone:')),
    { maxLength: 12 },
  );
  const one = (field: Field, move: string, habit: Habit): Field => {
    if (move.startsWith('tone:')) return typeTone(field, move.slice(5) as Tone, habit);
    return move === '<' ? eraseLeft(field, habit) : typeKey(field, move, habit);
  };

  test('the caret stays in the text, the text is NFC, and nothing fails', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -3, max: 40 }),
        moves,
        fc.constantFrom(TELEX, VNI),
        (whole, place, all, habit) => {
          let field = fieldOf(whole, place);
          for (const move of all) {
            field = one(field, move, habit);
            expect(field.caret).toBeGreaterThanOrEqual(0);
            expect(field.caret).toBeLessThanOrEqual(field.text.length);
            expect(field.text).toBe(field.text.normalize('NFC'));
          }
        },
      ),
      runs(2000),
    );
  });

  test('erasing takes one letter as people see it, until nothing is left', () => {
    const seen = (one: string): number => [...new Intl.Segmenter('vi').segment(one)].length;
    fc.assert(
      fc.property(text, (whole) => {
        let field = fieldOf(whole);
        for (let left = seen(field.text); left > 0; left -= 1) {
          field = eraseLeft(field, TELEX);
          expect(seen(field.text)).toBe(left - 1);
        }
        expect(field).toEqual(EMPTY);
      }),
      runs(),
    );
  });

  test('ten thousand letters are no trouble', () => {
    const long = 'nghiêng '.repeat(1250);
    expect(typeKey(fieldOf(long), 'a', TELEX).text).toBe(`${long}a`);
    expect(typeKey(fieldOf('a'.repeat(10_000)), 'a', TELEX).text).toBe('a'.repeat(10_001));
  });
});
