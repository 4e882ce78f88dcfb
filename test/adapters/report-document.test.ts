import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/adapters/report/document.ts';
import { tablesOf } from '../../src/domain/report/quarter-report.ts';
import type { Report } from '../../src/domain/report/report.view.ts';
import { quarterSpecimen } from '../support/quarter-specimen.ts';
import { specimenReport } from '../support/report.ts';

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const read = async (report: Report): Promise<Map<string, string>> => {
  const files = unzipSync(await makeDocument(report, async () => ({ png, width: 3, height: 1 })));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
let files: Map<string, string>;
let xml: string;
/** Every paragraph with its own properties, the text joined. */
let paragraphs: { readonly text: string; readonly xml: string }[];
beforeAll(async () => {
  files = await read(specimenReport);
  xml = files.get('word/document.xml')!;
  paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([p]) => ({
    xml: p,
    text: [...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, t]) => t!.replaceAll('\u00a0', ' ').replaceAll('\u2011', '-').replaceAll('&quot;', '"'))
      .join(''),
  }));
});
const paragraph = (start: string): string => {
  const found = paragraphs.find(({ text }) => text.startsWith(start));
  expect(found, start).toBeDefined();
  return found!.xml;
};
const look = (start: string) => {
  const p = paragraph(start);
  return {
    size: Number(/<w:sz w:val="(\d+)"/.exec(p)?.[1]),
    bold: /<w:b\/>|<w:b w:val="true"/.test(p),
    italic: /<w:i\/>|<w:i w:val="true"/.test(p),
    alignment: /<w:jc w:val="(\w+)"/.exec(p)?.[1],
    underlined: p.includes('<w:u '),
  };
};
/** The properties of every section, the report's own first. */
const sections = (): string[] => [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([s]) => s);

describe('the sheet (2.1)', () => {
  test('is A4, with edges of 20, 20, 30 and 15 mm', () => {
    for (const section of sections()) {
      expect(section).toMatch(/w:top="1134"/);
      expect(section).toMatch(/w:bottom="1134"/);
      expect(section).toMatch(/w:left="1701"/);
      expect(section).toMatch(/w:right="850"/);
    }
    expect(sections()[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/);
  });

  test('of an appendix with a wide table lies', () => {
    expect(sections().map((section) => /w:orient="(\w+)"/.exec(section)?.[1])).toEqual([
      'portrait',
      'portrait',
      'landscape',
    ]);
    expect(sections()[2]).toMatch(/<w:pgSz w:w="16838" w:h="11906"/);
  });

  test('is numbered from 1 in the middle of the upper edge, 14 pt, not on the first page, each appendix anew', () => {
    for (const section of sections()) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toMatch(/<w:pgNumType w:start="1" w:fmt="decimal"/);
      expect(section).toMatch(/<w:headerReference w:type="first"/);
    }
    const headers = [...files].filter(([name]) => name.startsWith('word/header')).map(([, text]) => text);
    const numbered = headers.filter((text) => text.includes('PAGE'));
    expect(numbered).toHaveLength(3);
    for (const text of numbered) {
      expect(text).toContain('<w:jc w:val="center"/>');
      expect(text).toContain('<w:sz w:val="28"/>');
    }
  });

  test('is set in black Times New Roman and nothing else', () => {
    const all = [...files].filter(([name]) => /document|header|styles/.test(name)).map(([, text]) => text);
    for (const text of all) {
      const colours = [...text.matchAll(/<w:color w:val="(\w+)"/g)].map(([, colour]) => colour);
      const used = text.includes('<w:styles') ? [] : colours;
      expect(new Set(used)).toEqual(new Set(used.length > 0 ? ['000000'] : []));
    }
    const faces = [...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, face]) => face);
    expect(new Set(faces)).toEqual(new Set(['Times New Roman']));
    expect(files.get('word/styles.xml')).toMatch(/<w:docDefaults>.*Times New Roman.*<\/w:docDefaults>/s);
  });

  test('has body text on both edges, 14 pt, lines of 1.15, 6 pt after, first line 1.27 cm', () => {
    const body = paragraph('Trung tâm có 03 kiosk');
    expect(body).toMatch(/w:line="276"/);
    expect(body).toMatch(/w:after="120"/);
    expect(body).toMatch(/w:firstLine="720"/);
    expect(look('Trung tâm có 03 kiosk')).toMatchObject({ size: 28, bold: false, alignment: 'both' });
  });
});

