/** Keys that go from key to key. */
export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

type Point = { readonly x: number; readonly y: number };

/** The key next to this one in the direction of the arrow, as the eye sees it; at the edge the key itself. */
export function neighbourOf<Box extends Element>(from: Box, all: readonly Box[], arrow: Arrow): Box {
  const here = middleOf(from);
  const upright = arrow === 'ArrowUp' || arrow === 'ArrowDown';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const along = (point: Point): number => sign * (upright ? point.y - here.y : point.x - here.x);
  const across = (point: Point): number => Math.abs(upright ? point.x - here.x : point.y - here.y);
  const half = from.getBoundingClientRect().height / 2;
  const found = all
    .map((box) => ({ box, point: middleOf(box) }))
    .filter(({ box, point }) => box !== from && along(point) > half / 2 && (upright || across(point) < half))
    .sort((a, b) => along(a.point) + 3 * across(a.point) - (along(b.point) + 3 * across(b.point)));
  return nearestRow(found, upright ? along : () => 0) ?? from;
}

/** Of the next row only: a wide key is far to the side, but nearer than a key two rows on. */
function nearestRow<Box>(
  found: readonly { box: Box; point: Point }[],
  along: (point: Point) => number,
): Box | undefined {
  const next = Math.min(...found.map(({ point }) => along(point)));
  return found.find(({ point }) => along(point) <= next + 1)?.box;
}

function middleOf(box: Element): Point {
  const { left, top, width, height } = box.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
