import { expect, fixture, html } from '@open-wc/testing';
import { lookLikeKiosk } from '../support/wtr/looking.ts';
import { guidesInTurn, walkToTheEnd } from '../support/wtr/real-guides.ts';
import { hearComplaints, troubleOnScreen } from '../support/wtr/sound-screen.ts';

const guides = await guidesInTurn();

before(lookLikeKiosk);

describe('every guide that ships is walked to its end on the glass, each in one of the four ways', function () {
  for (const { id, way } of guides)
    it(`${id}: ${way}`, async () => {
      expect(await walkToTheEnd(id, way)).to.be.greaterThan(4);
    });
});

describe('the eyes of these walks', () => {
  it('see two headings, text that reaches out sideways, and buttons that are small, covered or outside the glass', async () => {
    const page = await fixture(
      html`<div style="position: relative">
        <h1>Một</h1>
        <h1>Hai</h1>
        <p style="inline-size: 60px; white-space: nowrap">Câu này dài hơn ô của nó</p>
        <p style="margin-inline-start: 1200px; white-space: nowrap">Câu này ra ngoài kính của máy</p>
        <p><button style="all: revert; inline-size: 40px; block-size: 40px">nhỏ</button></p>
        <button style="inline-size: 200px; block-size: 120px">bị che</button>
        <div
          style="position: relative; margin-block-start: -120px; block-size: 120px; background: white"
        ></div>
        <button style="position: fixed; inset-block-start: -400px; block-size: 120px; inline-size: 200px">
          ngoài
        </button>
      </div>`,
    );
    expect(troubleOnScreen(page)).to.deep.equal([
      '2 headings of the first order',
      '“Câu này dài hơn ô của nó” reaches out of its box',
      '“Câu này ra ngoài kính của máy” reaches out of its box',
      '“nhỏ” is too small to be touched',
      '“bị che” cannot be come to',
      '“ngoài” cannot be come to',
    ]);
  });

  it('hear what the browser complains about', async () => {
    const broken = new Promise((tell) => {
      addEventListener('unhandledrejection', tell, { capture: true, once: true });
    });
    const { heard, stop } = hearComplaints();
    console.error('một lỗi');
    void Promise.reject(new Error('một lời hứa hỏng'));
    await broken;
    stop();
    expect(heard).to.include.members(['một lỗi', 'Error: một lời hứa hỏng']);
  });
});
