import type { CompiledGuide } from '../../domain/content/guide.schema.ts';
import {
  movePractice,
  moveWalk,
  practiceStart,
  walkStart,
  type Practice,
  type PracticeMove,
  type Walk,
  type WalkMove,
} from '../../domain/walkthrough/index.ts';

/** Screens a citizen can stand on. */
export type PageName =
  | 'welcome'
  | 'home'
  | 'events'
  | 'list'
  | 'search'
  | 'guide'
  | 'before'
  | 'walk'
  | 'practice'
  | 'help'
  | 'end'
  | 'refused'
  | 'records';

/** The two ways through a guide that exist now. */
export type Way = 'do' | 'practice';

/** Everything one person has chosen so far. Lives in RAM, dies with the session. */
export type Journey = {
  readonly page: PageName;
  readonly trail: readonly PageName[];
  readonly category: string | null;
  readonly query: string;
  readonly guide: CompiledGuide | null;
  readonly way: Way;
  readonly walk: Walk;
  readonly practice: Practice;
  /** Practice runs begun in this session, by guide. */
  readonly runs: Readonly<Record<string, number>>;
  /** The face chosen before the start, 1–5, or null. */
  readonly before: number | null;
  /** True when the guide was gone through to its end. */
  readonly finished: boolean;
};

/** What can happen on a citizen's way. */
export type JourneyMove =
  | { readonly type: 'open'; readonly page: PageName }
  | { readonly type: 'show-category'; readonly category: string | null }
  | { readonly type: 'type'; readonly query: string }
  | { readonly type: 'guide-opened'; readonly guide: CompiledGuide }
  | { readonly type: 'guide-refused' }
  | { readonly type: 'choose-way'; readonly way: Way }
  | { readonly type: 'face-before'; readonly value: number | null }
  | { readonly type: 'walk'; readonly move: WalkMove }
  | { readonly type: 'practise'; readonly move: PracticeMove }
  | { readonly type: 'stop' }
  | { readonly type: 'back' };

/** A new person stands before the kiosk. */
export const journeyStart: Journey = {
  page: 'welcome',
  trail: [],
  category: null,
  query: '',
  guide: null,
  way: 'do',
  walk: walkStart,
  practice: practiceStart(1),
  runs: {},
  before: null,
  finished: false,
};

/** The journey after one move; a move with no meaning here changes nothing. */
export function moveJourney(journey: Journey, move: JourneyMove): Journey {
  switch (move.type) {
    case 'open':
      return goTo(journey, move.page);
    case 'show-category':
      return goTo({ ...journey, category: move.category }, 'list');
    case 'type':
      return { ...journey, query: move.query };
    case 'guide-opened':
      return goTo({ ...journey, guide: move.guide, before: null, finished: false }, 'guide');
    case 'guide-refused':
      return goTo(journey, 'refused');
    case 'choose-way':
      return goTo({ ...journey, way: move.way }, 'before');
    case 'face-before':
      return startWay({ ...journey, before: move.value });
    case 'walk':
      return walked(journey, move.move);
    case 'practise':
      return practised(journey, move.move);
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
  const kept = journey.trail.includes(page)
    ? journey.trail.slice(0, journey.trail.indexOf(page))
    : [...journey.trail, journey.page];
  return { ...journey, page, trail: kept };
}

/** Begins the chosen way; the faces before it are not something to go back to. */
function startWay(journey: Journey): Journey {
  const { guide, way } = journey;
  if (guide === null) return journey;
  const trail = journey.trail.filter((page) => page !== 'before' && page !== 'end');
  const run = (journey.runs[guide.id] ?? 0) + 1;
  return way === 'do'
    ? { ...journey, page: 'walk', trail, walk: walkStart, finished: false }
    : {
        ...journey,
        page: 'practice',
        trail,
        practice: practiceStart(run),
        runs: { ...journey.runs, [guide.id]: run },
        finished: false,
      };
}

function walked(journey: Journey, move: WalkMove): Journey {
  const { guide } = journey;
  if (guide === null || journey.page !== 'walk') return journey;
  const walk = moveWalk(journey.walk, move, guide);
  if (walk.at === 'finished') return { ...journey, page: 'end', finished: true };
  if (walk === journey.walk && move.type === 'back') return leaveWay(journey);
  return { ...journey, walk };
}

function practised(journey: Journey, move: PracticeMove): Journey {
  const { guide } = journey;
  if (guide === null || journey.page !== 'practice') return journey;
  const practice = movePractice(journey.practice, move, guide);
  if (practice.at === 'finished') return { ...journey, page: 'end', finished: true };
  if (practice === journey.practice && move.type === 'back') return leaveWay(journey);
  return { ...journey, practice };
}

function leaveWay(journey: Journey): Journey {
  const at = journey.trail.indexOf('guide');
  return { ...journey, page: 'guide', trail: at < 0 ? journey.trail : journey.trail.slice(0, at) };
}

/** Back inside a way moves the way; elsewhere it goes to the screen before. */
function goBack(journey: Journey): Journey {
  if (journey.page === 'walk') return walked(journey, { type: 'back' });
  if (journey.page === 'practice') return practised(journey, { type: 'back' });
  if (journey.page === 'end') return resume(journey);
  const page = journey.trail.at(-1);
  return page === undefined ? journey : { ...journey, page, trail: journey.trail.slice(0, -1) };
}

/** From the end back to the step where the person stood. */
function resume(journey: Journey): Journey {
  const page = journey.way === 'do' ? 'walk' : 'practice';
  const trail = journey.trail.filter((name) => name !== page);
  return journey.guide === null
    ? { ...journey, page: 'home', trail: ['welcome'] }
    : { ...journey, page, trail, finished: false };
}
