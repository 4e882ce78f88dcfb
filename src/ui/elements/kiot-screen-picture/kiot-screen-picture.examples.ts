import { html, type TemplateResult } from 'lit';
import type { Screen } from '../../../domain/content/screen.schema.ts';
import type { Example } from '../example.ts';
import type { PictureLabels } from './kiot-screen-picture.ts';
import './kiot-screen-picture.ts';
import { long, paper, phone, portal, secret, unseen } from './screens.examples.ts';

const labels: PictureLabels = {
  illustration: 'HÌNH MINH HỌA',
  unseen: 'Màn hình thật có thể khác',
  described: 'Hình minh họa: màn hình mẫu',
};

const draw = (screen: Screen | null, target = '', number = ''): TemplateResult =>
  html`<kiot-screen-picture
    .screen=${screen}
    .target=${target}
    .number=${number}
    .labels=${labels}
  ></kiot-screen-picture>`;

const practise = (screen: Screen, target = ''): TemplateResult =>
  html`<kiot-screen-picture
    practice
    .screen=${screen}
    .target=${target}
    number="3"
    .labels=${labels}
  ></kiot-screen-picture>`;

/** States of `kiot-screen-picture`. */
export const examples: readonly Example[] = [
  { name: 'no screen', render: () => draw(null) },
  { name: 'a phone without a ring', render: () => draw(phone) },
  { name: 'a phone with the third place ringed', render: () => draw(phone, 'services', '3') },
  { name: 'a ring without a number', render: () => draw(phone, 'go') },
  { name: 'the portal with a dialog', render: () => draw(portal, 'yes', '12') },
  { name: 'a secret keypad', render: () => draw(secret, 'keys', '4') },
  { name: 'a paper with a scan code', render: () => draw(paper, 'code', '1') },
  { name: 'a screen nobody has seen', render: () => draw(unseen, 'ok', '5') },
  { name: 'practice without a ring', render: () => practise(phone) },
  { name: 'practice with a ring', render: () => practise(phone, 'papers') },
  { name: 'practice on the portal with a dialog', render: () => practise(portal, 'no') },
  { name: 'practice on a screen nobody has seen', render: () => practise(unseen, 'ok') },
  { name: 'very long Vietnamese text', render: () => draw(long, 'button', '20') },
  { name: 'practice with very long Vietnamese text', render: () => practise(long, 'notice') },
];
