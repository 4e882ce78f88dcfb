import { expect, test } from 'vitest';
import { suggestRoute, type RouteFacts } from '../../../src/domain/queue/index.ts';

const facts: RouteFacts = {
  procedure: 'dang-ky-khai-sinh',
  guided: true,
  priority: false,
  kiosks: 2,
  calling: 0,
  waiting: 4,
  desks: 2,
};

test.each<[string, Partial<RouteFacts>, string, string]>([
  ['who does not know yet what for is asked at a desk', { procedure: null }, 'desk', 'unclear'],
  ['what no kiosk can lead through goes to a desk', { guided: false }, 'desk', 'no-guide'],
  ['whoever needs priority is not sent to a machine', { priority: true }, 'desk', 'priority'],
  ['a centre without a kiosk sends nobody to one', { kiosks: 0 }, 'desk', 'no-kiosk'],
  ['kiosks that all call for help are not free', { calling: 2 }, 'desk', 'no-kiosk'],
  ['with nobody waiting the desk is quicker', { waiting: 0 }, 'desk', 'nobody-waits'],
  ['a free kiosk is offered while people wait', { waiting: 5 }, 'kiosk', 'kiosk-free'],
  ['a long line is the stronger reason: three for each desk', { waiting: 6 }, 'kiosk', 'long-line'],
  ['where no desk is named, three are a long line', { waiting: 3, desks: 0 }, 'kiosk', 'long-line'],
])('%s', (_, change, route, reason) => {
  expect(suggestRoute({ ...facts, ...change })).toEqual({ route, reason });
});
