import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileGuide, type Pack } from '../../../src/domain/content/compile.ts';
import { readFile } from '../../../src/domain/content/pack.schema.ts';
import type { Guide, SharedSteps, Step } from '../../../src/domain/content/guide.schema.ts';
import { fillIn } from '../../../src/domain/content/include.ts';
import { translateGuide } from '../../../src/domain/content/translate.ts';
import type { StepWords, Translation } from '../../../src/domain/content/translation.schema.ts';
import { plainStep, portalStep, screens, specimenGuide } from '../../fixtures/guide.ts';

const { before, sources } = specimenGuide;
const head = {
  ...{ id: 'bai-mau', version: 3, facts: 'portal/bai-mau', title: 'Bài mẫu', summary: 'Chỉ để thử.' },
  ...{
    aliases: ['bài mẫu', 'thử một bài', 'bài làm mẫu'],
    category: 'con-nho',
    after: [],
    criticalPoints: [],
  },
  ...{ audience: 'everyone' as const, boundaryFree: 'unknown' as const, sourceTrust: 'fair' as const },
  ...{ before, sources, reviewBy: '2026-12-31' },
};
const find: Step = {
  ...portalStep,
  id: 'tim-viec',
  do: 'Gõ “{go}” vào ô tìm kiếm.',
  where: 'Ô tìm {go}.',
  see: { text: 'Dòng “{dong}” hiện ra.', screen: 'cong-nop' },
  check: 'Đã thấy {dong} chưa ạ?',
  say: 'Bác gõ {go}.',
  safe: 'Gõ {go} lại được.',
  differs: [
    {
      id: 'khac',
      when: 'Không thấy {dong}',
      screen: 'may-chua-thay',
      repair: [{ do: 'Gõ lại {go}.', say: 'Gõ {go} lần nữa.', screen: 'cong-nop', target: 'dong-y' }],
    },
  ],
};
const choose: Step = { ...portalStep, id: 'chon-viec', do: 'Bấm dòng “{dong}”.', differs: [] };
const run: SharedSteps = {
  id: 'tim',
  params: ['go', 'dong'],
  steps: [find, choose],
  sources,
};
const pack: Pack = {
  head: { id: 'mau', title: 'Gói mẫu', categories: [{ id: 'con-nho', title: 'Có con nhỏ', icon: 'baby' }] },
  guides: [],
  sharedSteps: [run],
  screens: Object.values(screens),
};
type Include = Extract<Guide['steps'][number], { use: string }>;
const both = { go: 'khai sinh', dong: 'Đăng ký khai sinh' };
const compiled = (change: Partial<Include>, from: Pack = pack) =>
  compileGuide({ ...head, steps: [{ use: 'tim', with: both, ...change }] }, from);
const faultsOf = (change: Partial<Include>, from: Pack = pack): string[] =>
  compiled(change, from).faults.map(({ place, problem, name }) => `${place} ${problem} ${name}`);
const withRun = (change: Partial<SharedSteps>): Pack => ({ ...pack, sharedSteps: [{ ...run, ...change }] });

describe('a run of shared steps speaks the words of the guide that uses it', () => {
  test('in every text of a step and of its repairs', () => {
    const { guide, faults } = compiled({});
    expect(faults).toEqual([]);
    const [step] = guide.steps;
    expect(step).toEqual({
      ...find,
      do: 'Gõ “khai sinh” vào ô tìm kiếm.',
      where: 'Ô tìm khai sinh.',
      see: { text: 'Dòng “Đăng ký khai sinh” hiện ra.', screen: 'cong-nop' },
      check: 'Đã thấy Đăng ký khai sinh chưa ạ?',
      say: 'Bác gõ khai sinh.',
      safe: 'Gõ khai sinh lại được.',
      differs: [
        {
          id: 'khac',
          when: 'Không thấy Đăng ký khai sinh',
          screen: 'may-chua-thay',
          repair: [
            {
              do: 'Gõ lại khai sinh.',
              say: 'Gõ khai sinh lần nữa.',
              screen: 'cong-nop',
              target: 'dong-y',
            },
          ],
        },
      ],
    });
  });

  test('a guide that takes only one step need not give the words of the others', () => {
    expect(faultsOf({ only: ['chon-viec'], with: { dong: 'Kết hôn' } })).toEqual([]);
    const [missing, ...left] = faultsOf({ only: ['tim-viec'], with: { dong: 'Kết hôn' } });
    expect(missing).toBe('steps.0.with missing-parameter go');
    const places = ['do', 'where', 'say', 'safe', 'differs.0.repair.0.do', 'differs.0.repair.0.say'];
    expect(new Set(left)).toEqual(new Set(places.map((at) => `steps.tim-viec.${at} stray-parameter {go}`)));
  });

  test('words for a parameter the run does not have are reported', () => {
    expect(faultsOf({ with: { ...both, giay: 'giấy chứng sinh' } })).toEqual([
      'steps.0.with unknown-parameter giay',
    ]);
  });

  test('a brace left in any step, in the own ones of the guide too, never reaches people unseen', () => {
    expect(faultsOf({}, withRun({ steps: [choose, { ...plainStep, say: 'Bác bấm {nut}.' }] }))).toEqual([
      `steps.${plainStep.id}.say stray-parameter {nut}`,
    ]);
    const own = { ...head, steps: [{ ...plainStep, do: 'Bấm {dong' }] };
    expect(compileGuide(own, pack).faults).toMatchObject([
      { place: `steps.${plainStep.id}.do`, problem: 'stray-parameter' },
    ]);
  });

  test('words that look like something built in are put in like any others', () => {
    expect(fillIn('a {constructor} b', {})).toBe('a {constructor} b');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.string(), (name, text) => {
        expect(fillIn(`{${name}}|{${name}}`, { [name]: text })).toBe(`${text}|${text}`);
      }),
    );
  });
});

