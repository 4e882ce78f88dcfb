import { describe, expect, test } from 'vitest';
import type { CompiledGuide } from '../../../src/domain/content/guide.schema.ts';
import { lintGuide, lintScreen, type LintSettings } from '../../../src/domain/content/lint.ts';
import { plainStep, screens, specimenGuide, withStep } from '../../fixtures/guide.ts';
import { words } from '../../fixtures/words.ts';

const settings: LintSettings = { words, today: '2026-03-04', release: false };
const namesOf = (guide: CompiledGuide, change: Partial<LintSettings> = {}): string[] =>
  lintGuide(guide, { ...settings, ...change }).map(({ name, place, level }) => `${level} ${place} ${name}`);

test('the specimen guide has nothing to mend', () => {
  expect(namesOf(specimenGuide)).toEqual([]);
});

describe('steps', () => {
  test('a step that only the owner does needs a calming sentence', () => {
    expect(namesOf(withStep('go-mat-khau', { safe: undefined }))).toEqual([
      'error steps.go-mat-khau secret-without-safe',
    ]);
  });

  test('a step does one thing in one sentence', () => {
    expect(namesOf(withStep('mo-ung-dung', { do: 'Mở máy. Rồi chạm.' }))).toEqual([
      'error steps.mo-ung-dung.do do-has-two-sentences',
    ]);
  });

  test('nothing is ringed on a screen that nobody has seen', () => {
    expect(namesOf(withStep('cho-bao-tin', { target: 'khung' }))).toEqual([
      'error steps.cho-bao-tin unseen-target',
    ]);
  });

  test('nothing is ringed on an unseen screen of a repair either', () => {
    const repair = [{ do: 'Chờ thêm.', screen: 'may-chua-thay', target: 'khung' }];
    const guide = withStep('mo-ung-dung', { differs: [{ id: 'khac', when: 'Máy đứng yên', repair }] });
    expect(namesOf(guide).join()).toContain('unseen-target');
  });

  test('a screen with a source shows where to touch', () => {
    expect(namesOf(withStep('mo-ung-dung', { target: undefined }))).toEqual([
      'error steps.mo-ung-dung picture-without-target',
    ]);
  });

  test('a paper needs no ring', () => {
    const guide = withStep('mo-ung-dung', { target: undefined });
    const paper = { ...screens['may-trang-chu'], device: 'paper' as const };
    expect(namesOf({ ...guide, screens: { ...screens, 'may-trang-chu': paper } })).toEqual([]);
  });
});

describe('every text of a guide is read', () => {
  const bad = 'Mời bạn.';
  const differs = [{ id: 'khac', when: bad, repair: [{ do: bad, say: bad }] }];
  test.each<[string, CompiledGuide]>([
    ['title', { ...specimenGuide, title: bad }],
    ['summary', { ...specimenGuide, summary: bad }],
    ['after.0', { ...specimenGuide, after: [{ text: bad, source: ['nguon-mau'] }] }],
    [
      'criticalPoints.nop-ho-so.ask',
      {
        ...specimenGuide,
        criticalPoints: specimenGuide.criticalPoints.map((one, i) => (i === 2 ? { ...one, ask: bad } : one)),
      },
    ],
    ...(['result', 'fee', 'deadline', 'who', 'where'] as const).map((field): [string, CompiledGuide] => [
      `before.${field}`,
      {
        ...specimenGuide,
        before: { ...specimenGuide.before, [field]: { text: bad, source: ['nguon-mau'] } },
      },
    ]),
    [
      'before.papers.0',
      {
        ...specimenGuide,
        before: { ...specimenGuide.before, papers: [{ text: bad, source: ['nguon-mau'] }] },
      },
    ],
    ...(['do', 'where', 'check', 'safe', 'say'] as const).map((field): [string, CompiledGuide] => [
      `steps.mo-ung-dung.${field}`,
      withStep('mo-ung-dung', { [field]: bad }),
    ]),
    ['steps.mo-ung-dung.see.text', withStep('mo-ung-dung', { see: { text: bad } })],
  ])('%s', (place, guide) => {
    expect(namesOf(guide)).toEqual([`error ${place} avoided-word`]);
  });

  test('differences and their repairs too', () => {
    expect(namesOf(withStep('mo-ung-dung', { differs }))).toEqual([
      'error steps.mo-ung-dung.differs.khac.when avoided-word',
      'error steps.mo-ung-dung.differs.khac.repair.0.do avoided-word',
      'error steps.mo-ung-dung.differs.khac.repair.0.say avoided-word',
    ]);
  });
});

describe('review', () => {
  const old = { ...specimenGuide, reviewBy: '2026-03-03' };

  test('a passed review date reminds, and stops a release', () => {
    expect(namesOf(old)).toEqual(['warning reviewBy review-passed']);
    expect(namesOf(old, { release: true })).toEqual(['error reviewBy review-passed']);
  });

  test('on the review day itself the guide still counts as reviewed', () => {
    expect(namesOf({ ...old, reviewBy: settings.today }, { release: true })).toEqual([]);
  });

  test('a guide without the post that reviewed it is reminded of', () => {
    const { reviewedByPost, ...guide } = specimenGuide;
    expect(reviewedByPost).toBeDefined();
    expect(namesOf(guide)).toEqual(['warning reviewedByPost not-reviewed']);
  });

  test('a source cannot have been looked at tomorrow', () => {
    const sources = [{ id: 'nguon-mau', title: 'Tài liệu mẫu', checked: '2026-03-05' }];
    expect(namesOf({ ...specimenGuide, sources })).toEqual(['error sources.nguon-mau checked-in-future']);
    expect(namesOf({ ...specimenGuide, sources }, { today: '2026-03-05' })).toEqual([]);
  });
});

