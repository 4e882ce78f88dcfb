import Accessibility from 'lucide/dist/esm/icons/accessibility.mjs';
import Baby from 'lucide/dist/esm/icons/baby.mjs';
import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Car from 'lucide/dist/esm/icons/car.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import CircleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import CircleX from 'lucide/dist/esm/icons/circle-x.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import Flower from 'lucide/dist/esm/icons/flower.mjs';
import HandCoins from 'lucide/dist/esm/icons/hand-coins.mjs';
import Heart from 'lucide/dist/esm/icons/heart.mjs';
import House from 'lucide/dist/esm/icons/house.mjs';
import IdCard from 'lucide/dist/esm/icons/id-card.mjs';
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
import Ticket from 'lucide/dist/esm/icons/ticket.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { drawings } from './drawings.ts';
import type { IconShapes } from './icon-shapes.ts';

/** All other drawings (lucide, ISC). Whoever shows one imports this file; `kiot-icon` knows them from then on. */
export const moreIcons = {
  accessibility: Accessibility,
  baby: Baby,
  'book-open': BookOpen,
  car: Car,
  'circle-check': CircleCheck,
  'circle-question': CircleQuestionMark,
  'circle-x': CircleX,
  eye: Eye,
  'file-text': FileText,
  flower: Flower,
  'hand-coins': HandCoins,
  heart: Heart,
  house: House,
  'id-card': IdCard,
  images: Images,
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
  ticket: Ticket,
  x: X,
} satisfies Record<string, IconShapes>;

for (const [name, shapes] of Object.entries(moreIcons)) drawings.set(name, shapes);