describe('a run of shared steps shows the screens of the guide that uses it', () => {
  test('wherever the screen of the run stood', () => {
    const { guide, faults } = compiled({ screens: { 'cong-nop': 'may-trang-chu' }, only: ['tim-viec'] });
    const [step] = guide.steps;
    expect([step?.screen, step?.see.screen, step?.differs[0]?.repair[0]?.screen]).toEqual([
      'may-trang-chu',
      'may-trang-chu',
      'may-trang-chu',
    ]);
    expect(step?.differs[0]?.screen).toBe('may-chua-thay');
    expect(Object.keys(guide.screens).sort()).toEqual(['may-chua-thay', 'may-trang-chu']);
    expect(faults.map(({ problem }) => problem)).toEqual(['unknown-target', 'unknown-target']);
  });

  test('a screen that the chosen steps do not show cannot be replaced, nor by one nobody drew', () => {
    const screensOf = (from: string, to: string) => ({ screens: { [from]: to }, only: ['chon-viec'] });
    expect(faultsOf(screensOf('may-chua-thay', 'may-trang-chu'))).toEqual([
      'steps.0.screens unused-screen may-chua-thay',
    ]);
    expect(faultsOf(screensOf('cong-nop', 'mat-tich'))).toContain(
      'steps.chon-viec.screen unknown-screen mat-tich',
    );
  });
});

describe('a guide may know more ways a shared step can look', () => {
  const own = {
    id: 'rieng',
    when: 'Máy hỏi điều khác',
    repair: [{ do: 'Hỏi cán bộ.', screen: 'cong-nop', target: 'dong-y' }],
  };
  const four = (from: number) => Array.from({ length: 4 }, (_, i) => ({ ...own, id: `rieng-${from + i}` }));

  test('they stand behind those of the run, as the guide wrote them', () => {
    const { guide, faults } = compiled({ also: { 'tim-viec': [own] } });
    expect(faults).toEqual([]);
    expect(guide.steps.map(({ differs }) => differs.map(({ id }) => id))).toEqual([['khac', 'rieng'], []]);
    expect(guide.steps[0]?.differs[1]).toEqual(own);
  });

  test('for a step the guide does not take, or one too many, the guide is told', () => {
    expect(faultsOf({ also: { 'chon-viec': [own] }, only: ['tim-viec'] })).toEqual([
      'steps.0.also unknown-step chon-viec',
    ]);
    expect(faultsOf({ also: { 'chon-viec': four(0) } })).toEqual([]);
    expect(faultsOf({ also: { 'tim-viec': four(0) } })).toEqual([
      'steps.0.also too-many-differences tim-viec',
    ]);
  });

  test('a name the run has already is refused, and so is a ring that is nowhere', () => {
    expect(faultsOf({ also: { 'tim-viec': [{ ...own, id: 'khac' }] } })).toEqual([
      'steps.tim-viec.differs double-id khac',
    ]);
    const lost = { ...own, repair: [{ do: 'Hỏi cán bộ.', screen: 'cong-nop', target: 'mat-tich' }] };
    expect(faultsOf({ also: { 'tim-viec': [lost] } })).toEqual([
      'steps.tim-viec.differs.rieng.repair.0.target unknown-target mat-tich',
    ]);
  });
});

describe('in another language', () => {
  const words: StepWords = { do: 'Click “{dong}”.', say: 'Say {dong}.', see: 'See {go}.', differs: {} };
  const translation: Translation = {
    id: head.id,
    version: head.version,
    title: 'Specimen',
    summary: 'Specimen.',
    aliases: ['specimen'],
    before: { result: 'Specimen.', papers: [] },
    after: [],
    steps: {},
  };
  const plain = { ...choose, where: undefined, check: undefined, safe: undefined };
  const translated = (change: Partial<StepWords>, by: Record<string, string>) => {
    const { guide, given } = compiled({ with: by }, withRun({ steps: [plain] }));
    const shared = [{ id: 'tim', steps: { 'chon-viec': { ...words, ...change } } }];
    return translateGuide(guide, { guide: translation, shared, given });
  };

  test('the same words are put into the translated run', () => {
    const { guide, faults } = translated({}, both);
    expect(faults).toEqual([]);
    expect(guide.steps[0]).toMatchObject({
      do: 'Click “Đăng ký khai sinh”.',
      say: 'Say Đăng ký khai sinh.',
      see: { text: 'See khai sinh.' },
    });
  });

  test('a translated step with a name nobody gave words for is reported', () => {
    expect(translated({ say: 'Say {name}.' }, both).faults).toEqual([
      { place: 'steps.chon-viec.say', problem: 'stray-parameter', name: '{name}' },
    ]);
  });
});

test('an include is written with words and screens, and nothing else', () => {
  const include = (more: object) =>
    readFile('guide', { ...head, steps: [{ use: 'tim', with: both, screens: { a: 'b' }, ...more }] });
  expect(include({})).toHaveProperty('content');
  expect(include({ with: { go: '' } })).toHaveProperty('faults');
  expect(include({ mit: both })).toHaveProperty('faults');
});