describe('the parts (2.2)', () => {
  test.each<[string, string, Partial<ReturnType<typeof look>>]>([
    ['the nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 24, bold: true, italic: false }],
    ['the motto', 'Độc lập - Tự do - Hạnh phúc', { size: 26, bold: true, italic: false }],
    ['the superior office', 'UBND PHƯỜNG MẪU', { size: 24, bold: false }],
    ['the office', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', { size: 24, bold: true }],
    ['the number', 'Số: ', { size: 26, bold: false, italic: false }],
    ['place and date', 'Mẫu, ngày', { size: 26, bold: false, italic: true }],
    ['the kind', 'BÁO CÁO', { size: 28, bold: true, alignment: 'center' }],
    ['the subject', 'Kết quả Phong trào', { size: 28, bold: true, alignment: 'center' }],
    ['whom it goes to', 'Kính gửi: Ủy ban', { size: 28, bold: false }],
    ['a section', 'II. KẾT QUẢ', { size: 28, bold: true }],
    ['a clause', '1. Hướng dẫn dịch vụ công', { size: 28, bold: true }],
    ['a point', 'b) Rà soát', { size: 28, bold: false }],
    ['who signs', 'GIÁM ĐỐC', { size: 28, bold: true }],
    ['the recipients', 'Nơi nhận:', { size: 24, bold: true, italic: true }],
    ['their list', '- Như trên;', { size: 22, bold: false, italic: false }],
    ['an appendix', 'Phụ lục II', { size: 28, bold: true, alignment: 'center' }],
    ['its title', 'DANH MỤC MÔ HÌNH', { size: 28, bold: true, alignment: 'center' }],
    ['what it belongs to', '(Kèm theo Báo cáo', { size: 28, italic: true }],
    ['a table', 'Đăng ký khai sinh', { size: 26 }],
    ['a table of seven columns', 'Kiot hỗ trợ', { size: 24 }],
  ])('%s', (_, start, expected) => {
    expect(look(start)).toMatchObject({ ...expected, underlined: false });
  });

  test('the line of the nation has no place to break', () => {
    const raw = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, t]) => t!);
    expect(raw.find((t) => t.startsWith('CỘNG'))).not.toContain(' ');
    expect(raw.find((t) => t.startsWith('Độc'))).not.toMatch(/[ -]/);
  });

  test('three lines are drawn, as long as they must be, and none is an underline', () => {
    const lines = [...xml.matchAll(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:pBdr>.*?<\/w:pPr>/gs)].map(([p]) => p);
    expect(lines).toHaveLength(3);
    const [office, motto, subject] = lines.map((p) => {
      const [, left] = /w:left="(\d+)"/.exec(p)!;
      return Number(left);
    });
    const right = Math.round((95 / 25.4) * 1440);
    const mottoLength = right - 2 * motto!;
    expect(mottoLength / 3171).toBeGreaterThan(0.97);
    expect(mottoLength / 3171).toBeLessThan(1.03);
    const left = 9355 - right;
    const share = (left - 2 * office!) / left;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
    expect(subject).toBeGreaterThan(2000);
    expect(xml).not.toContain('<w:u ');
  });

  test('several addressees stand below “Kính gửi:” with dashes, “;” and a full stop', async () => {
    const text = (await read({ ...specimenReport, addressees: ['Nơi một', 'Nơi hai'] })).get(
      'word/document.xml',
    )!;
    expect(text).toContain('>Kính gửi:<');
    expect(text).toContain('>- Nơi một;<');
    expect(text).toContain('>- Nơi hai.<');
  });

  test('the chart is said in words for whoever does not see it', () => {
    expect(xml).toContain('descr="Đăng ký khai sinh 412 lượt');
  });

  test('a table’s head stands again on every page and no row is cut', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThan(6);
  });
});

describe('the report of a real quarter (RP-04)', () => {
  test('is set by the same rules: edges, black letters, lying form, numbered annexes, drawn lines', async () => {
    const report = quarterSpecimen();
    const all = await read(report);
    const body = all.get('word/document.xml')!;
    const parts = [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([part]) => part);
    expect(parts.map((part) => /w:orient="(\w+)"/.exec(part)?.[1])).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
    for (const part of parts)
      expect(part).toMatch(/w:top="1134".*w:right="850".*w:bottom="1134".*w:left="1701"/);
    expect(new Set([...body.matchAll(/<w:color w:val="(\w+)"/g)].map(([, colour]) => colour))).toEqual(
      new Set(['000000']),
    );
    expect(body).not.toContain('<w:u ');
    const said = [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!);
    const starts = ['I. TÌNH HÌNH', 'II. KẾT QUẢ', 'III. ĐÁNH GIÁ', 'IV. SÁNG KIẾN', 'V. PHƯƠNG HƯỚNG'];
    for (const start of starts)
      expect(
        said.some((text) => text.startsWith(start)),
        start,
      ).toBe(true);
    for (const annex of ['Phụ lục I', 'Phụ lục II', 'Phụ lục III']) expect(said).toContain(annex);
  });

  test('says every number of its tables, and says its charts in words', async () => {
    const report = quarterSpecimen();
    const body = (await read(report)).get('word/document.xml')!;
    const said = new Set(
      [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!.replaceAll('&quot;', '"')),
    );
    for (const { text } of tablesOf(report).flatMap(({ rows }) => rows.flat()))
      if (text !== '') expect(said.has(text), text).toBe(true);
    expect(body.match(/descr="[^"]*lượt/g)!.length).toBe(3);
  });
});
