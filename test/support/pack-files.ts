import { createPackGuideSource } from '../../src/adapters/packs/guide-source.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';

/** Reads guides from files in memory, by their names below `packs/`; whatever is not there is a 404. */
export function sourceOf(files: ReadonlyMap<string, string>): GuideSource {
  globalThis.fetch = async (address) => {
    const body = files.get(String(address).replace('/packs/', ''));
    return body === undefined
      ? new Response('', { status: 404 })
      : new Response(body, { headers: { 'content-type': 'application/json' } });
  };
  return createPackGuideSource('/packs/');
}
