import Apple from 'lucide/dist/esm/icons/apple.mjs';
import Banana from 'lucide/dist/esm/icons/banana.mjs';
import Bed from 'lucide/dist/esm/icons/bed.mjs';
import Bell from 'lucide/dist/esm/icons/bell.mjs';
import Bicycle from 'lucide/dist/esm/icons/bike.mjs';
import Bird from 'lucide/dist/esm/icons/bird.mjs';
import Book from 'lucide/dist/esm/icons/book-open.mjs';
import Car from 'lucide/dist/esm/icons/car.mjs';
import Carrot from 'lucide/dist/esm/icons/carrot.mjs';
import Cat from 'lucide/dist/esm/icons/cat.mjs';
import Clock from 'lucide/dist/esm/icons/clock.mjs';
import Cup from 'lucide/dist/esm/icons/coffee.mjs';
import Drum from 'lucide/dist/esm/icons/drum.mjs';
import Fish from 'lucide/dist/esm/icons/fish.mjs';
import Flower from 'lucide/dist/esm/icons/flower.mjs';
import Gift from 'lucide/dist/esm/icons/gift.mjs';
import Glasses from 'lucide/dist/esm/icons/glasses.mjs';
import Guitar from 'lucide/dist/esm/icons/guitar.mjs';
import Hammer from 'lucide/dist/esm/icons/hammer.mjs';
import Heart from 'lucide/dist/esm/icons/heart.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import Key from 'lucide/dist/esm/icons/key.mjs';
import Lamp from 'lucide/dist/esm/icons/lamp.mjs';
import Leaf from 'lucide/dist/esm/icons/leaf.mjs';
import Moon from 'lucide/dist/esm/icons/moon.mjs';
import Plane from 'lucide/dist/esm/icons/plane.mjs';
import Rabbit from 'lucide/dist/esm/icons/rabbit.mjs';
import Boat from 'lucide/dist/esm/icons/sailboat.mjs';
import Scissors from 'lucide/dist/esm/icons/scissors.mjs';
import Shirt from 'lucide/dist/esm/icons/shirt.mjs';
import Snail from 'lucide/dist/esm/icons/snail.mjs';
import Star from 'lucide/dist/esm/icons/star.mjs';
import Sun from 'lucide/dist/esm/icons/sun.mjs';
import Palm from 'lucide/dist/esm/icons/tree-palm.mjs';
import Turtle from 'lucide/dist/esm/icons/turtle.mjs';
import Umbrella from 'lucide/dist/esm/icons/umbrella.mjs';
import type { IconShapes } from '../kiot-icon/icon-shapes.ts';

/** Pictures that everybody can name (lucide, ISC); far more than icons, so they come with the inner pages only. */
export const pictures = {
  fish: Fish,
  bird: Bird,
  cat: Cat,
  rabbit: Rabbit,
  turtle: Turtle,
  snail: Snail,
  flower: Flower,
  leaf: Leaf,
  palm: Palm,
  apple: Apple,
  banana: Banana,
  carrot: Carrot,
  house: House,
  key: Key,
  bell: Bell,
  scissors: Scissors,
  hammer: Hammer,
  glasses: Glasses,
  shirt: Shirt,
  lamp: Lamp,
  bed: Bed,
  cup: Cup,
  book: Book,
  clock: Clock,
  sun: Sun,
  moon: Moon,
  star: Star,
  heart: Heart,
  umbrella: Umbrella,
  bicycle: Bicycle,
  car: Car,
  boat: Boat,
  plane: Plane,
  drum: Drum,
  guitar: Guitar,
  gift: Gift,
} satisfies Record<string, IconShapes>;

/** Names that `kiot-picture` knows. */
export type PictureName = keyof typeof pictures;
