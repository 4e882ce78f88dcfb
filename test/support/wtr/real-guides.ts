import { aTimeout, expect } from '@open-wc/testing';
import { createPackGuideSource } from '../../../src/adapters/packs/guide-source.ts';
import { builtInFiles } from '../../../src/adapters/packs/pack-files.ts';
import type { CompiledGuide, Step } from '../../../src/domain/content/guide.schema.ts';
import { isTouchable } from '../../../src/domain/walkthrough/index.ts';
import { CitizenOpenGuideEvent } from '../../../src/roles/citizen/citizen-move-event.ts';
import type { Way } from '../../../src/roles/citizen/ways.ts';
import { stepUp, type Person } from './citizen.ts';
import { findAll, need, tap } from './looking.ts';
import { hearComplaints, troubleOnScreen } from './sound-screen.ts';
import { waitFor } from './waiting.ts';

/** The guides that ship, read from the test server as the browser reads them from the kiosk. */
export const source = createPackGuideSource(builtInFiles('/packs/'));

/** Every guide that ships, with the one way in which it is walked in the browser: the four take turns. */
export async function guidesInTurn(): Promise<readonly { readonly id: string; readonly way: Way }[]> {
  const index = await source.index('vi');
  if (!index.ok) throw new Error('the test server gives no index');
  const ways = ['do', 'practice', 'watch', 'retell'] as const;
  const ids = index.value.guides.map(({ id }) => id).sort();
  return ids.map((id, i) => ({ id, way: ways[i % ways.length]! }));
}

/** Elements draw themselves before the next task; nobody waits for the glass to be painted (16 ms a frame). */
const drawn = async (): Promise<void> => {
  await aTimeout(0);
  await aTimeout(0);
};

/** A person who looks at every screen that comes up, and says what is wrong with it. */
type Looker = Person & { look(): void; readonly seen: number };

/** Walks one guide in one way to its end by touch alone; fails at the first screen that is not sound. */
export async function walkToTheEnd(id: string, way: Way): Promise<number> {
  const read = await source.guide(id, 'vi');
  if (!read.ok) throw new Error(`${id}: ${read.refusal}`);
  const guide = read.value;
  const complaints = hearComplaints();
  const person = await stepUp({ source }, drawn);
  let seen = 0;
  const looker: Looker = Object.assign(person, {
    get seen() {
      return seen;
    },
    look() {
      seen += 1;
      expect(troubleOnScreen(person.root), `${id}, screen ${seen}`).to.deep.equal([]);
    },
  });
  try {
    await open(looker, guide);
    await WALKS[way](looker, guide);
    expect(looker.page(), id).to.equal('end');
    looker.look();
    expect([...complaints.heard, ...looker.logged], id).to.deep.equal([]);
    return seen;
  } finally {
    complaints.stop();
    await looker.leave();
  }
}

async function open(person: Looker, guide: CompiledGuide): Promise<void> {
  await person.touch('Chạm vào đây');
  await waitFor(() => person.page() === 'home', 'no home page');
  need(person.root, 'citizen-home-page').dispatchEvent(new CitizenOpenGuideEvent(guide.id));
  await waitFor(() => person.page() === 'guide', `${guide.id} does not open`);
  await person.settle();
  person.look();
}

const WALKS: Readonly<Record<Way, (person: Looker, guide: CompiledGuide) => Promise<void>>> = {
  async do(person, guide) {
    await person.touchAll('Chỉ tôi từng bước', 'Bỏ qua');
    const strayed = guide.steps.find(({ differs }) => differs.length > 0);
    for (const step of guide.steps) {
      person.look();
      if (step === strayed) await strayAndReturn(person, step);
      await person.press('next');
      if (step.later) continue;
      person.look();
      await person.touch('Giống rồi');
    }
  },
  async practice(person, guide) {
    await person.touchAll('Tập trên màn hình mẫu', 'Bỏ qua');
    for (const step of guide.steps) {
      person.look();
      if (isTouchable(step, guide)) tap(need(person.root, 'button.ringed'));
      await person.settle();
      await person.press('next');
    }
  },
  async watch(person, { example }) {
    await person.touch('Xem một người làm');
    for (let scene = 0; scene <= (example?.scenes.length ?? 0); scene += 1) {
      person.look();
      await person.press('next');
    }
  },
  async retell(person, { teachBack }) {
    await person.touch('Nói lại cho nhớ');
    person.look();
    for (const { text } of teachBack?.cards ?? []) await touchText(person, '.cards button', text);
    await person.press('next');
    person.look();
    await person.press('next');
    person.look();
    await touchText(person, '.answers button', teachBack?.question.right ?? '');
    person.look();
    await person.press('next');
  },
};

/** Says that it looks different, takes every offered repair to its end, and stands at the same step again. */
async function strayAndReturn(person: Looker, { differs }: Step): Promise<void> {
  for (const [i, { repair }] of differs.entries()) {
    await person.press('next');
    await person.touch('Khác');
    person.look();
    tap(findAll(person.root, '.answers button').filter((button) => /^\s*\d\./.test(button.textContent))[i]!);
    await person.settle();
    for (let at = 0; at < repair.length; at += 1) {
      person.look();
      await person.press('next');
    }
  }
}

async function touchText(person: Looker, selector: string, text: string): Promise<void> {
  tap(findAll(person.root, selector).find((button) => button.textContent.trim() === text)!);
  await person.settle();
}