describe('what whoever teaches others must have shown', () => {
  const points = specimenGuide.criticalPoints;
  const [first] = points;
  const saying = (show: string) => ({
    ...specimenGuide,
    criticalPoints: [{ ...first!, show }, ...points.slice(1)],
  });

  test('is at least three points; fewer are still to be written', () => {
    const few = { ...specimenGuide, criticalPoints: points.slice(1) };
    expect(namesOf(few)).toEqual(['warning criticalPoints few-points']);
  });

  test.each([
    'Lệ phí thì trả ở quầy.',
    'Nộp 8.000 đồng.',
    'Đi trong 60 ngày.',
    'Chờ hết hạn đã.',
    'Thuế nộp sau.',
    'Đủ 14 tuổi thì làm được.',
  ])('says nothing about money and terms, which only staff tell: %s', (show) => {
    expect(namesOf(saying(show))).toEqual(['error criticalPoints.mo-ung-dung point-for-staff']);
  });

  test.each(['Bấm “Thanh toán lệ phí” một lần.', 'Gõ đủ 6 số rồi phím ấy.', 'Hạnh phúc là được làm xong.'])(
    'may name buttons and digits: %s',
    (show) => {
      expect(namesOf(saying(show))).toEqual([]);
    },
  );
});

describe('texts drawn on a screen', () => {
  test('the specimen screens are clean', () => {
    expect(Object.values(screens).flatMap((screen) => lintScreen(screen, words))).toEqual([]);
  });

  test.each([
    ['title', { ...screens['cong-nop'], title: '12345678' }],
    ['value', { ...screens['cong-nop'], parts: [{ ...screens['cong-nop'].parts[0], value: '12345678' }] }],
    [
      'item note',
      {
        ...screens['may-trang-chu'],
        parts: [{ kind: 'list', items: [{ id: 'a', label: 'Một', note: '12345678' }] }],
      },
    ],
    [
      'text in a dialog',
      {
        ...screens['cong-nop'],
        parts: [{ kind: 'dialog', parts: [{ kind: 'text', text: '12345678' }] }],
      },
    ],
  ] as [string, Parameters<typeof lintScreen>[0]][])(
    'a number like an account is found in its %s',
    (_, screen) => {
      expect(lintScreen(screen, words)).toEqual([
        { place: `screens.${screen.id}`, name: 'payment-data', values: { word: '12345678' }, level: 'error' },
      ]);
    },
  );

  test.each([
    { ...screens['cong-nop'], address: '12345678' },
    { ...screens['cong-nop'], parts: [{ ...screens['cong-nop'].parts[1], title: '12345678' }] },
  ] as Parameters<typeof lintScreen>[0][])(
    'the address bar and the heading of a dialog are read',
    (screen) => {
      expect(lintScreen(screen, words)).toHaveLength(1);
    },
  );
});

test('a step without a screen of its own faults no other rule', () => {
  expect(namesOf({ ...specimenGuide, steps: [{ ...plainStep, screen: 'khong-co' }] })).toEqual([]);
});

describe('the worked example', () => {
  const { scenes, who } = specimenGuide.example!;
  const shown = (kinds: readonly string[], text = 'Bác ấy làm.'): CompiledGuide => ({
    ...specimenGuide,
    example: {
      who,
      scenes: kinds.map((kind, i) => ({ id: `canh-${i}`, kind: kind as 'doing', text })),
    },
  });

  test('is reminded of while it is missing, and so is the rehearsal', () => {
    const bare = { ...specimenGuide, example: undefined, teachBack: undefined };
    expect(namesOf(bare)).toEqual([
      'warning example example-missing',
      'warning teachBack teach-back-missing',
    ]);
  });

  test.each([
    [['doing', 'doing', 'doing', 'end']],
    [['doing', 'mistake', 'doing', 'end']],
    [['doing', 'mistake', 'doing', 'repair', 'end']],
    [['mistake', 'repair', 'mistake', 'end']],
    [['doing', 'mistake', 'repair', 'doing']],
    [['mistake', 'repair', 'repair', 'repair', 'repair', 'end']],
  ])('shows one mistake, its repair at once in at most three scenes, and an end: not %j', (kinds) => {
    expect(namesOf(shown(kinds))).toEqual(['error example example-mistake']);
  });

  test('lasts at most three hundred syllables', () => {
    const sentence = 'Bác ấy làm một việc rất dài và rất lâu trên máy. ';
    const long = shown(['doing', 'doing', 'mistake', 'repair', 'doing', 'end'], sentence.repeat(5).trim());
    expect(namesOf(long)).toEqual(['error example example-long']);
  });

  test('rings nothing on a screen that nobody has seen, and its texts keep the writing rules', () => {
    const [first, ...rest] = scenes;
    const ringed = { ...first!, screen: 'may-chua-thay', target: 'khung' };
    expect(namesOf({ ...specimenGuide, example: { who, scenes: [ringed, ...rest] } })).toEqual([
      'error example.mo example-unseen-target',
    ]);
    const rude = { ...first!, text: 'Bác ấy nhìn mã OTP.' };
    expect(namesOf({ ...specimenGuide, example: { who, scenes: [rude, ...rest] } })).toEqual([
      'error example.mo.text bare-otp-or-qr',
    ]);
  });
});
