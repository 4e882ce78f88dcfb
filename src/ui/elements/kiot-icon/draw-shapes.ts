import type { IconShapes } from './icon-shapes.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing on a 24 × 24 grid; no shapes draw nothing. */
export function drawShapes(shapes: IconShapes): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}
