/** The pack while somebody writes guides: what is shown stays whole, and what is wrong is said at once. */
import type { ErrorPayload, ViteDevServer } from 'vite';
import { sentenceOf, type PackOutcome } from './packs.ts';

/** What the dev server needs to know of a pack. */
export type DevPackParts = {
  load(): PackOutcome;
  sentences(): Record<string, string>;
};

/** The pack as the dev server gives it. */
export type DevPack = {
  /** What pages get: the last pack without errors, and guides begun since then as far as they can be read. */
  shown(): PackOutcome;
  /** The errors of the files as they are now, one sentence each: file, place, remedy. */
  errors(): readonly string[];
  /** A file was saved: everything is read anew. */
  saved(): void;
};

/** Reads a pack now and whenever a file is saved; between two savings nothing is read again. */
export function createDevPack({ load, sentences }: DevPackParts): DevPack {
  let good: PackOutcome | null = null;
  let now: { readonly shown: PackOutcome; readonly errors: readonly string[] } | null = null;
  const read = (): { readonly shown: PackOutcome; readonly errors: readonly string[] } => {
    const fresh = load();
    const problems = fresh.problems.filter(({ level }) => level === 'error');
    if (problems.length === 0) good = fresh;
    const texts = sentences();
    return {
      shown: good === null ? fresh : withBegun(good, fresh),
      errors: problems.map((problem) => sentenceOf(problem, texts)),
    };
  };
  return {
    shown: () => (now ??= read()).shown,
    errors: () => (now ??= read()).errors,
    saved: () => (now = null),
  };
}

/** A guide that is just begun is wrong for as long as it is being written, and is to be looked at all the same. */
function withBegun(good: PackOutcome, fresh: PackOutcome): PackOutcome {
  if (good === fresh) return good;
  const known = new Set(good.guides.map(({ id }) => id));
  const begun = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ id }) => !known.has(id));
  const entries = begun(fresh.index.guides);
  const joined = (index: PackOutcome['index']): PackOutcome['index'] => ({
    ...index,
    guides: [...index.guides, ...entries],
  });
  return {
    ...good,
    guides: [...good.guides, ...begun(fresh.guides)],
    index: joined(good.index),
    translations: good.translations.map((other) => ({ ...other, index: joined(other.index) })),
  };
}

/** Shows the errors over every open page, or opens the pages anew when there are none. */
export function tellPages(server: ViteDevServer, pack: DevPack): void {
  const errors = pack.errors();
  server.ws.send(errors.length > 0 ? overlayOf(errors) : { type: 'full-reload' });
}

/** Watches the folder of the content; a page that opens while something is wrong is told as well. */
export function watchContent(server: ViteDevServer, pack: DevPack, folder: string): void {
  server.watcher.add(folder);
  const onSaved = (file: string): void => {
    if (!file.startsWith(folder)) return;
    pack.saved();
    tellPages(server, pack);
  };
  for (const kind of ['add', 'change', 'unlink'] as const) server.watcher.on(kind, onSaved);
  server.ws.on('connection', () => {
    if (pack.errors().length > 0) tellPages(server, pack);
  });
}

function overlayOf(errors: readonly string[]): ErrorPayload {
  const head = `${errors.length} lỗi. Trang vẫn hiện bản tốt gần nhất. Sửa tệp rồi lưu, bảng này tự mất.`;
  return { type: 'error', err: { message: [head, ...errors].join('\n\n'), stack: '', plugin: 'kiot' } };
}
