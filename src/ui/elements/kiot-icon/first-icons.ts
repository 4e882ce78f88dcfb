import ALargeSmall from 'lucide/dist/esm/icons/a-large-small.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import Contrast from 'lucide/dist/esm/icons/contrast.mjs';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import LifeBuoy from 'lucide/dist/esm/icons/life-buoy.mjs';
import Turtle from 'lucide/dist/esm/icons/turtle.mjs';
import Volume from 'lucide/dist/esm/icons/volume-2.mjs';
import type { IconShapes } from './icon-shapes.ts';

/** Drawings of the welcome screen and of the frame of every page: they come with the first load (lucide, ISC). */
export const firstIcons = {
  'a-large-small': ALargeSmall,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-up': ChevronUp,
  contrast: Contrast,
  hand: Hand,
  'life-buoy': LifeBuoy,
  turtle: Turtle,
  volume: Volume,
} satisfies Record<string, IconShapes>;
