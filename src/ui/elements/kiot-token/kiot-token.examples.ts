import { html } from 'lit';
import { LONG_WORD, type Example } from '../example.ts';
import { animals, type TokenAnimal } from './animals.ts';
import type { NamedToken, TokenColour } from './kiot-token.ts';
import './kiot-token.ts';

const NAMES: Readonly<Record<TokenAnimal, string>> = {
  bird: 'Chim',
  cat: 'Mèo',
  fish: 'Cá',
  rabbit: 'Thỏ',
  turtle: 'Rùa',
  snail: 'Ốc sên',
  squirrel: 'Sóc',
  elephant: 'Voi',
  horse: 'Ngựa',
  duck: 'Vịt',
  bee: 'Ong',
  butterfly: 'Bướm',
};
const COLOURS: Readonly<Record<TokenColour, string>> = {
  red: 'đỏ',
  yellow: 'vàng',
  green: 'xanh lá',
  blue: 'xanh dương',
  purple: 'tím',
  brown: 'nâu',
};

const token = (colour: TokenColour, animal: TokenAnimal): NamedToken => ({
  colour,
  animal,
  label: `${NAMES[animal]} ${COLOURS[colour]}`,
});

const all = (Object.keys(COLOURS) as TokenColour[]).map((colour) => ({
  colour,
  tokens: (Object.keys(animals) as TokenAnimal[]).map((animal) => token(colour, animal)),
}));

/** States of `kiot-token`. */
export const examples: readonly Example[] = [
  ...all.map(({ colour, tokens }) => ({
    name: `every animal, ${colour}`,
    render: () => html`<p>${tokens.map((one) => html`<kiot-token .token=${one}></kiot-token> `)}</p>`,
  })),
  {
    name: 'the name beside the picture',
    render: () => html`<kiot-token beside .token=${token('green', 'rabbit')}></kiot-token>`,
  },
  {
    name: 'black on white, for paper',
    render: () => html`<kiot-token plain .token=${token('blue', 'elephant')}></kiot-token>`,
  },
  {
    name: 'a very long name',
    render: () =>
      html`<kiot-token beside .token=${{ ...token('red', 'bee'), label: LONG_WORD }}></kiot-token>`,
  },
  { name: 'no token draws nothing', render: () => html`<p><kiot-token></kiot-token>Chỉ có chữ</p>` },
];
