import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/domain/report/draft.schema.ts';
import { factsOf } from '../../../src/domain/report/facts.ts';
import type { ReportFacts } from '../../../src/domain/report/facts.view.ts';
import { quarterReport, tablesOf } from '../../../src/domain/report/quarter-report.ts';
import type { Report, ReportBlock, ReportFigure } from '../../../src/domain/report/report.view.ts';
import {
  addCounts,
  keyText,
  type CountedMode,
  type Counts,
} from '../../../src/domain/statistics/counter-key.ts';
import { inventedDays } from '../../../src/domain/statistics/invented-days.ts';
import {
  cutOf,
  periodBefore,
  readPeriod,
  reportCounts,
  type ReportCounts,
  type ReportPeriod,
} from '../../../src/domain/statistics/periods/index.ts';
import type { Period } from '../../../src/domain/statistics/retention.ts';
import { createChance } from '../../support/chance.ts';
import { realSay } from '../../support/report-words.ts';

const say = realSay();
const titles: Readonly<Record<string, string>> = {
  'khai-sinh': 'Đăng ký khai sinh',
  'ket-hon': 'Đăng ký kết hôn',
};
const writing = (facts: ReportFacts, draft = EMPTY_DRAFT): Report =>
  quarterReport({
    ...{ facts, draft, say, kiosks: 2, today: '2026-12-13', rehearsal: false },
    guideName: (id) => titles[id] ?? id,
    file: { name: 'gui-cap-tren-mau-2026-Q4.json', hash: 'ab'.repeat(32) },
  });
const quarter = (id: string): ReportPeriod => readPeriod('admin-15', id)!;
const counter = (mode: CountedMode, metric: string, guide = 'khai-sinh'): string =>
  keyText({ half: 'morning', place: '', guide, version: 0, step: '', mode, metric });
const counted = (own: Counts, adjustment: Counts = {}, id = '2026-Q4'): ReportCounts => ({
  ...{ cut: cutOf(quarter(id)), own, adjustment, shrunk: false },
});
const blocksOf = (report: Report): ReportBlock[] =>
  [...report.sections, ...report.appendices].flatMap(({ blocks }) => [...blocks]);
const figuresOf = (report: Report): ReportFigure[] =>
  blocksOf(report).filter((block) => block.kind === 'figure');
const texts = (report: Report): string[] =>
  blocksOf(report).flatMap((block): readonly string[] => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'clause') return [block.title];
    if (block.kind === 'points') return block.texts;
    if (block.kind === 'blank') return [];
    if (block.kind === 'figure')
      return [block.caption, block.description, ...block.bars.flatMap(({ label, text }) => [label, text])];
    return [block.caption, ...block.columns, ...block.rows.flat().map(({ text }) => text), ...block.notes];
  });
const tableOf = (report: Report, start: string) =>
  tablesOf(report).find(({ caption }) => caption.startsWith(start))!;
const cells = (report: Report, table: string, row: string): string[] =>
  tableOf(report, table)
    .rows.find(([name]) => name!.text === row)!
    .map(({ text }) => text);

const chance = createChance(7);
const guides = Object.keys(titles).map((id) => ({ id, version: 1, steps: ['mo', 'chon', 'nop'] }));
const invented = (): Period[] =>
  inventedDays({ today: '2026-12-13', places: ['kiot-1'], guides, chance }).map(({ day, counts }) => ({
    ...{ period: day, generation: 'g', counts },
  }));

