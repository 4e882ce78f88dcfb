import type { Ease } from '../../app/aids.ts';

/**
 * Keys of a number pad beside the kiosk (C-66): the star in its corner reads aloud, the figures are the switches in
 * the order of the panel, plus and minus the volume, the stroke opens the panel. Each key can carry a raised label.
 */
export type EaseWish =
  | { readonly kind: 'ease'; readonly ease: Ease }
  | { readonly kind: 'volume'; readonly by: 1 | -1 }
  | { readonly kind: 'panel' };

const EASES: Readonly<Record<string, Ease>> = {
  '*': 'readAloud',
  '1': 'bigText',
  '2': 'contrast',
  '3': 'readAloud',
  '4': 'slow',
  '5': 'unhurried',
  '6': 'reach',
};

/** What a key asks for; null for every other key, with a modifier, held down, and while somebody types. */
export function easeWishOf(event: KeyboardEvent): EaseWish | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.composedPath().some(isTyping)) return null;
  const ease = EASES[event.key];
  if (ease !== undefined) return { kind: 'ease', ease };
  if (event.key === '+') return { kind: 'volume', by: 1 };
  if (event.key === '-') return { kind: 'volume', by: -1 };
  return event.key === '/' ? { kind: 'panel' } : null;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, kiot-keyboard');
}
