import { join } from 'node:path';
import { loadPack, type PackOutcome } from '../../scripts/lib/packs.ts';

/** The repository's folder; vitest runs there. */
export const root = process.cwd();

let loaded: PackOutcome | undefined;

/** The pack that ships, checked on a fixed day: the newest day on which one of its sources was looked at. */
export function realPack(): PackOutcome {
  return (loaded ??= loadPack(join(root, 'kiosk-config/packs/hai-phong'), root, {
    today: '2026-12-01',
    release: false,
  }));
}
