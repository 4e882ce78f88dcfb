import { describe, expect, test } from 'vitest';
import { compileGuide, indexEntry, indexOf, type Pack } from '../../../src/domain/content/compile.ts';
import { readCompiledGuide, type Guide, type Step } from '../../../src/domain/content/guide.schema.ts';
import { readGuideIndex } from '../../../src/domain/content/guide-index.schema.ts';
import {
  plainStep,
  portalStep,
  screens,
  secretStep,
  specimenGuide,
  unseenStep,
} from '../../fixtures/guide.ts';

const { screens: compiledScreens, ...head } = specimenGuide;
const written: Guide = { ...head, steps: [{ use: 'vao-may' }, unseenStep, portalStep] };
const pack: Pack = {
  head: { id: 'mau', title: 'Gói mẫu', categories: [{ id: 'con-nho', title: 'Có con nhỏ', icon: 'baby' }] },
  guides: [written],
  sharedSteps: [
    {
      id: 'vao-may',
      steps: [plainStep, secretStep],
      sources: [{ id: 'nguon-chung', title: 'Nguồn chung', checked: '2026-01-03' }],
    },
  ],
  screens: Object.values(screens),
};
const compiled = (change: Partial<Guide> = {}, from: Pack = pack) =>
  compileGuide(
    {
      ...written,
      ...(change.steps === undefined ? {} : { teachBack: undefined, criticalPoints: [] }),
      ...change,
    },
    from,
  );
const faultsOf = (change: Partial<Guide>, from: Pack = pack): string[] =>
  compiled(change, from).faults.map(({ place, problem, name }) => `${place} ${problem} ${name}`);
const step = (change: Partial<Step>): Guide['steps'] => [{ ...portalStep, ...change }];

describe('joining', () => {
  test('shared steps stand where they were named, and the guide is one the browser can read', () => {
    const { guide, faults } = compiled();
    expect(faults).toEqual([]);
    expect(guide.steps.map(({ id }) => id)).toEqual([
      'mo-ung-dung',
      'go-mat-khau',
      'cho-bao-tin',
      'nop-ho-so',
    ]);
    expect(readCompiledGuide(JSON.parse(JSON.stringify(guide)))).toEqual(guide);
  });

  test('only the steps that were asked for are joined in', () => {
    const { guide } = compiled({ steps: [{ use: 'vao-may', only: ['go-mat-khau'] }] });
    expect(guide.steps.map(({ id }) => id)).toEqual(['go-mat-khau']);
  });

  test('sources of shared steps are added once', () => {
    const { guide } = compiled({
      steps: [
        { use: 'vao-may', only: ['mo-ung-dung'] },
        { use: 'vao-may', only: ['go-mat-khau'] },
      ],
    });
    expect(guide.sources.map(({ id }) => id)).toEqual(['nguon-mau', 'nguon-chung']);
  });

  test('every screen that is drawn anywhere is gathered, and no other', () => {
    const repair = [{ do: 'Chờ.', screen: 'may-chua-thay' }];
    const { guide } = compiled({
      example: undefined,
      steps: step({
        see: { text: 'Xong.', screen: 'may-mat-khau' },
        differs: [{ id: 'khac', when: 'Khác', screen: 'may-trang-chu', repair }],
      }),
    });
    expect(Object.keys(guide.screens).sort()).toEqual(Object.keys(compiledScreens).sort());
    expect(Object.keys(compiled({ example: undefined, steps: step({}) }).guide.screens)).toEqual([
      'cong-nop',
    ]);
  });
});

