import type { text } from '../../app/i18n/i18n.ts';
import type { OwnGroupShown } from '../../app/own-group.ts';
import { sizeOf } from '../../domain/group/index.ts';

type Translate = typeof text;

/** Minutes of the guide itself, told when the centre knows too little of its own. */
export type UsualMinutes = { readonly from: number; readonly to: number } | null;

/** Sentences that stand together. */
type Lines = readonly (readonly string[])[];

/** What the group is for this person, the heading first; sentences of one line belong together. */
export function groupWords(t: Translate, shown: OwnGroupShown, usual: UsualMinutes): Lines {
  const { place, others, failed } = shown;
  const words = place === null ? unknownWords(t, others.length > 0) : placeWords(t, shown, usual);
  return failed ? [...words, [t('citizen:group.failed')]] : words;
}

function unknownWords(t: Translate, taught: boolean): Lines {
  const name = taught ? 'claim' : 'none';
  return [[t(`citizen:group.${name}.title`)], [t(`citizen:group.${name}.lead`)]];
}

function placeWords(t: Translate, shown: OwnGroupShown, usual: UsualMinutes): Lines {
  const { place, group } = shown;
  switch (place) {
    case null:
      return [];
    case 'invited':
      return [
        [t('citizen:group.invited.title')],
        [t('citizen:group.invited.what')],
        minutesWords(t, shown, usual),
        [t('citizen:group.invited.keep')],
      ];
    case 'asked': {
      const count = Math.max(1, (group === null ? 0 : sizeOf(group)) - 1);
      const told = ['first', 'then', 'minutes'] as const;
      return [
        [t('citizen:group.asked.title')],
        ...told.map((name) => [t(`citizen:group.asked.${name}`, { count })]),
      ];
    }
    case 'following':
      return [
        [t('citizen:group.following.title')],
        [t('citizen:group.following.lead'), ...markerWords(t, shown)],
        stuckWords(t, shown),
        [t('citizen:group.following.other'), t('citizen:group.stopRule')],
      ];
    case 'ready':
      return [
        [t('citizen:group.ready.title')],
        [t('citizen:group.ready.lead'), t('citizen:group.ready.phone')],
      ];
    default: {
      const hint = shown.undoable ? [t('citizen:group.undoHint')] : [];
      return [[t(`citizen:group.${place}.title`)], [t(`citizen:group.${place}.lead`)], hint];
    }
  }
}

/** Which step the group is at: a marker, nothing to keep up with. */
export function markerWords(t: Translate, { groupStep }: OwnGroupShown): readonly string[] {
  return groupStep === null ? [] : [t('citizen:group.marker', { step: groupStep })];
}

/** Who was told that the person is stuck; nobody is said to be coming. */
export function stuckWords(t: Translate, { helper }: OwnGroupShown): readonly string[] {
  return helper === null ? [] : [t(`citizen:group.stuck.${helper}`)];
}

function minutesWords(t: Translate, { minutes }: OwnGroupShown, usual: UsualMinutes): readonly string[] {
  if (minutes !== null) return [t('citizen:group.invited.minutes', { minutes })];
  return usual === null ? [] : [t('citizen:group.invited.range', { from: usual.from, to: usual.to })];
}
