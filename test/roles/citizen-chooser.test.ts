import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { compileChooser, translateChooser } from '../../src/domain/content/chooser.ts';
import { accept } from '../../src/domain/shared/result.ts';
import type { GuideSource } from '../../src/ports/guide-source.ts';
import { specimenChooser, specimenWords } from '../fixtures/chooser.ts';
import { guides } from '../support/wtr/fake-kiosk.ts';
import { guide, index } from '../support/wtr/fixture-guides.ts';
import { nameOf, stepUp, WAYS, type Person } from '../support/wtr/citizen.ts';
import { findAll, lookLikeKiosk, need } from '../support/wtr/looking.ts';
import { waitFor } from '../support/wtr/waiting.ts';

const { question, branches } = specimenChooser;
const ASK = 'Không rõ, hỏi cán bộ';
let person: Person;

before(lookLikeKiosk);
afterEach(() => person.leave());

const arrive = async (): Promise<void> => {
  person = await stepUp();
  await person.touchAll(...WAYS['chooser']!);
  await waitFor(() => person.page() === 'chooser' && person.sees().includes(question));
};
const tiles = (): string[] => findAll(person.root, 'kiot-tile').map((tile) => nameOf(tile as HTMLElement));

describe('a sheet with branches', () => {
  it('stands once in the list, and asks its question', async () => {
    await arrive();
    expect(need(person.root, 'h1').textContent?.trim()).to.equal(question);
    for (const { label, hint } of branches) expect(person.sees()).to.contain(label).and.contain(hint);
    await person.press('back');
    expect(person.page()).to.equal('list');
    await person.touch('Xem thêm');
    expect(tiles().filter((name) => name.startsWith('Dọn'))).to.have.length(1);
  });

  it('opens the guide of the answer, and goes back to the question', async () => {
    await arrive();
    await person.touch('Dọn đi xa');
    await waitFor(() => person.page() === 'guide');
    await person.press('back');
    await waitFor(() => person.page() === 'chooser' && person.sees().includes(question));
    expect(need<HTMLElement>(person.root, 'header').textContent).not.to.contain(guide.title);
  });

  it('last of all offers a human to whoever is not sure', async () => {
    await arrive();
    expect(tiles().at(-1)).to.contain(ASK);
    await person.touch(ASK);
    expect(person.page()).to.equal('help');
  });

  it('is answered with the keyboard alone', async () => {
    await arrive();
    await aTimeout(620); // real time: the guard against double strikes
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitFor(() => person.page() === 'guide');
  });

  it('counts nothing of its own, and the guide and the use of the kiosk as ever', async () => {
    await arrive();
    await person.touch('Dọn đi xa');
    await waitFor(() => person.page() === 'guide');
    await person.kiosk.machine.counting.flush();
    const opened = Object.keys(await person.counted());
    expect(opened.map((key) => key.split('|').slice(2).join('|'))).to.deep.equal([
      'doi-cho--xa|1||menu|opened',
      '|0||menu|used',
    ]);
  });

  it('is found by what fits no branch, and a branch by its own words', async () => {
    person = await stepUp();
    await person.touchAll(...WAYS['search']!);
    need(person.root, 'input').focus();
    await sendKeys({ type: 'doi cho o' });
    await person.settle();
    await person.touch(specimenChooser.title);
    await waitFor(() => person.page() === 'chooser' && person.sees().includes(question));
    await person.press('back');
    await person.touch('Xóa chữ');
    await sendKeys({ type: 'don xa' });
    await person.settle();
    await person.touch('Dọn thật xa');
    await waitFor(() => person.page() === 'guide');
  });

  it('asks in English, where somebody has translated it', async () => {
    const compiled = compileChooser(specimenChooser, index.guides);
    const english = { ...index, choosers: [translateChooser(compiled, specimenWords).entry] };
    const source: GuideSource = {
      ...guides,
      index: async (language) => accept(language === 'vi' ? index : english),
    };
    person = await stepUp({ source });
    await person.touch('English');
    await waitFor(() => person.sees().includes('Touch here to begin'));
    await person.touchAll('Touch here to begin', 'See everything', 'See more', 'Moving house');
    await waitFor(() => person.sees().includes('Where do you move?'));
    expect(person.sees()).to.contain('Far away').and.contain('Not sure, ask the staff');
  });
});
