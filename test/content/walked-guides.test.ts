import { describe, expect, test } from 'vitest';
import type { CompiledGuide } from '../../src/domain/content/index.ts';
import { isTouchable } from '../../src/domain/walkthrough/index.ts';
import { specimenGuide, withStep } from '../fixtures/guide.ts';
import { realPack } from '../support/real-pack.ts';
import { troubleInRetelling } from '../support/retelling-guides.ts';
import { missingWays, TROUBLE_IN } from '../support/walking-guides.ts';

const pack = realPack();
const english = pack.translations
  .flatMap(({ guides }) => guides)
  .filter(({ stepsLanguage }) => stepsLanguage !== undefined);
const everyTrouble = { ...TROUBLE_IN, retell: troubleInRetelling };
type Way = keyof typeof everyTrouble;
const WORDS: Record<Way, string> = { do: 'Làm thật', practice: 'Tập', watch: 'Xem', retell: 'Nói lại' };

describe.each(Object.keys(WORDS) as Way[])('in %s', (way) => {
  test.each(pack.guides.map((guide) => [guide.id, guide] as const))('%s is walked to its end', (_, guide) => {
    expect([...everyTrouble[way](guide)]).toEqual([]);
  });

  test.each(english.map((guide) => [guide.id, guide] as const))(
    '%s is walked to its end in English',
    (_, guide) => {
      expect([...everyTrouble[way](guide)]).toEqual([]);
    },
  );
});

describe('all that ships', () => {
  test('can be walked in all four ways, in Vietnamese and in English', () => {
    for (const guide of [...pack.guides, ...english]) expect([...missingWays(guide)], guide.id).toEqual([]);
    expect(english.length).toBeGreaterThan(0);
  });

  test('holds what the walks above are about: repairs, secrets, screens nobody has seen', () => {
    const steps = pack.guides.flatMap((guide) => guide.steps.map((step) => ({ guide, step })));
    const unseen = steps.filter(({ guide, step }) => guide.screens[step.screen]?.basis === 'unseen');
    const secret = steps.filter(({ step }) => step.secret);
    for (const { guide, step } of [...unseen, ...secret])
      expect(isTouchable(step, guide), step.id).toBe(false);
    for (const found of [unseen, secret, steps.filter(({ step }) => step.differs.length > 0)])
      expect(found.length).toBeGreaterThan(0);
  });
});

describe('a guide that is broken is noticed', () => {
  const first = specimenGuide.steps[0]!;
  const other = first.differs[0]!;
  const example = specimenGuide.example!;
  const teachBack = specimenGuide.teachBack!;
  const without = ({ screens, ...guide }: CompiledGuide, id: string): CompiledGuide => ({
    ...guide,
    screens: Object.fromEntries(Object.entries(screens).filter(([name]) => name !== id)),
  });
  const told = (change: Partial<typeof teachBack>): CompiledGuide => ({
    ...specimenGuide,
    teachBack: { ...teachBack, ...change },
  });
  const asking = (change: Partial<(typeof teachBack)['question']>): CompiledGuide =>
    told({ question: { ...teachBack.question, ...change } });
  const scenes = (change: (typeof example)['scenes']): CompiledGuide => ({
    ...specimenGuide,
    example: { ...example, scenes: change },
  });

  test.each<[what: string, way: Way, guide: CompiledGuide, sentence: string]>([
    ['no step', 'do', { ...specimenGuide, steps: [] }, 'has no end'],
    ['no step', 'practice', { ...specimenGuide, steps: [] }, 'has no end'],
    ['a step without its screen', 'do', without(specimenGuide, 'cong-nop'), 'nop-ho-so: no screen cong-nop'],
    [
      'a view that comes next and is not there',
      'do',
      withStep('mo-ung-dung', { see: { text: 'Mở ra.', screen: 'khong-co' } }),
      'mo-ung-dung then: no screen khong-co',
    ],
    [
      'a ring around nothing',
      'do',
      withStep('mo-ung-dung', { target: 'khong-co' }),
      'mo-ung-dung: nothing on may-trang-chu is khong-co',
    ],
    [
      'two differences of one name: the second repair is never shown',
      'do',
      withStep('mo-ung-dung', { differs: [other, { ...first.differs[1]!, id: other.id }] }),
      'mo-ung-dung / khong-thay: repair 1 is not what is shown',
    ],
    [
      'a difference without a repair: a blank screen',
      'do',
      withStep('mo-ung-dung', { differs: [{ ...other, repair: [] }] }),
      'mo-ung-dung / khong-thay: does not return to its step',
    ],
    [
      'a repair of four steps',
      'do',
      withStep('mo-ung-dung', { differs: [{ ...other, repair: [...other.repair, { do: 'Chờ thêm.' }] }] }),
      'mo-ung-dung / khong-thay: more than three steps',
    ],
    [
      'a repair that rings nothing',
      'do',
      withStep('mo-ung-dung', {
        differs: [{ ...other, repair: [{ do: 'Chạm.', screen: 'may-trang-chu', target: 'khong-co' }] }],
      }),
      'mo-ung-dung / khong-thay 1: nothing on may-trang-chu is khong-co',
    ],
    [
      'a right place that is not there to be touched',
      'practice',
      withStep('mo-ung-dung', { target: 'khong-co' }),
      'mo-ung-dung: a dead end',
    ],
    ['no example', 'watch', { ...specimenGuide, example: undefined }, 'cannot be begun'],
    ['an example without a scene', 'watch', scenes([]), 'has no end'],
    [
      'a mistake that is never put right',
      'watch',
      scenes(example.scenes.filter(({ kind }) => kind !== 'repair')),
      'shows no mistake that is put right',
    ],
    [
      'a scene on a screen that is not there',
      'watch',
      without(specimenGuide, 'may-trang-chu'),
      'scene mo: no screen may-trang-chu',
    ],
    ['no cards', 'retell', { ...specimenGuide, teachBack: undefined }, 'cannot be begun'],
    [
      'cards out of order',
      'retell',
      told({ cards: teachBack.cards.toReversed() }),
      'the order of the guide is not the order of the cards',
    ],
    [
      'two cards that read the same',
      'retell',
      told({ cards: teachBack.cards.map((card) => ({ ...card, text: 'Mở ra' })) }),
      'two cards read the same',
    ],
    [
      'a wrong answer that reads like the right one',
      'retell',
      asking({ wrong: [teachBack.question.right, 'Tắt máy.'] }),
      'answer 1: not-yet',
    ],
    [
      'a question about a difference that no step has',
      'retell',
      asking({ difference: 'khong-co' }),
      'asks about a difference nobody can meet',
    ],
  ] as [string, Way, CompiledGuide, string][])('%s (%s)', (_, way, guide, sentence) => {
    expect([...everyTrouble[way](specimenGuide)]).toEqual([]);
    expect([...everyTrouble[way](guide)]).toContain(sentence);
  });

  test('in every guide that ships: one step less its screen, or one card in another place', () => {
    for (const guide of pack.guides) {
      const at = guide.steps.at(-1)!;
      expect([...everyTrouble.do(without(guide, at.screen))], guide.id).toContain(
        `${at.id}: no screen ${at.screen}`,
      );
      const cards = guide.teachBack!.cards.toReversed();
      const turned = { ...guide, teachBack: { ...guide.teachBack!, cards } };
      expect([...everyTrouble.retell(turned)], guide.id).not.toEqual([]);
    }
  });
});
