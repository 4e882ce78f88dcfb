import type { Aliases, Findable, GuideIndex } from '../content/guide-index.schema.ts';
import type { Answer, MatchReason } from './answer.ts';
import { withoutNeedlessChoosers } from './family.ts';
import { isKnown, lexiconOf, type Lexicon } from './lexicon.ts';
import { matchPhrase, placesOf, SAME_MEANING, type PhraseMatch, type Places } from './match.ts';
import { readQuery, typedWords, type Query } from './query.ts';

/** At most this many answers (C-10, product.md §2). */
const MOST_ANSWERS = 5;
/** Below this the kiosk says that it is not sure. */
const SURE = 0.5;
/** Fewer sure answers than this, and words that only sound alike are tried too (vi-typography §5). */
const ENOUGH = 3;
/** A guide stays beside a matter without a guide that fits better by no more than this. */
const NEARLY = 0.08;
/** What a typed word counts that only another phrase of the guide explains. */
const ELSEWHERE = 0.6;
/**
 * Where right and wrong answers part on the unstretched scale, for a question of one weighty word. Longer ones tell
 * more that no guide can know; up to this weight they are given more room.
 */
const PARTING = 0.31;
const LONG = 6;
/** What a phrase that was only begun may score above the least, a title twice as much. */
const BEGUN = 0.1;

/**
 * Guides that fit what was typed, best first, at most five, each at least 0.5 sure; empty means "không chắc".
 * `aliases` are only needed to say why: without those of a guide its title is the reason.
 */
export function searchGuides(typed: string, index: GuideIndex, aliases: Aliases = {}): readonly Answer[] {
  const ranked = rankMatters(typed, index);
  const other = Math.max(0, ...ranked.filter(({ guide }) => guide === null).map(({ score }) => score));
  const sure = ranked
    .flatMap(({ guide, form, ...rest }): Answer[] =>
      guide === null ? [] : [{ guide, because: written(guide, form, aliases), ...rest }],
    )
    .filter(({ score }) => score >= SURE && score >= other - NEARLY);
  return withoutNeedlessChoosers(sure).slice(0, MOST_ANSWERS);
}

/** A phrase of a guide as the pack writes it; the title while the aliases at hand are not those of this index. */
function written({ id, title, forms }: Findable, form: number, aliases: Aliases): string {
  const own = aliases[id] ?? [];
  return own.length === forms.length - 1 ? (own[form - 1] ?? title) : title;
}

/** What was asked for, how surely, and by which form: guide, chooser, or null for a matter that no guide is about. */
export type Ranked = Omit<Answer, 'guide' | 'because'> & {
  readonly guide: Findable | null;
  readonly form: number;
};

/** Every matter that has something in common with what was typed, best first, however unsure. */
export function rankMatters(typed: string, index: GuideIndex): readonly Ranked[] {
  const lexicon = lexiconOf(index);
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const strict = readQuery(words, lexicon, false);
  const ranked = rank(strict, lexicon);
  const sure = ranked.filter(({ guide, score }) => guide !== null && score >= SURE).length;
  if (sure >= ENOUGH || strict.words.every(({ fold }) => isKnown(fold, lexicon))) return ranked;
  return rank(readQuery(words, lexicon, true), lexicon);
}

function rank(query: Query, lexicon: Lexicon): readonly Ranked[] {
  const places = placesOf(query);
  const matches = lexicon.guides.map((): PhraseMatch[] => []);
  for (const number of phrasesFor(query, places, lexicon)) {
    const phrase = lexicon.phrases[number];
    const match = phrase === undefined ? null : matchPhrase(phrase, query, places);
    if (match !== null) matches[match.phrase.matter]?.push(match);
  }
  return lexicon.guides
    .flatMap((guide, g): Ranked[] => {
      const best = bestOf(matches[g] ?? [], query, coreOf(matches[g] ?? [], query, { lexicon, guide: g }));
      if (best === null) return [];
      const { match, score } = best;
      return [{ guide, score, form: match.phrase.form, reason: reasonOf(match) }];
    })
    .sort((a, b) => b.score - a.score || ((a.guide?.id ?? '') < (b.guide?.id ?? '') ? -1 : 1));
}

