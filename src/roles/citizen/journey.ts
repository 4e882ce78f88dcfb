import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import type { Method } from '../../domain/typing/index.ts';
import { walkAt, walkStart } from '../../domain/walkthrough/index.ts';
import {
  backIn,
  beginWay,
  moveInWay,
  PAGE_OF,
  standingStart,
  wayOf,
  waysOf,
  type Standing,
  type Way,
  type WayMove,
} from './ways.ts';

/** Screens a citizen can stand on. */
export type PageName =
  | 'welcome'
  | 'home'
  | 'events'
  | 'list'
  | 'search'
  | 'chooser'
  | 'guide'
  | 'before'
  | 'walk'
  | 'practice'
  | 'example'
  | 'teach-back'
  | 'help'
  | 'end'
  | 'refused'
  | 'records'
  | 'resume'
  | 'take-away'
  | 'ticket'
  | 'group';

/** How this person types: the method of the plain keys, and whether the device composes Vietnamese by itself. */
export type Typing = { readonly method: Method; readonly byDevice: boolean };

/** Everything one person has chosen so far. Lives in RAM, dies with the session. */
export type Journey = Standing & {
  readonly page: PageName;
  readonly trail: readonly PageName[];
  readonly category: string | null;
  /** The question between several guides that was opened last. */
  readonly chooser: string | null;
  readonly query: string;
  readonly typing: Typing;
  readonly guide: CompiledGuide | null;
  readonly way: Way;
  /** Practice runs begun in this session, by guide. */
  readonly runs: Readonly<Record<string, number>>;
  /** The face chosen before the start, 1–5, or null. */
  readonly before: number | null;
  /** True when the guide was gone through to its end. */
  readonly finished: boolean;
  /** True once the end page was left for the take-away: its faces are not asked twice. */
  readonly asked: boolean;
};

/** What can happen on a citizen's way. */
export type JourneyMove =
  | { readonly type: 'open'; readonly page: PageName }
  | { readonly type: 'show-category'; readonly category: string | null }
  | { readonly type: 'show-chooser'; readonly chooser: string }
  | { readonly type: 'type'; readonly query: string }
  | { readonly type: 'type-with'; readonly typing: Typing }
  | { readonly type: 'guide-opened'; readonly guide: CompiledGuide }
  | { readonly type: 'guide-refused' }
  /** `chance` (0 up to, not including, 1) decides how the cards of "Nói lại" lie; the shell draws it. */
  | { readonly type: 'choose-way'; readonly way: Way; readonly chance?: number }
  | { readonly type: 'face-before'; readonly value: number | null }
  | WayMove
  | { readonly type: 'resume'; readonly step: number }
  | { readonly type: 'stop' }
  | { readonly type: 'back' };

/** Screens that are behind somebody who begins another way: not something to go back to. */
const PASSED: ReadonlySet<PageName> = new Set(['end', ...Object.values(PAGE_OF)]);

/** A new person stands before the kiosk. */
export const journeyStart: Journey = {
  ...standingStart,
  page: 'welcome',
  trail: [],
  category: null,
  chooser: null,
  query: '',
  typing: { method: 'telex', byDevice: false },
  guide: null,
  way: 'do',
  runs: {},
  before: null,
  finished: false,
  asked: false,
};

/** The journey after one move; a move with no meaning here changes nothing. */
export function moveJourney(journey: Journey, move: JourneyMove): Journey {
  switch (move.type) {
    case 'open':
      return goTo(journey.page === 'end' ? { ...journey, asked: true } : journey, move.page);
    case 'show-category':
      return goTo({ ...journey, category: move.category }, 'list');
    case 'show-chooser':
      return goTo({ ...journey, chooser: move.chooser }, 'chooser');
    case 'type':
      return { ...journey, query: move.query };
    case 'type-with':
      return { ...journey, typing: move.typing };
    case 'guide-opened':
      return goTo(
        { ...journey, guide: move.guide, walk: walkStart, before: null, finished: false, asked: false },
        'guide',
      );
    case 'guide-refused':
      return goTo(journey, 'refused');
    case 'choose-way':
      return chooseWay(journey, move.way, move.chance ?? 0);
    case 'face-before':
      return startWay({ ...journey, before: move.value });
    case 'walk':
    case 'practise':
    case 'watch':
    case 'retell':
      return movedInWay(journey, move);
    case 'resume':
      return goOnAt(journey, move.step);
    case 'stop':
      return goTo({ ...journey, finished: false }, 'end');
    case 'back':
      return goBack(journey);
  }
}

