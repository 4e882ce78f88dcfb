import { text } from '../../app/i18n/i18n.ts';
import type { Kiosk } from '../../app/compose.ts';
import type { Bell, Machine } from '../../app/contexts.ts';
import type { CountedPlace, Counting } from '../../app/counting.ts';
import type { HelpCaller, HelpStanding } from '../../app/help-caller.ts';
import { createObservable, type Observable } from '../../app/observable.ts';
import { ackMetric } from '../../domain/help/help-counts.ts';
import {
  moveOffer,
  noOffer,
  timeToOffer,
  type Offer,
  type OfferEvent,
} from '../../domain/walkthrough/index.ts';
import { helpPlaceOf, signsOf, stepBehind } from './help-place.ts';
import { placeOf, type Moved, type Tally } from './step-tracker.ts';

/** What pages draw of help: how the call stands, and whether help is being offered softly. */
export type HelpShown = { readonly standing: HelpStanding; readonly offered: boolean };

/** What the help of one session needs. `onOffer`: the soft card has just come up. */
export type CitizenHelpParts = {
  readonly caller: HelpCaller;
  readonly counting: Pick<Counting, 'count'>;
  readonly clock: Machine['clock'];
  readonly timers: Bell['timers'];
  readonly onOffer: () => void;
};

/** One call as the counters will know it: where it was made, and whether its answer has been counted. */
type Counted = At & { readonly since: number; done: boolean };
/** A step of a guide, as the counters know it. */
type At = { readonly place: CountedPlace; readonly step: string };

/**
 * Help for one person: raises the flag when they call, offers help once when a step goes badly, and counts both.
 * Everything it remembers lives in RAM and ends with the session, which takes the flag down.
 */
export class CitizenHelp implements Observable<HelpShown> {
  readonly #parts: CitizenHelpParts;
  readonly #shown = createObservable<HelpShown>({ standing: 'none', offered: false });
  readonly #stopHearing: () => void;
  #offer: Offer = noOffer;
  #journey: Moved['after'] | null = null;
  #counted: Counted | null = null;
  #stopTimer: () => void = () => undefined;

  constructor(parts: CitizenHelpParts) {
    this.#parts = parts;
    this.#stopHearing = parts.caller.subscribe(() => this.#onCall());
  }

  get current(): HelpShown {
    return this.#shown.current;
  }

  subscribe(onChange: () => void): () => void {
    return this.#shown.subscribe(onChange);
  }

  /** The person has moved: opening the help page is the call; a step that goes badly brings the offer. */
  moved({ before, after }: Moved, tallies: readonly Tally[]): void {
    const { caller } = this.#parts;
    this.#journey = after;
    if (after.page !== 'help' && caller.current === 'helped') caller.end();
    if (after.page === 'help' && before.page !== 'help' && caller.current === 'none') this.#call();
    else caller.stands(helpPlaceOf(after));
    this.#move({ type: 'stand', signs: signsOf(after, tallies) });
  }

  /** The soft card was answered. `taken`: "Gọi giúp"; the page then opens the help page. */
  answer(taken: boolean): void {
    if (taken) this.#countAtStep('help-taken');
    this.#move({ type: 'answer' });
  }

  /** The signal was touched: the gong is silent, the machine asks whether somebody came. */
  touch(): void {
    this.#parts.caller.touch();
  }

  /** Nobody came, or help is needed still. */
  again(): void {
    const { caller } = this.#parts;
    if (caller.current !== 'helped') return caller.again();
    caller.end();
    this.#call();
  }

  /** Somebody stands at the kiosk: that is an answer too. */
  met(): void {
    this.#countAnswer();
    this.withdraw();
  }

  /** The person needs no help any more. */
  withdraw(): void {
    this.#settle();
    this.#parts.caller.end();
  }

  /** The session is over: the flag goes down, nothing is listened to any more. */
  conclude(): void {
    this.withdraw();
    this.#stopTimer();
    this.#stopHearing();
  }

  #call(): void {
    const journey = this.#journey;
    if (journey === null) return;
    this.#settle();
    this.#counted = { ...countedAt(journey), since: this.#now(), done: false };
    this.#count('staff-call', this.#counted);
    this.#move({ type: 'answer' }); // whoever has called needs no offer
    this.#parts.caller.call(helpPlaceOf(journey));
  }

  #countAnswer(): void {
    const counted = this.#counted;
    if (counted === null || counted.done) return;
    counted.done = true;
    this.#count(ackMetric((this.#now() - counted.since) / 1000), counted);
  }

  /** A call that ends without an answer is counted as such. */
  #settle(): void {
    if (this.#counted !== null && !this.#counted.done) this.#count(ackMetric(null), this.#counted);
    this.#counted = null;
  }

  #move(event: OfferEvent): void {
    const before = this.#offer.at;
    const now = this.#now();
    this.#offer = moveOffer(this.#offer, event, now);
    this.#stopTimer();
    const wait = timeToOffer(this.#offer, now);
    if (wait !== null)
      this.#stopTimer = this.#parts.timers.after(Math.max(1, wait), () => this.#move({ type: 'time' }));
    this.#show();
    if (before === 'offered' || this.#offer.at !== 'offered') return;
    this.#countAtStep('help-offered');
    this.#parts.onOffer();
  }

  #countAtStep(metric: string): void {
    if (this.#journey !== null) this.#count(metric, countedAt(this.#journey));
  }

  #count(metric: string, { step, place }: At): void {
    this.#parts.counting.count([{ step, metric }], place);
  }

  #show(): void {
    const standing = this.#parts.caller.current;
    const offered = this.#offer.at === 'offered' && this.#offer.signs.free;
    const { current } = this.#shown;
    if (standing !== current.standing || offered !== current.offered) this.#shown.set({ standing, offered });
  }

  #now(): number {
    return this.#parts.clock.read().steady;
  }

  #onCall(): void {
    const { current } = this.#parts.caller;
    if (current === 'coming') this.#countAnswer();
    if (current === 'helped') this.#settle();
    this.#show();
  }
}

function countedAt(journey: Moved['after']): At {
  return { place: placeOf(journey), step: stepBehind(journey)?.step.id ?? '' };
}

/** Help for the person who has just come. `calm`: lets no touch through that was meant for what was there before. */
export async function attendHelp(kiosk: Kiosk, calm: () => void): Promise<CitizenHelp> {
  const { aids, bell, help, machine, session, voice } = kiosk;
  const caller = await help.caller();
  const onOffer = (): void => {
    calm();
    const silent = aids.current.readAloud && voice.current !== 'speaking';
    if (silent) voice.say(text('citizen:offer.question'));
  };
  const { counting, clock } = machine;
  const helping = new CitizenHelp({ caller, counting, clock, timers: bell.timers, onOffer });
  helping.subscribe(() => helping.current.standing === 'coming' && session.touch()); // a helper on the way is no silence
  return helping;
}
