import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveOffer,
  noOffer,
  timeToOffer,
  type Offer,
  type OfferEvent,
  type StepSigns,
} from '../../../src/domain/walkthrough/index.ts';
import { runs } from '../../support/seed.ts';

/** Standing at a step whose p80 is 60 seconds. */
const at = (step: string | null, change: Partial<StepSigns> = {}): OfferEvent => ({
  type: 'stand',
  signs: { step, p80: 60, bounced: false, misses: 0, here: step !== null, free: step !== null, ...change },
});
const time: OfferEvent = { type: 'time' };
const answer: OfferEvent = { type: 'answer' };
type Log = readonly (readonly [second: number, event: OfferEvent])[];
const after = (...log: Log): Offer =>
  log.reduce((offer, [second, event]) => moveOffer(offer, event, second * 1000), noOffer);

describe('help is offered', () => {
  test('when a step is held longer than twice the time that four of five people need', () => {
    expect(after([0, at('one')], [120, time]).at).toBe('watching');
    expect(after([0, at('one')], [120.1, time]).at).toBe('offered');
  });

  test('when the person has come back to a step for the second time by going forward again', () => {
    const bounced = at('one', { bounced: true });
    expect(after([0, bounced], [5, at('two')], [9, bounced]).at).toBe('offered');
    expect(after([0, bounced], [5, at('two', { bounced: true })]).at).toBe('watching');
  });

  test('when three touches in practice have missed', () => {
    expect(after([0, at('one', { misses: 2 })]).at).toBe('watching');
    expect(after([0, at('one', { misses: 3 })]).at).toBe('offered');
  });

  test('not before the screen has room for it, and then at once', () => {
    const stuck: Log = [
      [0, at('one')],
      [50, at('one', { free: false })],
      [130, time],
    ];
    expect(after(...stuck).at).toBe('watching');
    expect(timeToOffer(after(...stuck), 130_000)).toBeNull();
    expect(after(...stuck, [140, at('one')]).at).toBe('offered');
  });
});

describe('time', () => {
  test('does not pass while the person is away from the step, waiting for help', () => {
    const away = at('one', { here: false, free: false });
    expect(after([0, at('one')], [100, away], [500, at('one')], [520, time]).at).toBe('watching');
    expect(after([0, at('one')], [100, away], [500, at('one')], [520.1, time]).at).toBe('offered');
  });

  test('begins anew at every step', () => {
    expect(after([0, at('one')], [100, at('two')], [200, time]).at).toBe('watching');
  });

  test('that runs backward counts as nothing', () => {
    expect(after([1000, at('one')], [0, time]).at).toBe('watching');
  });

  test('is asked for exactly as long as it can bring the offer', () => {
    expect(timeToOffer(after([0, at('one')]), 100_000)).toBe(20_000);
    expect(timeToOffer(after([0, at(null)]), 100_000)).toBeNull();
    expect(timeToOffer(after([0, at('one')], [121, time]), 122_000)).toBeNull();
  });
});

describe('the one offer', () => {
  const offered: Log = [
    [0, at('one')],
    [121, time],
  ];

  test('stays until it is answered, whatever happens on the same step', () => {
    expect(after(...offered, [125, at('one')], [500, time]).at).toBe('offered');
  });

  test('is gone when it is answered, and when the step is left', () => {
    expect(after(...offered, [122, answer]).at).toBe('spent');
    expect(after(...offered, [122, at('two')]).at).toBe('spent');
  });

  test('is not made to somebody who has called already', () => {
    expect(after([0, at('one')], [10, answer], [500, time]).at).toBe('spent');
  });

  test('is made once in a session, whatever happens', () => {
    const signs = fc.record({
      step: fc.constantFrom('one', 'two', null),
      p80: fc.constant(60),
      bounced: fc.boolean(),
      misses: fc.nat(5),
      here: fc.boolean(),
      free: fc.boolean(),
    });
    const event = fc.oneof(
      signs.map((s): OfferEvent => ({ type: 'stand', signs: s })),
      fc.constantFrom(time, answer),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(200), event), { maxLength: 40 }), (log) => {
        let offer = noOffer;
        let now = 0;
        let offers = 0;
        for (const [seconds, next] of log) {
          const before = offer.at;
          offer = moveOffer(offer, next, (now += seconds * 1000));
          if (before !== 'offered' && offer.at === 'offered') offers += 1;
        }
        expect(offers).toBeLessThanOrEqual(1);
      }),
      runs(),
    );
  });
});
