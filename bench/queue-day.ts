import { momentOf } from '../src/domain/queue/moment.ts';
import type { Envelope, Fact } from '../src/domain/queue/index.ts';

const EIGHT = Date.UTC(2026, 2, 4, 1);
const DAY = '2026-03-04';
const SECONDS_APART = 8;
const DESKS = 8;
const PROCEDURES = ['dang-ky-khai-sinh', 'chung-thuc-ban-sao', 'xac-nhan-cu-tru'] as const;
const COLOURS = ['red', 'yellow', 'green', 'blue'] as const;
const ANIMALS = ['cat', 'fish', 'snail'] as const;

/** Every fact of a day on which so many people came, were called, served and done: four facts each, in their order. */
export function longDay(people: number): readonly Envelope[] {
  const writers = Array.from({ length: 4 }, () => crypto.randomUUID());
  const counts = new Map<string, number>();
  const day: Envelope[] = [];
  for (let i = 0; i < people; i += 1) {
    for (const [later, fact] of factsOf(i).entries()) {
      const writer = writers[(i + later) % writers.length]!;
      const sequence = (counts.get(writer) ?? 0) + 1;
      counts.set(writer, sequence);
      const wall = EIGHT + (i * SECONDS_APART + later) * 1000;
      const names = { id: crypto.randomUUID(), tap: crypto.randomUUID(), writer };
      day.push({
        version: 1,
        ...names,
        moment: momentOf({ wall, count: 0, writer }),
        wall,
        sequence,
        day: DAY,
        fact,
      });
    }
  }
  return day;
}

function factsOf(i: number): readonly Fact[] {
  const ticket = crypto.randomUUID();
  const desk = `quay-${(i % DESKS) + 1}`;
  const issued: Fact = {
    kind: 'TicketIssued',
    ticket,
    letter: 'A',
    count: i + 1,
    token: { colour: COLOURS[i % COLOURS.length]!, animal: ANIMALS[i % ANIMALS.length]! },
    procedure: PROCEDURES[i % PROCEDURES.length]!,
    from: 'home',
    priority: i % 7 === 0,
    willing: false,
  };
  return [
    issued,
    { kind: 'TicketCalled', ticket, desk },
    { kind: 'ServiceStarted', ticket, by: desk },
    { kind: 'TicketDone', ticket, by: desk },
  ];
}
