import type { IconShapes } from '../kiot-icon/icon-shapes.ts';

/** An elephant from the side, its trunk curled up. */
export const elephant: IconShapes = [
  ['path', { d: 'M11 6h5a6 6 0 0 1 6 6v8h-3.6v-4.2h-4V20h-3.6v-5.5' }],
  ['path', { d: 'M11 6H9.5A4.5 4.5 0 0 0 5 10.5V16a.9.9 0 0 1-1.8 0v-.8h-2v.8a3.5 3.5 0 0 0 7 0v-2.4' }],
  ['path', { d: 'M14.2 7.8c2.2 1.6 2 5.6-.4 6.2-2 .5-3.4-1.3-3.4-3.8' }],
  ['path', { d: 'M7.7 10h.01' }],
];

/** A horse's head with its mane. */
export const horse: IconShapes = [
  [
    'path',
    {
      d: 'M7.5 21c0-4.2 3.2-5.4 3.8-8.4-1.4 1.5-2.9 2-4.9 2.3l-1.7 1.9a1 1 0 0 1-1.5-.1l-.9-1.3a1.6 1.6 0 0 1 .1-1.9L6 9l1.6-3-.4-3 3.3 1.7C15.6 5 19.5 9.6 19.5 16v5Z',
    },
  ],
  ['path', { d: 'M9 8.6h.01' }],
  ['path', { d: 'M13.5 8c2.2 1.8 3 4.6 2.8 8' }],
];

/** A duck on the water. */
export const duck: IconShapes = [
  [
    'path',
    {
      d: 'M4.5 8.9A4 4 0 1 1 12 7v3a1 1 0 0 0 1 1h3.3c2.2 0 3.8-1 4.7-3 1.7 6-1.6 12-8 12h-2c-4 0-7-2.8-7-6.2 0-1.6.6-3 1.6-4',
    },
  ],
  ['path', { d: 'M4.2 6.4 1.5 8.2l3.2 1.6' }],
  ['path', { d: 'M8 6.6h.01' }],
  ['path', { d: 'M10.5 14.5c1.7 2 4.8 2.2 7 0.5' }],
];

/** A bee with two stripes. */
export const bee: IconShapes = [
  ['path', { d: 'M9.5 10.5h6.2a4.8 4.8 0 0 1 0 9.6H9.5a4.8 4.8 0 0 1 0-9.6Z' }],
  ['path', { d: 'M11.5 10.5v9.6' }],
  ['path', { d: 'M15.7 10.5v9.6' }],
  ['path', { d: 'M20.5 15.3h2' }],
  ['path', { d: 'M12.3 10.5C9.6 8.8 9.3 3.5 12 3.5c2.2 0 2.3 4.5.3 7Z' }],
  ['path', { d: 'M14 10.5c0.3-3.5 2.8-6 4.6-5 1.7 1-0.7 4.2-4.6 5Z' }],
  ['path', { d: 'M7.8 14.5h.01' }],
  ['path', { d: 'M6.5 11.3C6 9.5 5 8.6 3.5 8.4' }],
];

/** A butterfly from above. */
export const butterfly: IconShapes = [
  ['path', { d: 'M12 8.5v10' }],
  ['path', { d: 'M12 8.5C11.8 6.5 11 5 9.5 4' }],
  ['path', { d: 'M12 8.5c0.2-2 1-3.5 2.5-4.5' }],
  ['path', { d: 'M12 11.5C10.5 7.5 3 4.5 2.5 8.8 2.2 12.5 7 14 12 13' }],
  ['path', { d: 'M12 11.5c1.5-4 9-7 9.5-2.7C21.8 12.5 17 14 12 13' }],
  ['path', { d: 'M12 13c-4.5.3-7.5 2.2-6.8 5 0.7 2.7 5.3 2.5 6.8-1.5' }],
  ['path', { d: 'M12 13c4.5.3 7.5 2.2 6.8 5-0.7 2.7-5.3 2.5-6.8-1.5' }],
];
