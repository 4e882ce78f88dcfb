import type { Screen, SimplePart } from './screen.schema.ts';

/** A place on a screen that can be ringed: what it is called and how it is spoken of. */
export type Place = { readonly id: string; readonly label: string };

/** Every place of a screen that can be a target, in drawing order. */
export function placesOf(screen: Screen): readonly Place[] {
  return screen.parts.flatMap((part) =>
    part.kind === 'dialog' ? part.parts.flatMap(placesOfPart) : placesOfPart(part),
  );
}

function placesOfPart(part: SimplePart): readonly Place[] {
  if ('items' in part) return part.items;
  if (!('id' in part) || part.id === undefined) return [];
  return [{ id: part.id, label: 'label' in part ? part.label : part.text }];
}

/** Whether a place with this id is on the screen; nothing is on a screen that is not there. */
export function hasPlace(screen: Screen | undefined, id: string): boolean {
  return screen !== undefined && placesOf(screen).some((place) => place.id === id);
}
