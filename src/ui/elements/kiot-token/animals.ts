import Bird from 'lucide/dist/esm/icons/bird.mjs';
import Cat from 'lucide/dist/esm/icons/cat.mjs';
import Fish from 'lucide/dist/esm/icons/fish.mjs';
import Rabbit from 'lucide/dist/esm/icons/rabbit.mjs';
import Snail from 'lucide/dist/esm/icons/snail.mjs';
import Squirrel from 'lucide/dist/esm/icons/squirrel.mjs';
import Turtle from 'lucide/dist/esm/icons/turtle.mjs';
import type { IconShapes } from '../kiot-icon/icon-shapes.ts';
import { bee, butterfly, duck, elephant, horse } from './drawn-animals.ts';

/** The twelve animals of a token on a 24 × 24 grid: seven of lucide (ISC), five drawn for us in the same line. */
export const animals = {
  bird: Bird,
  cat: Cat,
  fish: Fish,
  rabbit: Rabbit,
  turtle: Turtle,
  snail: Snail,
  squirrel: Squirrel,
  elephant,
  horse,
  duck,
  bee,
  butterfly,
} satisfies Record<string, IconShapes>;

/** Names that `kiot-token` knows. */
export type TokenAnimal = keyof typeof animals;
