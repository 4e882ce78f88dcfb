/**
 * npm run guide:new -- <id> [--from <title of the fact sheet>] [--pack <name>] : begins a guide. The file passes the
 * schema; what is still to be written is marked, and the check calls every mark an error.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { BLANK_TEXT } from '../src/domain/content/index.ts';
import { newGuideYaml, refusalOf } from './lib/new-guide.ts';
import { readOne } from './lib/read-yaml.ts';

const root = process.cwd();
const packs = join(root, 'kiosk-config/packs');
const { values, positionals } = readWishes();
const name = values.pack ?? readdirSync(packs)[0] ?? '';
const head = readOne('pack', join(packs, name, 'pack.yaml'), root, []);
if (head === null)
  fail(
    `Không đọc được gói ${name}. Các gói: ${readdirSync(packs).join(', ')}. Chạy npm run content để xem lỗi.`,
  );
if (positionals.length > 1) fail('Mỗi lần một bài. Tên tờ dữ kiện có dấu cách thì đặt trong nháy kép.');

const wanted = { id: positionals[0] ?? '', from: values.from };
const ground = {
  taken: readdirSync(packs).flatMap(guideIds),
  categories: head.content.categories,
};
const refusal = refusalOf(wanted, ground);
if (refusal !== null) fail(refusal);
const path = join(packs, name, 'guides', `${wanted.id}.yaml`);
writeFileSync(path, newGuideYaml(wanted, ground), { flag: 'wx' });
console.log(`Đã tạo ${relative(root, path)}

Việc tiếp theo:
1. Mở tệp ấy, tìm “${BLANK_TEXT}” và thay từng chỗ. Mục không cần thì xóa.
2. npm run content – máy chỉ từng chỗ còn trống. Còn chỗ trống thì máy không dựng bản mới.
3. npm run dev -- --open /xem-thu/${wanted.id} – xem thử, lưu tệp là trang tự mở lại.`);

function guideIds(pack: string): string[] {
  return readdirSync(join(packs, pack, 'guides')).map((file) => basename(file, '.yaml'));
}

function readWishes() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { from: { type: 'string' }, pack: { type: 'string' } },
    });
  } catch {
    return fail(
      'Chỉ có: --from, --pack. Ví dụ: npm run guide:new -- chung-thuc-chu-ky --from "Chứng thực chữ ký"',
    );
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
