import { heard, isRhythm, silence } from '../../domain/access/knock.ts';

/** The corner at the top left, where no page has a control: about 20 mm, in CSS pixels. */
const CORNER = 120;

/**
 * Hears touches of the unmarked corner; the set rhythm leads whoever knows it to the door of staff (product.md §1).
 * Fingers only: nothing is seen, nothing can be reached with Tab. Returns the way to stop.
 */
export function watchCorner(target: EventTarget, onRhythm: () => void): () => void {
  let knocks = silence;
  const onPointer = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.clientX > CORNER || event.clientY > CORNER) return;
    knocks = heard(knocks, event.timeStamp);
    if (!isRhythm(knocks)) return;
    knocks = silence;
    onRhythm();
  };
  target.addEventListener('pointerdown', onPointer);
  return () => target.removeEventListener('pointerdown', onPointer);
}
