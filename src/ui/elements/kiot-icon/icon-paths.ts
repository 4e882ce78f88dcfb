import Accessibility from 'lucide/dist/esm/icons/accessibility.mjs';
import ALargeSmall from 'lucide/dist/esm/icons/a-large-small.mjs';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import ArrowRight from 'lucide/dist/esm/icons/arrow-right.mjs';
import Baby from 'lucide/dist/esm/icons/baby.mjs';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Car from 'lucide/dist/esm/icons/car.mjs';
import Check from 'lucide/dist/esm/icons/check.mjs';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import CircleX from 'lucide/dist/esm/icons/circle-x.mjs';
import Contrast from 'lucide/dist/esm/icons/contrast.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import Flower from 'lucide/dist/esm/icons/flower.mjs';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import HandCoins from 'lucide/dist/esm/icons/hand-coins.mjs';
import Heart from 'lucide/dist/esm/icons/heart.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import IdCard from 'lucide/dist/esm/icons/id-card.mjs';
import LifeBuoy from 'lucide/dist/esm/icons/life-buoy.mjs';
import Images from 'lucide/dist/esm/icons/images.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Minus from 'lucide/dist/esm/icons/minus.mjs';
import PanelBottom from 'lucide/dist/esm/icons/panel-bottom.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import Search from 'lucide/dist/esm/icons/search.mjs';
import ShieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs';
import Snail from 'lucide/dist/esm/icons/snail.mjs';
import Store from 'lucide/dist/esm/icons/store.mjs';
import Turtle from 'lucide/dist/esm/icons/turtle.mjs';
import Volume from 'lucide/dist/esm/icons/volume-2.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';

/** Shapes of one icon: SVG tag and attributes on a 24 × 24 grid. */
export type IconShapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/** The icons of the kiosk (lucide, ISC). Words always stand beside them. */
export const icons = {
  accessibility: Accessibility,
  'a-large-small': ALargeSmall,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  baby: Baby,
  'book-open': BookOpen,
  car: Car,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-up': ChevronUp,
  'circle-check': CircleCheck,
  'circle-question': CircleQuestionMark,
  'circle-x': CircleX,
  contrast: Contrast,
  eye: Eye,
  'file-text': FileText,
  flower: Flower,
  hand: Hand,
  'hand-coins': HandCoins,
  heart: Heart,
  house: House,
  'id-card': IdCard,
  images: Images,
  'life-buoy': LifeBuoy,
  list: List,
  lock: Lock,
  minus: Minus,
  'panel-bottom': PanelBottom,
  plus: Plus,
  printer: Printer,
  search: Search,
  'shield-alert': ShieldAlert,
  snail: Snail,
  store: Store,
  turtle: Turtle,
  volume: Volume,
  x: X,
} satisfies Record<string, IconShapes>;

/** Names that `kiot-icon` knows. */
export type IconName = keyof typeof icons;
