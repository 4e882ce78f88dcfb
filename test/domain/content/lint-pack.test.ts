import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/domain/content/compile.ts';
import { compileGuide } from '../../../src/domain/content/compile.ts';
import type { Guide, SharedSteps } from '../../../src/domain/content/guide.schema.ts';
import { repeatedSteps, unusedParts } from '../../../src/domain/content/lint-pack.ts';
import { plainStep, screens, secretStep, specimenGuide, unseenStep } from '../../fixtures/guide.ts';

const bare = { ...specimenGuide, example: undefined, teachBack: undefined };
const guide = (id: string, steps: Guide['steps']): Guide => ({ ...bare, id, steps });
const run = (id: string, steps: SharedSteps['steps']): SharedSteps => ({ id, steps, sources: bare.sources });
const packOf = (guides: Guide[], sharedSteps: SharedSteps[] = []): Pack => ({
  head: { id: 'mau', title: 'Mẫu', categories: [] },
  guides,
  sharedSteps,
  screens: Object.values(screens),
});

describe('a step is written once', () => {
  test('the second place is told, with the first', () => {
    const again = { ...plainStep, id: 'mo-lan-nua', do: 'Mở ứng dụng mẫu' };
    expect(repeatedSteps(packOf([guide('mot', [plainStep]), guide('hai', [secretStep, again])]))).toEqual([
      { owner: 'hai', step: 'mo-lan-nua', first: 'mot: mo-ung-dung' },
    ]);
  });

  test('a guide that writes what a run has is told to take the run', () => {
    const pack = packOf([guide('mot', [plainStep])], [run('chung', [{ ...plainStep, id: 'mo' }])]);
    expect(repeatedSteps(pack)).toEqual([{ owner: 'mot', step: 'mo-ung-dung', first: 'chung: mo' }]);
  });

  test('a run that two guides take is written once', () => {
    const pack = packOf(
      [guide('mot', [{ use: 'chung' }]), guide('hai', [{ use: 'chung' }])],
      [run('chung', [plainStep])],
    );
    expect(repeatedSteps(pack)).toEqual([]);
  });

  test('a guide may ask for one thing twice', () => {
    expect(repeatedSteps(packOf([guide('mot', [plainStep, { ...plainStep, id: 'lan-hai' }])]))).toEqual([]);
  });

  test('what is said differently is another step', () => {
    const other = { ...plainStep, say: 'Bác mở ứng dụng mẫu trên máy mình.' };
    expect(repeatedSteps(packOf([guide('mot', [plainStep]), guide('hai', [other])]))).toEqual([]);
  });
});

test('runs nobody takes and screens nobody shows are named, and no others', () => {
  const pack = packOf(
    [guide('mot', [{ use: 'dung' }, unseenStep])],
    [run('dung', [secretStep]), run('thua', [plainStep])],
  );
  const compiled = pack.guides.map((one) => compileGuide(one, pack).guide);
  expect(unusedParts(pack, compiled)).toEqual({
    sharedSteps: ['thua'],
    screens: ['may-trang-chu', 'cong-nop'],
  });
});
