/** Shapes of one icon: SVG tag and attributes on a 24 × 24 grid. */
export type IconShapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
