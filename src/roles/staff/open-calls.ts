import type { DeskView } from '../../app/help-desk.ts';

/** How many people wait for help whom nobody has answered yet. */
export function openCalls(view: DeskView | undefined): number {
  return view?.flags.filter(({ standing }) => standing === 'open' || standing === 'orphan').length ?? 0;
}
