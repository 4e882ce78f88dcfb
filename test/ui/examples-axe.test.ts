import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { allExamples } from '../support/wtr/all-examples.ts';
import { complaintsInAllModes, complaintsOf, PAGE_RULES, setMode, standsIn } from '../support/wtr/axe.ts';
import { lookLikeKiosk } from '../support/wtr/looking.ts';

/** Open modal dialogs make the rest of the page inert, so these stand alone. */
const ALONE = new Set(['kiot-aids-panel', 'kiot-idle-warning']);

before(lookLikeKiosk);

for (const [tag, examples] of Object.entries(allExamples)) {
  describe(`axe has nothing against ${tag}`, () => {
    const found = new Map<string, readonly string[]>();

    before(async () => {
      const groups = ALONE.has(tag) ? examples.map((example) => [example]) : [examples];
      for (const group of groups) {
        const page = await fixture(
          html`<div>${group.map(({ render }) => html`<div>${render()}</div>`)}</div>`,
        );
        const complaints = await complaintsInAllModes(page, PAGE_RULES);
        group.forEach(({ name }, i) => {
          const mine = complaints.filter(({ element }) => standsIn(element, page.children[i]!));
          found.set(
            name,
            mine.map(({ text }) => text),
          );
        });
        fixtureCleanup();
      }
    });

    after(() => setMode('normal'));

    for (const { name } of examples)
      it(`${name}: normal, big text and high contrast`, () => {
        expect(found.get(name)).to.deep.equal([]);
      });
  });
}

/* eslint-disable lit-a11y/accessible-name -- a bad page on purpose */
describe('the axe of these tests', () => {
  it('sees contrast below 7:1, targets below 16 mm, and buttons without a name', async () => {
    const page = await fixture(
      html`<div>
        <p style="color: #6b6b6b; background: #ffffff">hardly 5:1</p>
        <button style="all: revert; inline-size: 40px; block-size: 40px">a</button
        ><button style="all: revert; inline-size: 40px; block-size: 40px"></button>
      </div>`,
    );
    const rules = (await complaintsOf(page, PAGE_RULES)).map(({ text }) => text.split(':')[0]);
    expect([...new Set(rules)].sort()).to.deep.equal([
      'button-name',
      'color-contrast-enhanced',
      'target-size',
    ]);
  });
});
