import { expect } from '@open-wc/testing';
import { accept } from '../../src/domain/shared/result.ts';
import { guides } from '../support/wtr/fake-kiosk.ts';
import { guide, index } from '../support/wtr/fixture-guides.ts';
import { stepUp, type Person } from '../support/wtr/citizen.ts';
import { waitFor } from '../support/wtr/waiting.ts';

describe('languages', () => {
  let person: Person;
  afterEach(() => person.leave());

  const english = { ...guide, title: 'Specimen guide', stepsLanguage: 'en' as const };
  const translated = {
    ...guides,
    index: async (language: 'vi' | 'en') =>
      accept(
        language === 'vi'
          ? index
          : {
              ...index,
              guides: index.guides.map((entry) => ({ ...entry, title: `${entry.id} in English` })),
            },
      ),
  };
  const chooseEnglish = async (): Promise<void> => {
    await person.touch('English');
    await waitFor(() => person.sees().includes('Touch here to begin'));
    await person.touch('Touch here to begin');
    await waitFor(() => person.page() === 'home' && person.sees().includes('in English'));
  };

  it('that nobody has reviewed are not offered', async () => {
    person = await stepUp({ languages: [] });
    expect(person.sees()).not.to.contain('English');
  });

  it('are told to the screen reader, and Vietnamese again for the next person (WCAG 3.1.1)', async () => {
    person = await stepUp({ source: translated });
    await chooseEnglish();
    expect(document.documentElement.lang).to.equal('en');
    await person.touch('Done');
    await waitFor(() => document.documentElement.lang === 'vi');
  });

  it('show guides in English where they are translated', async () => {
    person = await stepUp({ source: { ...translated, guide: async () => accept(english) } });
    await chooseEnglish();
    await person.touch(`${guide.id} in English`);
    await waitFor(() => person.page() === 'guide');
    expect(person.sees()).to.contain('Specimen guide');
    expect(person.sees()).not.to.contain('in Vietnamese only');
  });

  it('say so where a guide has Vietnamese steps only', async () => {
    person = await stepUp({ source: translated });
    await chooseEnglish();
    await person.touch(`${guide.id} in English`);
    await waitFor(() => person.page() === 'guide');
    expect(person.sees()).to.contain('in Vietnamese only');
  });
});