describe('the report of a quarter', () => {
  const days = invented();
  const countsOf = (id: string) =>
    reportCounts(days, { period: quarter(id), before: periodBefore(quarter(id)) }, []);
  const report = writing(factsOf(countsOf('2026-Q4'), null, 60));

  test('has the five sections of the outline, three annexes, five tables and at most three charts', () => {
    expect(report.sections.map(({ title }) => title)).toEqual([
      'Tình hình triển khai',
      'Kết quả',
      'Đánh giá',
      'Sáng kiến, mô hình',
      'Phương hướng, kiến nghị',
    ]);
    expect(report.appendices.map(({ title, lying }) => [title, lying])).toEqual([
      ['Định nghĩa và công thức', false],
      ['Danh mục mô hình, sáng kiến', true],
      ['Mã băm tệp số liệu gửi cấp trên', false],
    ]);
    const captions = tablesOf(report).map(({ caption }) => caption);
    expect(captions.filter((caption) => caption.startsWith('Bảng'))).toHaveLength(5);
    expect(figuresOf(report).map(({ caption }) => caption.slice(0, 7))).toEqual([
      'Hình 1.',
      'Hình 2.',
      'Hình 3.',
    ]);
  });

  test('says which days it counts, and which days the next one will', () => {
    expect(report.subject).toBe('Kết quả Phong trào “Bình dân học vụ số” Quý IV năm 2026 (phần kiosk)');
    expect(report.opening).toEqual([
      'Số liệu từ ngày 15/09/2026 đến hết ngày 12/12/2026, do kiosk đếm ẩn danh, tính theo lượt. Các ngày từ 13/12/2026 đến 14/12/2026 tính vào báo cáo kỳ sau.',
    ]);
  });

  test('heads every chart and the tables of shares with a conclusion', () => {
    const captions = [...tablesOf(report).slice(0, 5), ...figuresOf(report)].map(({ caption }) => caption);
    for (const caption of captions)
      expect(caption).toMatch(/(\d\/10|Mọi) (lượt|nhóm|lời gọi)|Chờ bình quân [\d,]+ phút|Nhiều nhất là/);
  });

  test('shows in its sums what recounting the days gives', () => {
    const recount = (metric: string): number =>
      days
        .filter(({ period }) => period >= '2026-09-13' && period <= '2026-12-12')
        .flatMap(({ counts }) => Object.entries(counts))
        .filter(([key]) => key.endsWith(`|do|${metric}`))
        .reduce((sum, [, value]) => sum + value, 0);
    const { rows } = tableOf(report, 'Bảng 1.');
    const shown = rows.map((row) => row[1]!.number!);
    expect(shown.at(-1)).toBe(recount('started'));
    expect(shown.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(recount('started'));
    expect(rows.at(-1)![2]!.number).toBe(recount('finished'));
  });

  test('never says “người” of what a machine counted (RP-08)', () => {
    const compared = writing(factsOf(countsOf('2026-Q4'), countsOf('2026-Q3'), 60));
    for (const text of texts(compared))
      expect(text).not.toMatch(/\d[\d.,]*\s+(?:\S+\s+)?người(?! tiên phong)/u);
    expect(texts(compared).some((text) => /\d lượt/.test(text))).toBe(true);
  });

  test('names in its definitions every measure of its tables, with the formula', () => {
    const { rows } = tableOf(report, 'Công thức');
    const names = rows.map(([name]) => name!.text);
    expect(rows.find(([name]) => name!.text === 'Tỷ lệ tự làm được')![1]!.text).toBe('unaided ÷ finished');
    for (const start of ['Bảng 2.', 'Bảng 3.', 'Bảng 4.', 'Bảng 5.'])
      for (const [name] of tableOf(report, start).rows) {
        const own = [
          'Trong đó',
          'Lượt tìm',
          'Lời gọi',
          'Chờ bình quân',
          'Lượt trả lời',
          'Rất',
          'Hơi',
          'Tạm',
          'Dễ',
        ];
        if (!own.some((word) => name!.text.startsWith(word))) expect(names).toContain(name!.text);
      }
  });

  test('keeps what people wrote, and leaves dotted lines where nobody did', () => {
    const written = writing(factsOf(countsOf('2026-Q4'), null, 60), {
      ...EMPTY_DRAFT,
      ...{ office: 'Trung tâm mẫu', strengths: 'Một.\n\nHai.', kioskCost: '5.078.387 đồng' },
    });
    expect(written.head.office).toBe('Trung tâm mẫu');
    expect(texts(written)).toEqual(expect.arrayContaining(['Một.', 'Hai.', '5.078.387 đồng']));
    const [, , judged] = report.sections;
    expect(judged!.blocks.filter(({ kind }) => kind === 'blank')).toHaveLength(2);
  });

  test('carries the name and seal of the file that goes with it', () => {
    const [name, hash] = tableOf(report, 'Tệp số liệu').rows[0]!;
    expect(name!.text).toBe('gui-cap-tren-mau-2026-Q4.json');
    expect(hash!.text.replaceAll(' ', '')).toBe('ab'.repeat(32));
  });
});

describe('a year', () => {
  test('comes to what its four quarters come to', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ day: fc.integer({ min: 0, max: 372 }), times: fc.integer({ min: 20, max: 400 }) }),
          {
            minLength: 30,
            maxLength: 60,
          },
        ),
        (visits) => {
          const days = visits.map(({ day, times }, i): Period => ({
            period: new Date(Date.UTC(2025, 11, 10 + day)).toISOString().slice(0, 10),
            generation: `g${i}`,
            counts: { [counter('do', 'started')]: times, [counter('do', 'finished')]: times },
          }));
          const sum = (period: ReportPeriod): number => {
            const made = reportCounts(days, { period, before: periodBefore(period) }, []);
            return tableOf(writing(factsOf(made, null, 1)), 'Bảng 1.').rows.at(-1)![1]!.number ?? 0;
          };
          const quarters = [1, 2, 3, 4].map((number) => sum(quarter(`2026-Q${number}`)));
          expect(sum(quarter('2026'))).toBe(quarters.reduce((a, b) => a + b));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what must not be known', () => {
  const arbitrary = fc.array(
    fc.tuple(
      fc.constantFrom('khai-sinh', 'ket-hon', 'cu-tru'),
      fc.constantFrom<[CountedMode, string]>(
        ['do', 'started'],
        ['do', 'finished'],
        ['do', 'unaided'],
        ['queue', 'wait-5'],
        ['queue', 'wait-10'],
        ['queue', 'wait-15'],
        ['queue', 'wait-20'],
        ['queue', 'wait-more'],
        ['queue', 'ticket-guide'],
        ['queue', 'no-show'],
        ['queue', 'group-led-pioneer'],
        ['queue', 'group-helped-pioneer'],
        ['queue', 'group-helped-staff'],
        ['menu', 'used'],
      ),
      fc.integer({ min: 1, max: 40 }),
    ),
    { maxLength: 40 },
  );
  const summed = (drawn: readonly [string, [CountedMode, string], number][]): Counts =>
    drawn.reduce<Counts>(
      (sum, [guide, [mode, metric], value]) => addCounts(sum, { [counter(mode, metric, guide)]: value }),
      {},
    );

  test('no number of lượt from 1 to 10 stands anywhere in a report', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (own, late) => {
        const report = writing(factsOf(counted(summed(own), summed(late)), null, 40));
        for (const figure of figuresOf(report))
          for (const { value } of figure.bars) expect(value === 0 || value! > 10, figure.caption).toBe(true);
        const counts = [tableOf(report, 'Bảng 1.').rows.flatMap((row) => [row[1]!, row[2]!, row[4]!])].flat();
        for (const { number } of counts) expect(number === null || number === 0 || number > 10).toBe(true);
        for (const text of texts(report)) expect(text).not.toMatch(/(?<![\d.,/])(?:[1-9]|10) lượt/);
        const [, gained] = report.sections[1]!.blocks.filter(({ kind }) => kind === 'paragraph') as {
          text: string;
        }[];
        expect(gained!.text).not.toMatch(/ (?:[1-9]|10)[;.]/);
      }),
      { numRuns: 300 },
    );
  });

  test('no share tells of 1 to 10 who did, or who did not', () => {
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const report = writing(factsOf(counted(summed(drawn)), null, 40));
        for (const [, started, done, doneShare, , aloneShare] of tableOf(report, 'Bảng 1.').rows)
          for (const [whole, share] of [
            [started, doneShare],
            [done, aloneShare],
          ] as const) {
            if (whole?.number == null || share?.number == null) continue;
            const hits = Math.round((whole.number * share.number) / 100);
            for (const value of [hits, whole.number - hits])
              expect(value === 0 || value > 10, `${value}`).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('seven who went through among a hundred are told neither as a number nor as a share', () => {
    const counts: Counts = {
      [counter('do', 'started')]: 107,
      [counter('do', 'finished')]: 7,
      [counter('do', 'unaided')]: 3,
    };
    const told = cells(writing(factsOf(counted(counts), null, 40)), 'Bảng 1.', 'Cộng');
    expect(told.slice(2)).toEqual(['che', '–', 'che', '–']);
  });

  test('bars of waits stand on one side of 15 minutes and only where both sides are told', () => {
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const { waits, told } = factsOf(counted(summed(drawn)), null, 40);
        const sides = told.tables.find(({ id }) => id === 'line')!.all;
        if (waits === null) return;
        expect(sides.cells.slice(0, 2)).not.toContain(null);
        const within = waits.filter(({ high }) => high !== null && high <= 15);
        expect(waits.every(({ low, high }) => low >= 15 || (high !== null && high <= 15))).toBe(true);
        expect(within.reduce((sum, { cases }) => sum + cases, 0)).toBe(sides.cells[0]);
      }),
      { numRuns: 300 },
    );
  });

  test('an adjustment of few, or to few, is not said', () => {
    const used = (times: number): Counts => ({ [counter('menu', 'used', '')]: times });
    expect(factsOf(counted(used(40), used(3)), null, 1).adjustments.used).toBeNull();
    expect(factsOf(counted(used(4), used(30)), null, 1).adjustments.used).toBeNull();
    expect(factsOf(counted(used(40), used(30)), null, 1).adjustments.used).toBe(30);
    expect(factsOf(counted(used(40)), null, 1).adjustments.used).toBe(0);
  });
});

describe('the period before', () => {
  const report = (now: number, then: number): Report => {
    const calls = (times: number): Counts => ({ [counter('menu', 'ack-20', '')]: times });
    return writing(factsOf(counted(calls(now)), counted(calls(then), {}, '2026-Q3'), 40));
  };

  test.each([
    [120, 100, '+20 (+20,0%)'],
    [90, 100, '−10 (−10,0%)'],
    [31, 29, '+2'],
    [50, 4, '–'],
    [4, 50, '–'],
    [0, 50, '–'],
    [40, 40, '0 (0,0%)'],
  ])('%i after %i is “%s”', (now, then, said) => {
    expect(cells(report(now, then), 'Bảng 4.', 'Lời gọi người giúp').at(-1)).toBe(said);
  });
});
