import { placesOf } from '../domain/content/places.ts';
import type { Screen } from '../domain/content/screen.schema.ts';
import type { text } from './i18n/i18n.ts';

/** Words around the picture of a screen. */
export type PictureWords = Readonly<Record<'illustration' | 'unseen' | 'described', string>>;

/** Words around a picture; what a screen reader hears names the ringed place. */
export function pictureLabels(t: typeof text, screen: Screen, target: string | undefined): PictureWords {
  const place = placesOf(screen).find((p) => p.id === target);
  const described = t('common:picture.described', { title: screen.title });
  return {
    illustration: t('common:picture.illustration'),
    unseen: t('common:picture.unseen'),
    described:
      place === undefined ? described : `${described}. ${t('common:picture.target', { label: place.label })}`,
  };
}
