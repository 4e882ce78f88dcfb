import { expect, fixture, html } from '@open-wc/testing';
import { ANIMALS, COLOURS, type Token } from '../../src/domain/queue/token.ts';
import type { KiotTicket } from '../../src/ui/elements/kiot-ticket/kiot-ticket.ts';
import '../../src/ui/elements/kiot-ticket/kiot-ticket.ts';
import type { KiotToken, NamedToken } from '../../src/ui/elements/kiot-token/kiot-token.ts';
import '../../src/ui/elements/kiot-token/kiot-token.ts';
import { LONG_TEXT, LONG_WORD } from '../../src/ui/elements/example.ts';
import { findAll, isWhole, lookLikeKiosk, need, visibleText } from '../support/wtr/looking.ts';

const rabbit: NamedToken = { colour: 'green', animal: 'rabbit', label: 'Thỏ xanh lá' };
const everyToken: readonly Token[] = COLOURS.flatMap((colour) =>
  ANIMALS.map((animal) => ({ colour, animal })),
);
const draw = (token: Token, plain = false): Promise<KiotToken> =>
  fixture<KiotToken>(html`<kiot-token ?plain=${plain} .token=${{ ...token, label: 'tên' }}></kiot-token>`);

/** Relative luminance of a computed colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (/rgb\((\d+), (\d+), (\d+)/.exec(colour) ?? []).slice(1).map((part) => {
    const c = Number(part) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

before(lookLikeKiosk);

describe('a token', () => {
  it('has a drawing of its own for each of the twelve animals of the queue', async () => {
    const drawings = new Set<string>();
    for (const animal of ANIMALS)
      drawings.add(need((await draw({ colour: 'red', animal })).shadowRoot!, '.field').innerHTML);
    expect(drawings.size).to.equal(12);
    for (const drawing of drawings) expect(drawing).to.contain('path');
  });

  it('is drawn on its field with a contrast of 7:1 at least in every colour', async () => {
    const fields = new Set<string>();
    for (const token of everyToken) {
      const { backgroundColor, color } = getComputedStyle(need((await draw(token)).shadowRoot!, '.field'));
      const [low, high] = [luminance(backgroundColor), luminance(color)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      expect((high + 0.05) / (low + 0.05), `${token.colour} ${token.animal}`).to.be.at.least(7);
      fields.add(backgroundColor);
    }
    expect(fields.size).to.equal(6);
  });

  it('is black on white on paper, whatever its colour', async () => {
    const { backgroundColor, color } = getComputedStyle(
      need((await draw({ colour: 'purple', animal: 'bee' }, true)).shadowRoot!, '.field'),
    );
    expect([backgroundColor, color]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(10, 10, 10)']);
  });

  it('always says its name, colour included', async () => {
    const token = await fixture<KiotToken>(html`<kiot-token .token=${rabbit}></kiot-token>`);
    expect(visibleText(token)).to.equal('Thỏ xanh lá');
  });
});

describe('a ticket', () => {
  const width = async (number: string): Promise<number> => {
    const ticket = await fixture<KiotTicket>(html`<kiot-ticket number=${number}></kiot-ticket>`);
    return need(ticket.shadowRoot!, '.figures').getBoundingClientRect().width;
  };

  it('has figures of equal width, so that numbers stand below each other (C-21)', async () => {
    expect(await width('A111')).to.equal(await width('A888'));
    expect(await width('I001')).to.equal(await width('I999'));
  });

  it('keeps every figure inside its cell', async () => {
    const ticket = await fixture<KiotTicket>(html`<kiot-ticket number="A0123456789"></kiot-ticket>`);
    for (const cell of findAll(ticket.shadowRoot!, '.figure')) {
      const range = document.createRange();
      range.selectNodeContents(cell);
      expect(range.getBoundingClientRect().width, cell.textContent).to.be.at.most(
        cell.getBoundingClientRect().width,
      );
    }
  });

  it('is one word for a screen reader', async () => {
    const ticket = await fixture<KiotTicket>(html`<kiot-ticket number="A017"></kiot-ticket>`);
    expect(need(ticket.shadowRoot!, '[role="img"]').getAttribute('aria-label')).to.equal('A017');
  });

  it('shows a very long procedure and name whole', async () => {
    const place = await fixture(
      html`<div style="inline-size: 320px">
        <kiot-ticket
          number="A1000"
          .token=${{ ...rabbit, label: LONG_WORD }}
          procedure=${LONG_TEXT}
        ></kiot-ticket>
      </div>`,
    );
    for (const text of findAll(place, 'kiot-ticket p, kiot-ticket'))
      expect(isWhole(text), text.localName).to.equal(true);
  });
});
