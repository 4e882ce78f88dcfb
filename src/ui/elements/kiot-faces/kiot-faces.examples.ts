import { html } from 'lit';
import type { Example } from '../example.ts';
import './kiot-faces.ts';

const QUESTION = 'Việc này bác tự làm được không?';
const WORDS = ['Không', 'Khó', 'Tạm được', 'Được', 'Chắc chắn'];

/** States of `kiot-faces`. */
export const examples: readonly Example[] = [
  {
    name: 'nothing chosen',
    render: () => html`<kiot-faces question=${QUESTION} .words=${WORDS}></kiot-faces>`,
  },
  {
    name: 'the best face chosen',
    render: () => html`<kiot-faces question=${QUESTION} .words=${WORDS} .value=${5}></kiot-faces>`,
  },
  {
    name: 'long words with stacked accents',
    render: () =>
      html`<kiot-faces
        question=${QUESTION}
        .words=${WORDS.map((word) => `${word} ẲẴẶ ệỗữ nghiêng ngả`)}
        .value=${1}
      ></kiot-faces>`,
  },
];