/** The step on the screen, from 0, or −1 outside a guide's steps. */
export function stepIndexOf(journey: Journey): number {
  if (journey.page === 'walk') return journey.walk.step;
  return journey.page === 'practice' ? journey.practice.step : -1;
}

function goTo(journey: Journey, page: PageName): Journey {
  if (journey.page === page) return journey;
  const trail = page === 'group' ? journey.trail.filter((name) => name !== 'ticket') : journey.trail;
  const from = page === 'group' && journey.page === 'ticket' ? [] : [journey.page];
  const kept = trail.includes(page) ? trail.slice(0, trail.indexOf(page)) : [...trail, ...from];
  return { ...journey, page, trail: kept };
}

/** Who is about to do or practise it is asked for a face first; watching and telling back begin at once. */
function chooseWay(journey: Journey, way: Way, chance: number): Journey {
  const { guide } = journey;
  if (guide !== null && !waysOf(guide).includes(way)) return journey;
  const chosen = { ...journey, way, finished: false, asked: false };
  if (way === 'watch' || way === 'retell') return startWay(chosen, chance);
  const asked = goTo(chosen, 'before');
  return { ...asked, trail: asked.trail.filter((page) => !PASSED.has(page)) };
}

/** Begins the chosen way; the faces before it are not something to go back to. */
function startWay(journey: Journey, chance = 0): Journey {
  const { guide, way } = journey;
  if (guide === null) return journey;
  const run = (journey.runs[guide.id] ?? 0) + 1;
  const started = goTo(journey, PAGE_OF[way]);
  return {
    ...started,
    ...beginWay(way, guide, { run, chance }),
    trail: started.trail.filter((page) => page !== 'before' && !PASSED.has(page)),
    runs: way === 'practice' ? { ...journey.runs, [guide.id]: run } : journey.runs,
    finished: false,
  };
}

/** Goes on at a step that was left on another day; a step the guide does not have any more changes nothing. */
function goOnAt(journey: Journey, step: number): Journey {
  if (journey.guide?.steps[step] === undefined) return journey;
  return { ...goTo(journey, 'walk'), way: 'do', walk: walkAt(step), finished: false };
}

function movedInWay(journey: Journey, move: WayMove): Journey {
  const { guide } = journey;
  if (guide === null || journey.page !== PAGE_OF[wayOf(move)]) return journey;
  const moved = moveInWay(journey, move, guide);
  if (moved === 'finished') return { ...journey, page: 'end', finished: true };
  if (moved === 'unmoved') return move.move.type === 'back' ? leaveWay(journey) : journey;
  return { ...journey, ...moved };
}

function leaveWay(journey: Journey): Journey {
  const at = journey.trail.indexOf('guide');
  return { ...journey, page: 'guide', trail: at < 0 ? journey.trail : journey.trail.slice(0, at) };
}

/** Back inside a way moves the way; elsewhere it goes to the screen before. */
function goBack(journey: Journey): Journey {
  const inside = backIn(journey.page);
  if (inside !== null) return movedInWay(journey, inside);
  if (journey.page === 'end') return resume(journey);
  const page = journey.trail.at(-1);
  return page === undefined ? journey : { ...journey, page, trail: journey.trail.slice(0, -1) };
}

/** From the end back to where the person stood. */
function resume(journey: Journey): Journey {
  const page = PAGE_OF[journey.way];
  const trail = journey.trail.filter((name) => name !== page);
  return journey.guide === null
    ? { ...journey, page: 'home', trail: ['welcome'] }
    : { ...journey, page, trail, finished: false };
}
