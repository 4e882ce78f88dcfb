import { firstIcons } from './first-icons.ts';
import type { IconShapes } from './icon-shapes.ts';

/** The drawings that `kiot-icon` knows by now: the first ones, and the others once `more-icons.ts` has come. */
export const drawings = new Map<string, IconShapes>(Object.entries(firstIcons));
