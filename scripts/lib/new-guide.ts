/** The file of a guide that is just begun: it passes the schema, and everything still to be written is marked. */
import { stringify } from 'yaml';
import { BLANK_DAY, BLANK_ID, BLANK_SECONDS, BLANK_TEXT, IdSchema } from '../../src/domain/content/index.ts';
import { foldText } from '../../src/domain/assistant/fold.ts';
import * as v from 'valibot';

/** The mark of a blank, and files that the build puts beside those of the guides. */
const RESERVED: ReadonlySet<string> = new Set([BLANK_ID, 'index', 'aliases', 'screens', 'voice', 'status']);

/** What is known of a new guide; `from` is the title of its fact sheet, or the sheet itself (`portal/…`, `vneid/…`). */
export type NewGuide = { readonly id: string; readonly from?: string | undefined };

/** What a new guide is measured against: ids that are taken, life events of the pack. */
export type NewGuideGround = {
  readonly taken: readonly string[];
  readonly categories: readonly { readonly id: string; readonly title: string }[];
};

/** Why a guide is not begun, in Vietnamese, or null. */
export function refusalOf({ id }: NewGuide, { taken }: NewGuideGround): string | null {
  if (id === '') return 'Chưa ghi mã bài. Gõ: npm run guide:new -- chung-thuc-chu-ky';
  if (!v.is(IdSchema, id))
    return `Mã “${id}” chưa đúng. Chỉ dùng chữ thường không dấu và số, nối bằng dấu -, nhiều nhất 80 chữ. Ví dụ: ${suggestion(id)}`;
  if (RESERVED.has(id)) return `Mã “${id}” máy đã dùng cho việc khác. Đặt mã khác.`;
  return taken.includes(id)
    ? `Đã có bài mang mã “${id}”. Mở bài ấy mà sửa, hoặc đặt mã khác. Không tệp nào bị thay đổi.`
    : null;
}

function suggestion(id: string): string {
  return slugOf(id) || 'chung-thuc-chu-ky';
}

function slugOf(text: string): string {
  return foldText(text).replace(/ +/g, '-').slice(0, 80).replace(/-+$/, '');
}

/** The text of the new file. */
export function newGuideYaml({ id, from = '' }: NewGuide, ground: NewGuideGround): string {
  const isSheet = /^(portal|vneid)\/[a-z0-9-]+$/.test(from);
  const sheet = isSheet ? from : `portal/${from === '' ? BLANK_ID : slugOf(from)}`;
  const title = isSheet || from === '' ? blank('tên việc như người dân gọi') : from.normalize('NFC');
  return `# yaml-language-server: $schema=../../../schema/guide.json
# Bài mới. Tìm “${BLANK_TEXT}”, “${BLANK_ID}” và “${BLANK_DAY}”, thay từng chỗ bằng nội dung thật.
# Mục nào bài không cần thì xóa cả mục. Chạy npm run content để xem còn chỗ nào.
id: ${id}
version: 1
facts: ${sheet} # tờ dữ kiện: portal/… hoặc vneid/…
${line('title', title)}
${line('summary', blank('một, hai câu ngắn nói bài này giúp việc gì'))}
# Nhóm việc, chọn một: ${ground.categories.map((one) => `${one.id} (${one.title})`).join(' · ')}
category: ${BLANK_ID}
audience: everyone # everyone mọi người · citizens công dân · foreigners người nước ngoài
boundaryFree: unknown # nộp ở đâu: province trong tỉnh · national cả nước · no nơi quy định · unknown chưa rõ · not-a-procedure
aliases: # ít nhất ba cách người dân hay gọi
${[1, 2, 3].map((n) => `  - ${blank(`cách gọi thứ ${n}`)}`).join('\n')}
before:
  result: ${fact('làm xong thì được gì')}
  minutes: { from: 0, to: 0 } # ${BLANK_TEXT} – làm mất bao nhiêu phút, từ … đến …
  fee: ${fact('lệ phí bao nhiêu')}
  deadline: ${fact('bao lâu có kết quả')}
  papers:
    - ${fact('giấy tờ cần mang')}
  who: ${fact('ai được làm')}
  where: ${fact('làm ở đâu')}
steps: # bước của bài, xen với bước chung, ví dụ: - use: dang-xuat
${[1, 2].map(step).join('\n')}
after:
  - ${fact('làm xong rồi thì chờ gì, nhận ở đâu')}
criticalPoints: # 3 đến 5 điều người chỉ lại cho nhóm phải nắm, mỗi điều một bước
${[1, 2].map(point).join('\n')}
sources:
  - id: nguon-1
    title: ${blank('tên văn bản hoặc trang đã xem')}
    address: ${blank('địa chỉ trang đã xem')}
    checked: ${BLANK_DAY} # ngày xem, kiểu năm-tháng-ngày
reviewBy: ${BLANK_DAY} # ngày phải soát lại
sourceTrust: low # độ tin của nguồn: high cao · fairly-high khá cao · fair vừa · low thấp
`;
}

function blank(what: string): string {
  return `${BLANK_TEXT} – ${what}`;
}

function line(field: string, text: string): string {
  return stringify({ [field]: text }, { lineWidth: 0 }).trim();
}

function fact(what: string): string {
  return `{ text: '${blank(what)}', source: [nguon-1] }`;
}

function point(number: number): string {
  return `  - step: buoc-${number}
    show: ${blank('điều phải làm được hoặc nói được')}
    ask: ${blank('câu cán bộ hỏi, không trách')}`;
}

function step(number: number): string {
  return `  - id: buoc-${number} # mã bước, đặt rồi thì không đổi
    do: ${blank('một việc, một câu, bắt đầu bằng động từ')}
    where: ${blank('nhìn vào đâu')}
    say: ${blank('lời máy đọc')}
    see: { text: '${blank('làm xong sẽ thấy gì')}' }
    check: ${blank('câu hỏi đã thấy giống chưa')}
    seconds: { median: ${BLANK_SECONDS}, p80: ${BLANK_SECONDS} } # ${BLANK_TEXT} – số giây: phần lớn mọi người · người chậm
    screen: ${BLANK_ID} # mã hình trong thư mục screens; hình có nguồn thì thêm target
    source: [nguon-1]`;
}
