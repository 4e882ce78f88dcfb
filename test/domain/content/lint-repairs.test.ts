import { describe, expect, test } from 'vitest';
import type { RepairStep } from '../../../src/domain/content/guide.schema.ts';
import { lintGuide } from '../../../src/domain/content/lint.ts';
import { stuckDifferences } from '../../../src/domain/content/lint-repairs.ts';
import { plainStep, withStep } from '../../fixtures/guide.ts';
import { words } from '../../fixtures/words.ts';

const table = { ...words, waysOut: ['cán bộ', 'Công an', 'lại', 'chờ'] };
const stuck = (...repair: RepairStep[]): readonly string[] =>
  stuckDifferences({ ...plainStep, differs: [{ id: 'khac', when: 'Máy hiện trang khác', repair }] }, table);

test('a repair that leads nowhere is found', () => {
  expect(stuck({ do: 'Tắt đèn.' }, { do: 'Tháo ốp lưng.', say: 'Bác tháo ốp lưng.' })).toEqual(['khac']);
});

describe('a repair leads on', () => {
  test.each<[string, RepairStep]>([
    ['to staff', { do: 'Hỏi cán bộ.' }],
    ['to the police, however it is written', { do: 'Ra công an phường.' }],
    ['back, as it is said aloud', { do: 'Tháo ốp lưng.', say: 'Bác tháo ốp lưng. Rồi thử lại.' }],
    ['by ending on the picture of the step', { do: 'Tắt đèn.', screen: plainStep.screen }],
    ['by ending on the picture that comes next', { do: 'Tắt đèn.', screen: plainStep.see.screen! }],
    ['by a place to touch', { do: 'Tắt đèn.', screen: 'cong-nop', target: 'dong-y' }],
    ['by doing the step itself in another way', { do: 'Tự mở ứng dụng bằng hình kính lúp.' }],
  ])('%s', (_, repair) => {
    expect(stuck({ do: 'Tắt đèn.' }, repair)).toEqual([]);
  });

  test('but not to a picture of somewhere else, nor by half a word', () => {
    expect(stuck({ do: 'Tắt đèn.', screen: 'cong-nop' })).toEqual(['khac']);
    expect(stuck({ do: 'Tắt laiđèn, chờo.' })).toEqual(['khac']);
  });
});

test('a kiosk without the list of ways out judges nothing', () => {
  const differs = [{ id: 'khac', when: 'Máy tối', repair: [{ do: 'Tắt đèn.' }] }];
  expect(stuckDifferences({ ...plainStep, differs }, words)).toEqual([]);
});

test('the check reminds of it and stops nothing', () => {
  const differs = [{ id: 'khac', when: 'Máy tối', repair: [{ do: 'Tắt đèn.' }] }];
  const found = lintGuide(withStep('mo-ung-dung', { differs }), {
    words: table,
    today: '2026-03-04',
    release: false,
  });
  expect(found).toContainEqual({
    place: 'steps.mo-ung-dung.differs.khac',
    name: 'repair-stuck',
    values: {},
    level: 'warning',
  });
});
