import { READIER, USUAL, OFFICER_ONLY } from './days.ts';
import { measureGains, type Trial } from './measure.ts';
import { GROUP_TIMES } from '../../../src/domain/group/index.ts';
import { MORNING } from '../morning.ts';
import type { Part } from '../part.ts';
import { PROCEDURES, type GroupDay, type Learner } from './people.ts';
import { COLUMNS_LINE, gainLine } from './tables.ts';
import { variant } from './variants.ts';
import { naive, PIONEER_ONLY, SHIPPED, type Way } from './ways.ts';
import { WORLD, type World } from './world.ts';

/** The busy day on which groups should pay, and a mixed one. */
const DAYS: readonly GroupDay[] = [
  { officers: 1, people: 20, same: 0.6 },
  { officers: 1, people: 20, same: null },
];

const usual = (way: Way): Trial => ({ way, ready: USUAL });
const named = (name: string, way: Way, more: Partial<Trial> = {}): Trial => ({
  ...usual({ ...way, name }),
  ...more,
});
const without = (name: string, change: Partial<World>): Trial =>
  named(name, SHIPPED, { world: { ...WORLD, ...change } });
/** Who comes for the most frequent procedure comes within the first half of the morning, everybody else after it. */
const windows = (people: readonly Learner[]): readonly Learner[] =>
  people.map((one) => {
    const half = one.comes / 2;
    return { ...one, comes: one.procedure === PROCEDURES[0].id ? half : MORNING / 2 + half };
  });

/** What was tried to make it better, and what becomes of it when an assumption of E3 is wrong. */
const TRIED: readonly Trial[] = [
  ...[SHIPPED, OFFICER_ONLY, PIONEER_ONLY, naive('officer'), naive('pioneer')].map(usual),
  named('nobody joins later', { ...SHIPPED, late: () => [] }),
  named('officer first, then pioneer', variant('', { leads: ['officer', 'pioneer'] })),
  named('from 3 people on (wait for a third)', variant('', { smallest: 3 })),
  named('at most 4 people', variant('', { largest: 4 })),
  named('at most 6 people', variant('', { largest: 6 })),
  named('those at the end of the line first', variant('', { lastFirst: true })),
  named('two groups at once', variant('', { atOnce: 2 })),
  named('staff need not gain 6 minutes', variant('', { gain: 0.01 })),
  named('others up to 15 min later', variant('', { later: 15 })),
  named('others up to 10 min later beside a pair', variant('', { besidePair: 10, gain: 0.01 })),
  named('windows: most frequent procedure first', SHIPPED, { coming: windows }),
  without('asking takes 2 min', { asking: 2 }),
  without('asking takes 5 min', { asking: 5 }),
  without('staff lead: all wait for the slowest', { inStep: true }),
  without('teaching 1.5×', { teaching: 1.5 }),
  without('teaching 2×', { teaching: 2 }),
  named('teaching 2×, and the centre has measured it', SHIPPED, {
    ...{ world: { ...WORLD, teaching: 2 }, times: { ...GROUP_TIMES, teaching: 2 } },
  }),
  without('looking on 6 min', { lookOn: 6 }),
  without('peer 2×', { peer: 2 }),
  named('consent 40, teaching 15', SHIPPED, { ready: { consent: 0.4, teaching: 0.15 } }),
  named('consent 80, teaching 50', SHIPPED, { ready: READIER }),
];

/** What was tried, on the busy days. Nothing here must hold. */
export const TRIALS: Part = {
  head: [],
  jobs: DAYS.map((day) => (seeds) => {
    const kind = day.same === null ? 'mixed' : `${100 * day.same} % same`;
    const gains = measureGains(day, TRIED, seeds);
    const rows = TRIED.map(({ way }, i) => gainLine(way.name, gains[i]!));
    const title = `${day.officers} officer, ${day.people} people, ${kind}`;
    return { lines: ['', title, COLUMNS_LINE, ...rows], broken: [] };
  }),
};
