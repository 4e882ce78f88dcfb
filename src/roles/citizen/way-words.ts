import type { LocaleKey } from '../../app/i18n/i18n.ts';
import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import { gateOf } from '../../domain/walkthrough/index.ts';
import type { IconName } from '../../ui/elements/kiot-icon/icon-name.ts';
import type { Journey } from './journey.ts';
import { waysOf, type Way } from './ways.ts';

/** One way to be chosen, and what its button says here. */
export type WayChoice = { readonly way: Way; readonly label: LocaleKey };

/** Drawings beside the names of the ways. */
export const WAY_ICONS: Readonly<Record<Way, IconName>> = {
  do: 'arrow-right',
  watch: 'eye',
  practice: 'hand',
  retell: 'list',
};

/** The ways of a guide by their own names, in the order they are offered. */
export function wayChoices(guide: CompiledGuide): readonly WayChoice[] {
  return waysOf(guide).map((way) => ({ way, label: `citizen:ways.${way}` }));
}

/** What the end page says first and, after some ways, a second sentence; never a grade. */
export function endWords({ finished, way, retelling }: Journey): readonly [LocaleKey, ...LocaleKey[]] {
  if (!finished) return ['citizen:end.left', 'citizen:end.thanks'];
  switch (way) {
    case 'do':
      return ['citizen:end.finished', 'citizen:end.thanks'];
    case 'practice':
      return ['citizen:end.finishedPractice', 'citizen:end.thanks'];
    case 'watch':
      return ['citizen:example.finished', 'citizen:example.then'];
    case 'retell':
      return gateOf(retelling) === 'passed'
        ? ['citizen:teachBack.passed', 'citizen:teachBack.passedNext']
        : ['citizen:teachBack.notYet', 'citizen:teachBack.notYetNext'];
  }
}

/** The words on the button that leads back to where the person stood. */
export function returnLabel(way: Way): LocaleKey {
  if (way === 'watch') return 'citizen:example.return';
  return way === 'retell' ? 'citizen:teachBack.return' : 'citizen:end.return';
}

/** What makes sense after a way has been gone to its end, at most three; only ways that the guide has. */
export function nextWays({ guide, way, retelling }: Journey): readonly WayChoice[] {
  if (guide === null) return [];
  const has = waysOf(guide);
  return afterWay(way, gateOf(retelling) === 'passed').filter((choice) => has.includes(choice.way));
}

function afterWay(way: Way, passed: boolean): readonly WayChoice[] {
  const doNow: WayChoice = { way: 'do', label: 'citizen:end.doNow' };
  const practise: WayChoice = { way: 'practice', label: 'citizen:ways.practice' };
  const again: WayChoice = { way: 'retell', label: 'citizen:teachBack.again' };
  switch (way) {
    case 'do':
      return [{ way: 'retell', label: 'citizen:ways.retell' }];
    case 'practice':
      return [{ way: 'practice', label: 'citizen:end.again' }, doNow];
    case 'watch':
      return [practise, doNow, { way: 'watch', label: 'citizen:example.again' }];
    case 'retell':
      return passed ? [doNow, again] : [{ way: 'watch', label: 'citizen:ways.watch' }, practise, again];
  }
}
