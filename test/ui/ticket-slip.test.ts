import { expect } from '@open-wc/testing';
import { drawSlip } from '../../src/adapters/print/draw-slip.ts';
import { createBrowserSlips } from '../../src/adapters/print/browser-slips.ts';
import { DOTS, MEASURES } from '../../src/adapters/print/slip-measures.ts';
import { ANIMALS } from '../../src/domain/queue/token.ts';
import type { TicketSlip } from '../../src/ports/ticket-printer.ts';
import { animals } from '../../src/ui/elements/kiot-token/animals.ts';
import { LONG_TEXT, LONG_WORD } from '../../src/ui/elements/example.ts';
import { lookLikeKiosk } from '../support/wtr/looking.ts';

/** Every vowel of Vietnamese that carries two marks, with each of the five tones, and marks below as well. */
const STACKED = 'ẤẦẨẪẬ ẮẰẲẴẶ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ấầẩẫậ ắằẳẵặ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự'.split(' ');
const PAPERS = ['58', '80'] as const;

const empty: TicketSlip = { centre: '', number: '', picture: [], token: '', lines: [], foot: [] };
const whole: TicketSlip = {
  centre: 'Trung tâm mẫu',
  number: 'A017',
  picture: animals.rabbit,
  token: 'Thỏ xanh lá',
  lines: ['Đăng ký khai sinh'],
  foot: ['Giữ phiếu này, chờ gọi số.'],
};
const draw = (slip: Partial<TicketSlip>, paper: (typeof PAPERS)[number]): Promise<HTMLCanvasElement> =>
  drawSlip({ ...empty, ...slip }, { measures: MEASURES[paper], dots: DOTS });

/** Rows of dots as a printer burns them, without the white ones. */
function inkRows(canvas: HTMLCanvasElement): readonly string[] {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  const rows: string[] = [];
  for (let y = 0; y < height; y += 1) {
    let row = '';
    for (let x = 0; x < width; x += 1) row += data[(y * width + x) * 4]! < 128 ? '1' : '0';
    if (row.includes('1')) rows.push(row);
  }
  return rows;
}

/** The same words with all the room they want, in the face of the kiosk: nothing can be cut there. */
function reference(text: string, width: number, millimetres: number): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = 400;
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, 400);
  context.fillStyle = 'black';
  context.textAlign = 'center';
  context.font = `400 ${millimetres * DOTS}px "Be Vietnam Pro"`;
  context.fillText(text, width / 2, 200);
  return inkRows(canvas);
}

before(lookLikeKiosk);

describe('the paper of a ticket, dot by dot', () => {
  for (const paper of PAPERS) {
    const width = paper === '58' ? 384 : 576;

    it(`of ${paper} mm is ${width} dots wide, and both sides are whole bytes`, async () => {
      const canvas = await draw(whole, paper);
      expect([canvas.width, canvas.height % 8]).to.deep.equal([width, 0]);
    });

    it(`of ${paper} mm has every stacked mark, whole, above and below (E4 5)`, async () => {
      for (const letters of STACKED) {
        const drawn = inkRows(await draw({ foot: [letters] }, paper)).slice(2); // the rule above it is two dots thick
        expect(drawn.join('\n'), letters).to.equal(
          reference(letters, width, MEASURES[paper].foot).join('\n'),
        );
      }
    });

    it(`of ${paper} mm tells every mark from every other one`, async () => {
      const seen = new Map<string, string>();
      for (const letter of STACKED.join('')) {
        const drawn = inkRows(await draw({ foot: [letter] }, paper)).join('\n');
        expect(seen.get(drawn), letter).to.equal(undefined);
        seen.set(drawn, letter);
      }
    });

    it(`of ${paper} mm lets no line touch the next, however high its marks and deep its dots`, async () => {
      const canvas = await draw({ foot: ['ẬỆỘỰ gpqy', 'ẤẪỄỖỮ'] }, paper);
      const apart = await Promise.all(['ẬỆỘỰ gpqy', 'ẤẪỄỖỮ'].map((line) => draw({ foot: [line] }, paper)));
      const sum = apart.reduce((rows, one) => rows + inkRows(one).length - 2, 2);
      expect(inkRows(canvas).length).to.equal(sum);
    });

    it(`of ${paper} mm keeps a very long title inside the paper`, async () => {
      const canvas = await draw({ ...whole, lines: [LONG_TEXT, LONG_WORD], number: 'W10000' }, paper);
      const rows = inkRows(canvas).filter((row) => row.includes('0'));
      expect(rows.filter((row) => row.startsWith('1') || row.endsWith('1'))).to.deep.equal([]);
    });
  }

  it('has a picture of its own for each of the twelve animals', async () => {
    const pictures = new Set<string>();
    for (const animal of ANIMALS)
      pictures.add(inkRows(await draw({ picture: animals[animal] }, '58')).join());
    expect(pictures.size).to.equal(12);
  });
});

describe('printing a ticket with the browser', () => {
  it('lays only the slip on the paper, unseen on the screen, and takes it away again', async () => {
    let laid: HTMLCanvasElement | null = null;
    const printer = createBrowserSlips('58', async () => {
      laid = document.querySelector('body > canvas.kiot-slip');
      expect(getComputedStyle(laid!).display).to.equal('none');
      return 'asked';
    });
    expect(await printer.print(whole)).to.equal('printed');
    expect(laid).not.to.equal(null);
    await printer.print(whole);
    expect(document.querySelectorAll('body > .kiot-slip')).to.have.length(1);
    document.querySelector('.kiot-slip')!.remove();
  });

  it('that the browser cannot do has failed', async () => {
    const printer = createBrowserSlips('a6', async () => 'unavailable');
    expect(await printer.print(whole)).to.equal('failed');
    document.querySelector('.kiot-slip')!.remove();
  });
});
