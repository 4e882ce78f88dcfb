/** Signs of trouble at one step after which help is offered softly, once in a session (D6). */
export const OFFER_BOUNCES = 2;
/** Taps beside the right place in practice. */
export const OFFER_MISSES = 3;
/** The step is held this many times longer than four of five people are expected to (the strict reading of D6). */
export const OFFER_DWELL = 2;

/** Where the person stands now, as far as the offer cares. */
export type StepSigns = {
  /** Way and step, or null outside every step. */
  readonly step: string | null;
  /** Seconds in which four of five people are expected to be done with the step. */
  readonly p80: number;
  /** True when the person has just come back to this step by going forward again (A → B → A). */
  readonly bounced: boolean;
  /** Misses at this step in practice. */
  readonly misses: number;
  /** False while the person is away from the step (calling for help, asked whether to stop): no time passes. */
  readonly here: boolean;
  /** False while the screen asks something itself or offers a human: the offer waits until there is room. */
  readonly free: boolean;
};

/** The one offer of a session. `spent`: made and answered, left behind, or no longer needed. */
export type Offer = {
  readonly at: 'watching' | 'offered' | 'spent';
  readonly signs: StepSigns;
  /** Milliseconds at this step before `since`, pauses left out. */
  readonly held: number;
  /** Steady ms since when time runs; null while it does not. */
  readonly since: number | null;
  readonly bounces: Readonly<Record<string, number>>;
};

/** What can happen. `answer`: one of the two buttons, or a call made elsewhere. */
export type OfferEvent =
  | { readonly type: 'stand'; readonly signs: StepSigns }
  | { readonly type: 'time' }
  | { readonly type: 'answer' };

/** A new session: nothing has been offered. */
export const noOffer: Offer = {
  at: 'watching',
  signs: { step: null, p80: 0, bounced: false, misses: 0, here: false, free: false },
  held: 0,
  since: null,
  bounces: {},
};

/** The offer after one event. `now`: steady milliseconds. Never offered a second time, whatever was answered. */
export function moveOffer(offer: Offer, event: OfferEvent, now: number): Offer {
  switch (event.type) {
    case 'answer':
      return { ...offer, at: 'spent' };
    case 'time':
      return judge(offer, now);
    case 'stand':
      return judge(stand(offer, event.signs, now), now);
  }
}

/** Milliseconds until time alone may bring the offer; null when it cannot. */
export function timeToOffer(offer: Offer, now: number): number | null {
  const { at, since, signs } = offer;
  if (at !== 'watching' || since === null || !signs.free) return null;
  return Math.max(0, signs.p80 * OFFER_DWELL * 1000 - heldFor(offer, now));
}

function stand(offer: Offer, signs: StepSigns, now: number): Offer {
  const same = signs.step === offer.signs.step;
  const step = signs.step ?? '';
  const bounces = signs.bounced
    ? { ...offer.bounces, [step]: (offer.bounces[step] ?? 0) + 1 }
    : offer.bounces;
  return {
    at: offer.at === 'offered' && !same ? 'spent' : offer.at,
    signs,
    held: same ? heldFor(offer, now) : 0,
    since: signs.here && signs.step !== null ? now : null,
    bounces,
  };
}

function judge(offer: Offer, now: number): Offer {
  const { at, signs, bounces } = offer;
  if (at !== 'watching' || signs.step === null || !signs.here || !signs.free) return offer;
  const long = heldFor(offer, now) > signs.p80 * OFFER_DWELL * 1000;
  const wandered = (bounces[signs.step] ?? 0) >= OFFER_BOUNCES;
  return long || wandered || signs.misses >= OFFER_MISSES ? { ...offer, at: 'offered' } : offer;
}

/** Time at the step; a counter that went backward counts as nothing. */
function heldFor({ held, since }: Offer, now: number): number {
  return held + (since === null ? 0 : Math.max(0, now - since));
}
