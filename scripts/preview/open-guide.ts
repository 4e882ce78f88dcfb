/** In the page of the dev server only: goes past the welcome screen to the guide that the address names. */
import { CitizenMoveEvent, CitizenOpenGuideEvent } from '../../src/roles/citizen/citizen-move-event.ts';
import { previewOf } from '../lib/vite-preview.ts';

const wanted = previewOf(location.pathname);

async function open(guide: string, step: number | null): Promise<void> {
  const shell = await found(() => document.querySelector('citizen-shell'));
  const pages = await found(() => shell.shadowRoot?.querySelector('div') ?? null);
  pages.dispatchEvent(new CitizenMoveEvent({ type: 'open', page: 'home' }));
  await found(() => shell.shadowRoot?.querySelector('citizen-home-page') ?? null);
  pages.dispatchEvent(new CitizenOpenGuideEvent(guide, step ?? undefined));
}

/** Looks at every frame until something is there. */
async function found<T>(look: () => T | null): Promise<T> {
  const seen = look();
  if (seen !== null) return seen;
  await new Promise(requestAnimationFrame);
  return found(look);
}

if (wanted !== null) void open(wanted.guide, wanted.step);