/** Numbers of the phrases that share something weighty with a query. */
function phrasesFor(query: Query, places: Places, { having, phrases }: Lexicon): Set<number> {
  const numbers = new Set<number>();
  const add = (some: readonly number[] | undefined): void => some?.forEach((number) => numbers.add(number));
  for (const id of places.keys()) add(having.words[id]);
  for (const tag of query.meant.keys()) add(having.meanings[tag]);
  if (query.initials.length > 0)
    phrases.forEach(({ initials }, number) => {
      if (query.initials.some(({ letters }) => initials.includes(letters))) numbers.add(number);
    });
  return numbers;
}

function bestOf(
  matches: readonly PhraseMatch[],
  query: Query,
  core: number,
): { readonly match: PhraseMatch; readonly score: number } | null {
  const elsewhere = query.words.map((_, i) => Math.max(0, ...matches.map(({ covers }) => covers[i] ?? 0)));
  let best: { match: PhraseMatch; score: number } | null = null;
  for (const match of matches) {
    const score = scoreOf(match, { query, elsewhere, core });
    if (best === null || score > best.score) best = { match, score };
  }
  return best;
}

/** How much of what the guide is about was asked for, 0…1. */
function coreOf(
  matches: readonly PhraseMatch[],
  query: Query,
  { lexicon, guide }: { readonly lexicon: Lexicon; readonly guide: number },
): number {
  const profile = lexicon.profiles[guide];
  const asked = new Map<number, number>();
  const ask = (unit: number, quality: number): void => {
    asked.set(unit, Math.max(asked.get(unit) ?? 0, quality));
  };
  for (const { phrase, found } of matches) phrase.ids.forEach((id, i) => ask(id, found[i]?.quality ?? 0));
  for (const tag of query.meant.keys()) ask(lexicon.words.length + tag, SAME_MEANING);
  let core = 0;
  for (const [unit, quality] of asked) core += quality * (profile?.units.get(unit) ?? 0);
  return profile === undefined || profile.top === 0 ? 0 : Math.min(1, core / profile.top);
}

type Asked = { readonly query: Query; readonly elsewhere: readonly number[]; readonly core: number };

function scoreOf(match: PhraseMatch, { query, elsewhere, core }: Asked): number {
  let all = 0;
  let explained = 0;
  query.weights.forEach((weight, i) => {
    all += weight;
    explained += weight * Math.max(match.covers[i] ?? 0, ELSEWHERE * (elsewhere[i] ?? 0));
  });
  const asked = all === 0 ? 0 : explained / all;
  const about = 0.4 + 0.6 * Math.max(core, (match.share * asked) ** 2);
  const parting = PARTING / Math.min(LONG, Math.max(1, all)) ** 0.6;
  const score = calibrated((match.share * asked) ** 0.6 * about, parting);
  if (!match.begun) return score;
  return Math.max(score, SURE + BEGUN * (match.share + (match.phrase.title ? 1 : 0)));
}

/** Stretches the scale so that the figure at which right and wrong answers part is one half. */
function calibrated(raw: number, parting: number): number {
  const score = raw < parting ? (0.5 * raw) / parting : 0.5 + (0.5 * (raw - parting)) / (1 - parting);
  return Math.min(1, Math.max(0, score));
}

const leastSureFirst: readonly MatchReason[] = [
  'typing-slip',
  'sounds-alike',
  'same-meaning',
  'typed-raw',
  'first-letters',
  'other-marks',
  'marks-left-out',
  'exact',
];

/** The least sure reason among those that carry an eighth of the match and more. */
function reasonOf({ phrase, found }: PhraseMatch): MatchReason {
  const carried = new Map<MatchReason, number>();
  let all = 0;
  found.forEach((how, i) => {
    if (how === null) return;
    const weight = how.quality * (phrase.weights[i] ?? 0);
    all += weight;
    carried.set(how.reason, (carried.get(how.reason) ?? 0) + weight);
  });
  return leastSureFirst.find((reason) => (carried.get(reason) ?? -1) >= all / 8) ?? 'exact';
}
