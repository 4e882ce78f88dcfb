import type { firstIcons } from './first-icons.ts';
import type { moreIcons } from './more-icons.ts';

/** Names of drawings that are there from the first screen on. */
export type FirstIconName = keyof typeof firstIcons;

/** Names that `kiot-icon` knows. Words always stand beside them. */
export type IconName = FirstIconName | keyof typeof moreIcons;