describe('broken references are reported where they stand', () => {
  const repair = (change: object) => [{ id: 'khac', when: 'Khác', repair: [{ do: 'Chờ.', ...change }] }];
  test.each<[string, Partial<Guide>, string[]]>([
    ['shared steps', { steps: [{ use: 'mat-tich' }] }, ['steps.0.use unknown-shared-steps mat-tich']],
    [
      'a step of shared steps',
      { steps: [unseenStep, { use: 'vao-may', only: ['mat-tich'] }] },
      ['steps.1.only unknown-step mat-tich'],
    ],
    [
      'a screen of a step',
      { steps: [{ ...unseenStep, screen: 'mat-tich' }] },
      ['steps.cho-bao-tin.screen unknown-screen mat-tich'],
    ],
    [
      'what is seen next',
      { steps: step({ see: { text: 'Xong.', screen: 'mat-tich' } }) },
      ['steps.nop-ho-so.see.screen unknown-screen mat-tich'],
    ],
    [
      'the screen of a difference',
      {
        steps: step({
          differs: [{ id: 'khac', when: 'Khác', screen: 'mat-tich', repair: [{ do: 'Chờ.' }] }],
        }),
      },
      ['steps.nop-ho-so.differs.khac.screen unknown-screen mat-tich'],
    ],
    [
      'the screen of a repair',
      { steps: step({ differs: repair({ screen: 'mat-tich' }) }) },
      ['steps.nop-ho-so.differs.khac.repair.0.screen unknown-screen mat-tich'],
    ],
    ['a target', { steps: step({ target: 'mat-tich' }) }, ['steps.nop-ho-so.target unknown-target mat-tich']],
    [
      'a target of a repair',
      { steps: step({ differs: repair({ screen: 'cong-nop', target: 'mat-tich' }) }) },
      ['steps.nop-ho-so.differs.khac.repair.0.target unknown-target mat-tich'],
    ],
    [
      'a target of a repair without a screen',
      { steps: step({ differs: repair({ target: 'dong-y' }) }) },
      ['steps.nop-ho-so.differs.khac.repair.0.target unknown-target dong-y'],
    ],
    [
      'a source of a step',
      { steps: step({ source: ['mat-tich'] }) },
      ['steps.nop-ho-so.source unknown-source mat-tich'],
    ],
    [
      'a source of a fact',
      { before: { ...written.before, fee: { text: 'Không mất tiền.', source: ['mat-tich'] } } },
      ['before.fee unknown-source mat-tich'],
    ],
    ['a category', { category: 'mat-tich' }, ['category unknown-category mat-tich']],
    ['a step twice', { steps: [unseenStep, unseenStep] }, ['steps.cho-bao-tin double-id cho-bao-tin']],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  test('a source of what comes after', () => {
    expect(faultsOf({ after: [{ text: 'Chờ giấy.', source: ['mat-tich'] }] })).toEqual([
      'after unknown-source mat-tich',
    ]);
  });

  test('two differences with one id', () => {
    const [difference] = portalStep.differs;
    expect(faultsOf({ steps: step({ differs: [difference!, difference!] }) })).toHaveLength(1);
  });

  test('one source id for two documents', () => {
    const [run] = pack.sharedSteps;
    const sources = [{ id: 'nguon-mau', title: 'Tài liệu khác', checked: '2026-01-03' }];
    expect(faultsOf({}, { ...pack, sharedSteps: [{ ...run!, sources }] })).toEqual([
      'sources double-source nguon-mau',
    ]);
  });

  test('one document named twice is no fault, and the day the guide itself looked there counts', () => {
    const [run] = pack.sharedSteps;
    const sources = written.sources.map((source) => ({ ...source, checked: '2025-05-05' }));
    const { guide, faults } = compiled({}, { ...pack, sharedSteps: [{ ...run!, sources }] });
    expect(faults).toEqual([]);
    expect(guide.sources).toEqual(written.sources);
  });
});

describe('the index', () => {
  test('holds what search needs, each phrase written out for comparing in its place, and no step', () => {
    const entry = indexEntry({
      ...specimenGuide,
      title: 'Đăng ký',
      aliases: ['dang ky', 'KHAI SINH', 'khai sinh'],
    });
    expect(entry).toMatchObject({ id: 'bai-mau', version: 3, reviewBy: '2026-12-31' });
    expect(entry.forms).toEqual(["đăng ky'", 'dang ky', 'khai sinh', 'khai sinh']);
    expect(entry).not.toHaveProperty('steps');
  });

  test('holds the words of every row of synonyms, written out, and of absent matters those no guide is about', () => {
    const synonyms = {
      same: ['giấy khai sinh, KHAI SANH'],
      small: ['ạ, thế nào', 'tôi'],
      common: ['giấy'],
      absent: { 'khai-tu': 'đăng ký khai tử, báo tử', 'bai-mau': 'bài mẫu', 'ket-hon': 'kết hôn' },
    };
    const entries = ['bai-mau', 'ket-hon--nuoc-ngoai'].map((id) => indexEntry({ ...specimenGuide, id }));
    const index = indexOf(pack.head, entries, synonyms);
    expect(index.synonyms).toEqual({
      same: [["giây' khai sinh", 'khai sanh']],
      small: ['a.', "thê' nao`", 'tôi'],
      common: ["giây'"],
      absent: [["đăng ky' khai tư?", "bao' tư?"]],
    });
    expect(readGuideIndex(JSON.parse(JSON.stringify(index)))).toEqual(index);
  });

  test('keeps the order of the pack and can be read back', () => {
    const entries = ['b', 'a'].map((id) => indexEntry({ ...specimenGuide, id }));
    const index = indexOf(pack.head, entries);
    expect(index.guides.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(readGuideIndex(JSON.parse(JSON.stringify(index)))).toEqual(index);
    expect(readGuideIndex({ ...index, guides: [{ id: 'a' }] })).toBeNull();
    expect(readGuideIndex(null)).toBeNull();
  });
});

describe('the worked example and the rehearsal', () => {
  const { example, teachBack } = specimenGuide;
  const scenes = (change: Partial<NonNullable<Guide['example']>['scenes'][number]>) => ({
    example: {
      ...example!,
      scenes: example!.scenes.map((scene, i) => (i === 0 ? { ...scene, ...change } : scene)),
    },
  });
  const question = (change: Partial<NonNullable<Guide['teachBack']>['question']>) => ({
    teachBack: { ...teachBack!, question: { ...teachBack!.question, ...change } },
  });

  test('bring the screens of the example along', () => {
    const only = { steps: step({}) };
    expect(Object.keys(compiled(only).guide.screens)).toContain('may-trang-chu');
  });

  test('a scene on a screen nobody drew, around a place that is not there, or twice by one name is reported', () => {
    expect(faultsOf(scenes({ screen: 'khong-co' }))).toEqual([
      'example.mo.screen unknown-screen khong-co',
      'example.mo.target unknown-target ung-dung',
    ]);
    expect(faultsOf(scenes({ target: 'khong-co' }))).toEqual(['example.mo.target unknown-target khong-co']);
    expect(faultsOf(scenes({ id: 'xong' }))).toEqual(['example double-id xong']);
  });

  test('cards stand in the order of the steps and name steps that exist', () => {
    const cards = teachBack!.cards;
    const swapped = [cards[1]!, cards[0]!, ...cards.slice(2)];
    expect(faultsOf({ teachBack: { ...teachBack!, cards: swapped } })).toEqual([
      'teachBack.cards.1 cards-out-of-order mo-ung-dung',
    ]);
    const strange = [{ ...cards[0]!, step: 'khong-co' }, ...cards.slice(1)];
    expect(faultsOf({ teachBack: { ...teachBack!, cards: strange } })).toEqual([
      'teachBack.cards.0 unknown-card-step khong-co',
    ]);
  });

  test('the question asks about a difference that has a repair', () => {
    expect(faultsOf(question({ step: 'khong-co' }))).toEqual([
      'teachBack.question.step unknown-card-step khong-co',
    ]);
    expect(faultsOf(question({ difference: 'khong-co' }))).toEqual([
      'teachBack.question.difference unknown-difference khong-co',
    ]);
  });
});

test('each point to teach names a step that exists, and no step has two', () => {
  const [first, second] = specimenGuide.criticalPoints;
  expect(faultsOf({ criticalPoints: [first!, { ...second!, step: 'khong-co' }] })).toEqual([
    'criticalPoints.1 unknown-point-step khong-co',
  ]);
  expect(faultsOf({ criticalPoints: [first!, { ...second!, step: first!.step }] })).toEqual([
    'criticalPoints.1 double-point mo-ung-dung',
  ]);
});
