import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { newGuideYaml, refusalOf, type NewGuideGround } from '../../scripts/lib/new-guide.ts';
import { BLANK_DAY, BLANK_ID, BLANK_TEXT } from '../../src/domain/content/index.ts';
import { loadedFrom, sentencesOf } from '../support/pack-folder.ts';

const ground: NewGuideGround = {
  taken: ['bai-mau'],
  categories: [{ id: 'con-nho', title: 'Có con nhỏ' }],
};
const fresh = newGuideYaml({ id: 'bai-moi' }, ground);
const FILE = 'pack/guides/bai-moi.yaml';
const errorsOf = (yaml: string) =>
  loadedFrom({ [FILE]: yaml }).problems.filter(({ level, file }) => level === 'error' && file === FILE);

/** The guide as somebody who has everything at hand fills it in. */
const filled = fresh
  .replace('{ from: 0, to: 0 }', '{ from: 5, to: 10 }')
  .replaceAll('{ median: 2, p80: 2 }', '{ median: 20, p80: 60 }')
  .replaceAll(`screen: ${BLANK_ID}`, 'screen: may-chua-thay')
  .replace(`category: ${BLANK_ID}`, 'category: con-nho')
  .replaceAll(BLANK_ID, 'viec-moi')
  .replaceAll(BLANK_DAY, '2026-01-02')
  .replaceAll(new RegExp(`${BLANK_TEXT} – [^'#\\n]*`, 'g'), 'Mời bác làm');

test('a guide just begun is read whole: every error is a blank, and says in Vietnamese what to do', () => {
  const problems = errorsOf(fresh);
  expect(new Set(problems.map(({ name }) => name))).toEqual(new Set(['blank-left']));
  expect(sentencesOf(loadedFrom({ [FILE]: fresh }))).toContain(
    `${FILE}: before.fee.text: Chỗ này còn chưa viết. Thay bằng nội dung thật, hoặc xóa mục này nếu bài không cần.`,
  );
});

test('every mark in the file is told, each with its own place', () => {
  const marked = fresh
    .split('\n')
    .filter(
      (line) => !line.startsWith('#') && [BLANK_TEXT, BLANK_ID, BLANK_DAY].some((b) => line.includes(b)),
    );
  const places = errorsOf(fresh).map(({ place }) => place);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toHaveLength(marked.length);
});

test('with all of them filled in nothing is wrong any more', () => {
  expect(errorsOf(filled)).toEqual([]);
});

test('one blank left anywhere is enough to stop the build', () => {
  const whole = parse(filled) as object;
  const begun = parse(fresh) as Record<string, unknown>;
  const openFields = Object.keys(begun).filter((key) => {
    const text = JSON.stringify(begun[key]);
    return [BLANK_TEXT, BLANK_ID, BLANK_DAY].some((mark) => text.includes(mark));
  });
  expect(openFields.length).toBeGreaterThan(10);
  for (const field of openFields) {
    const yaml = stringify({ ...whole, [field]: begun[field] });
    expect(
      errorsOf(yaml).map(({ name }) => name),
      field,
    ).toContain('blank-left');
  }
});

describe('what is known already is written in', () => {
  test.each([
    ['Chứng thực: chữ ký', 'Chứng thực: chữ ký', 'portal/chung-thuc-chu-ky'],
    ['vneid/tich-hop-giay-to', `${BLANK_TEXT} – tên việc như người dân gọi`, 'vneid/tich-hop-giay-to'],
    ["Xin số nhà #5 'mới'", "Xin số nhà #5 'mới'", 'portal/xin-so-nha-5-moi'],
  ])('from “%s”', (from, title, facts) => {
    expect(parse(newGuideYaml({ id: 'bai-moi', from }, ground))).toMatchObject({
      id: 'bai-moi',
      title,
      facts,
    });
  });

  test('and the points to teach belong to its first steps', () => {
    const { criticalPoints } = parse(fresh) as { criticalPoints: { step: string }[] };
    expect(criticalPoints.map(({ step }) => step)).toEqual(['buoc-1', 'buoc-2']);
  });
});

describe('a guide is not begun', () => {
  test.each([
    ['', 'Chưa ghi mã bài.'],
    ['Chứng thực chữ ký', 'Ví dụ: chung-thuc-chu-ky'],
    ['../../pack', 'Mã “../../pack” chưa đúng.'],
    ['a'.repeat(81), 'nhiều nhất 80 chữ'],
    ['bai-mau', 'Đã có bài mang mã “bai-mau”.'],
    [BLANK_ID, 'máy đã dùng cho việc khác'],
    ['status', 'máy đã dùng cho việc khác'],
  ])('as “%s”', (id, part) => {
    expect(refusalOf({ id }, ground)).toContain(part);
  });

  test('but under a free name it is, a branch too', () => {
    expect(refusalOf({ id: 'bai-moi' }, ground)).toBeNull();
    expect(refusalOf({ id: 'bai-moi--tai-nha' }, ground)).toBeNull();
  });
});
