import type { Plugin } from 'vite';
import type { PackOutcome } from './packs.ts';

/** Addresses below it show one guide in the dev server: `/xem-thu/<guide>`, `/xem-thu/<guide>/<step>`. */
export const PREVIEW = '/xem-thu/';

/** The guide and the step (from 0) that an address of the preview names, or null. */
export function previewOf(path: string): { readonly guide: string; readonly step: number | null } | null {
  const [, guide, step] = /^\/xem-thu\/([a-z0-9-]+)(?:\/(\d{1,3}))?\/?(?:\?.*)?$/.exec(path) ?? [];
  if (guide === undefined) return null;
  return { guide, step: step === undefined ? null : Number(step) - 1 };
}

/** Opens the guide somebody is writing, as the kiosk shows it. Only the dev server knows these addresses. */
export function guidePreview(): Plugin {
  return {
    name: 'kiot-guide-preview',
    apply: 'serve',
    transformIndexHtml: (_html, { originalUrl = '' }) =>
      previewOf(originalUrl) === null
        ? []
        : [
            {
              tag: 'script',
              attrs: { type: 'module', src: '/scripts/preview/open-guide.ts' },
              injectTo: 'body',
            },
          ],
  };
}

/** What to say of an address of the preview that leads nowhere, or null where it leads to a guide of the pack. */
export function previewRefusal(path: string, { guides }: Pick<PackOutcome, 'guides'>): string | null {
  const wanted = previewOf(path)?.guide;
  if (guides.some(({ id }) => id === wanted)) return null;
  const names = guides.map(({ id }) => `${PREVIEW}${id}`).join('\n');
  return `Không có bài “${wanted ?? ''}”, hoặc tệp của bài chưa đọc được. Chạy npm run content để xem lỗi.\n\nCác bài xem được:\n${names}\n`;
}
