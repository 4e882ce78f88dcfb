import { describe, expect, test } from 'vitest';
import { readCompiledGuide } from '../../../src/domain/content/guide.schema.ts';
import { readFile, type FileKind } from '../../../src/domain/content/pack.schema.ts';
import { placesOf } from '../../../src/domain/content/places.ts';
import { portalStep, screens, specimenGuide, unseenStep } from '../../fixtures/guide.ts';

const { screens: drawn, ...written } = specimenGuide;
const placesIn = (kind: FileKind, input: unknown): string[] => {
  const read = readFile(kind, input);
  return 'faults' in read ? read.faults.map(({ place }) => place) : [];
};
const guideWith = (step: object) => ({ ...written, steps: [unseenStep, step] });

test('a guide without a fault is read whole', () => {
  expect(readFile('guide', written)).toEqual({ content: written });
});

describe('the place of a fault is the one the writer must look at', () => {
  test.each<[string, unknown, string[]]>([
    ['an empty file', null, ['']],
    ['a sentence instead of a guide', 'Khai sinh', ['']],
    ['a wrong version', { ...written, version: 0 }, ['version']],
    ['two wrong heads', { ...written, version: 0, category: 'Có Con' }, ['version', 'category']],
    ['an unknown field', { ...written, tuoi: 1 }, ['tuoi']],
    ['no steps', { ...written, steps: [] }, ['steps']],
    [
      'a fact without a source',
      { ...written, before: { ...written.before, fee: { text: 'Có.', source: [] } } },
      ['before.fee.source'],
    ],
    [
      'deep inside a step',
      guideWith({ ...portalStep, seconds: { median: 1, p80: 60 } }),
      ['steps.1.seconds.median'],
    ],
    [
      'deep inside a repair',
      guideWith({ ...portalStep, differs: [{ id: 'khac', when: 'Khác', repair: [{ do: '' }] }] }),
      ['steps.1.differs.0.repair.0.do'],
    ],
    [
      'a repair of four steps',
      guideWith({
        ...portalStep,
        differs: [{ id: 'khac', when: 'Khác', repair: Array.from({ length: 4 }, () => ({ do: 'Chờ.' })) }],
      }),
      ['steps.1.differs.0.repair'],
    ],
    [
      'five differences',
      guideWith({ ...portalStep, differs: Array.from({ length: 5 }, () => portalStep.differs[0]) }),
      ['steps.1.differs'],
    ],
  ])('%s', (_name, input, places) => {
    expect(placesIn('guide', input)).toEqual(places);
  });

  test('a step that lacks its spoken sentence', () => {
    const { say, ...step } = portalStep;
    expect(say).toBeDefined();
    expect(placesIn('guide', guideWith(step))).toEqual(['steps.1.say']);
  });

  test('a part of a screen', () => {
    const screen = { ...screens['cong-nop'], parts: [{ kind: 'list', items: [{ id: 'a', label: '' }] }] };
    expect(placesIn('screens', { screens: [screen] })).toEqual(['screens.0.parts.0.items.0.label']);
  });

  test('a part inside a dialog', () => {
    const dialog = { kind: 'dialog', parts: [{ kind: 'button', label: '' }] };
    const screen = { ...screens['cong-nop'], parts: [dialog] };
    expect(placesIn('screens', { screens: [screen] })).toEqual(['screens.0.parts.0.parts.0.label']);
  });

  test('thirteen life events', () => {
    const categories = Array.from({ length: 13 }, (_unused, i) => ({
      id: `a${i}`,
      title: 'Việc',
      icon: 'heart',
    }));
    expect(placesIn('pack', { id: 'mau', title: 'Mẫu', categories })).toEqual(['categories']);
  });
});

describe('identifiers', () => {
  test.each(['khai-sinh', 'a', '2-con', 'khai-sinh--tai-nha'])('%s is one', (id) => {
    expect(placesIn('guide', { ...written, id })).toEqual([]);
  });

  test.each(['Khai-sinh', 'khai sinh', 'đăng-ký', 'a|b', '-a', 'a-', 'a---b', '', '../a', 'a'.repeat(81)])(
    '"%s" is none',
    (id) => {
      expect(placesIn('guide', { ...written, id })).toContain('id');
    },
  );
});

describe('a compiled guide that arrives over the network', () => {
  test('is believed only when it is exactly one', () => {
    expect(readCompiledGuide(specimenGuide)).toEqual(specimenGuide);
    expect(readCompiledGuide({ ...specimenGuide, steps: [] })).toBeNull();
    expect(readCompiledGuide({ ...specimenGuide, script: 'x' })).toBeNull();
    expect(readCompiledGuide({ ...written, screens: drawn })).toEqual(specimenGuide);
    expect(readCompiledGuide(written)).toBeNull();
    expect(readCompiledGuide('<!doctype html>')).toBeNull();
    expect(readCompiledGuide(null)).toBeNull();
  });
});

describe('places that can be ringed', () => {
  test('are items, parts with an id and parts inside a dialog, in drawing order', () => {
    expect(placesOf(screens['cong-nop'])).toEqual([
      { id: 'ho-ten', label: 'Họ tên' },
      { id: 'dong-y', label: 'Đồng ý' },
    ]);
    expect(placesOf(screens['may-trang-chu']).map(({ id }) => id)).toEqual(['ung-dung', 'may-anh']);
  });

  test('plain text and parts without an id are none; a notice is called by its text', () => {
    expect(placesOf(screens['may-chua-thay'])).toEqual([]);
    const notice = { kind: 'notice' as const, id: 'tin', text: 'Đã nhận' };
    const button = { kind: 'button' as const, label: 'Tiếp', quiet: false };
    expect(placesOf({ ...screens['may-chua-thay'], parts: [button, notice] })).toEqual([
      { id: 'tin', label: 'Đã nhận' },
    ]);
  });
});
