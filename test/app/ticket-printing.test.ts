import { beforeEach, describe, expect, test } from 'vitest';
import type { Queue } from '../../src/app/queue.ts';
import { createTicketPrinting, PRINT_LIMIT, type TicketPrinting } from '../../src/app/ticket-printing.ts';
import type { PrinterSettings } from '../../src/domain/centre/printer.ts';
import { openTickets, type Ticket } from '../../src/domain/queue/index.ts';
import type { SlipOutcome, TicketSlip } from '../../src/ports/ticket-printer.ts';
import { settled } from '../support/time.ts';
import { aProfile, moodyLog, type Profile } from '../support/window-queue.ts';

const SLIP: TicketSlip = {
  centre: 'Trung tâm mẫu',
  number: 'A001',
  picture: [],
  token: '',
  lines: [],
  foot: [],
};
const citizen = { role: 'citizen' } as const;

/** A printer that does nothing by itself; a test decides how each slip ends. */
type Job = { readonly slip: TicketSlip; end(outcome: SlipOutcome): void; jam(): void };

let profile: Profile;
let queue: Queue;
let jobs: Job[];
let settings: PrinterSettings;
let printing: TicketPrinting;

const ticket = (): Ticket => openTickets(queue.current.log.state)[0]!;
const standing = (): string => `${ticket().print.standing} ${ticket().print.copies}`;
const print = async () => {
  const outcome = await printing.print(ticket(), SLIP, { ...citizen, own: ticket().id });
  await settled();
  return outcome;
};
const end = async (job: number, outcome: SlipOutcome): Promise<void> => {
  jobs[job]!.end(outcome);
  await settled();
};
const pass = async (ms: number): Promise<void> => {
  profile.pass(ms);
  await settled();
};

beforeEach(async () => {
  profile = aProfile();
  queue = profile.window();
  jobs = [];
  settings = { way: 'usb', paper: '58', speed: 9600 };
  printing = createTicketPrinting({
    queue: async () => queue,
    printers: {
      open: ({ way }) =>
        way === 'none'
          ? null
          : {
              print: (slip) =>
                new Promise((resolve, reject) => {
                  jobs.push({ slip, end: resolve, jam: () => reject(new Error('jam')) });
                }),
            },
      choose: async () => 'chosen',
    },
    settings: () => settings,
    timers: profile.timers,
  });
  await queue.ask(
    { name: 'take-ticket', procedure: null, from: 'home', priority: false, willing: false },
    citizen,
  );
});

describe('the paper of a ticket', () => {
  test('is asked for, printed, and printed once more; staff see each', async () => {
    await print();
    expect(standing()).toBe('asked 0');
    await end(0, 'printed');
    expect(standing()).toBe('printed 1');
    await print();
    await end(1, 'printed');
    expect(standing()).toBe('reprinted 2');
  });

  test('that a printer refuses stands as failed at once, and may be asked for again', async () => {
    await print();
    await end(0, 'failed');
    expect(standing()).toBe('failed 0');
    await print();
    await end(1, 'printed');
    expect(standing()).toBe('printed 1');
  });

  test('of a printer that breaks its promise stands as failed', async () => {
    await print();
    jobs[0]!.jam();
    await settled();
    expect(standing()).toBe('failed 0');
  });

  test('of a printer that hangs stands as failed within five seconds (E4 6)', async () => {
    await print();
    await pass(PRINT_LIMIT - 1);
    expect(standing()).toBe('asked 0');
    await pass(1);
    expect(standing()).toBe('failed 0');
    expect(PRINT_LIMIT).toBeLessThan(5000);
  });

  test('that comes late after all is believed', async () => {
    await print();
    await pass(PRINT_LIMIT);
    await end(0, 'printed');
    expect(standing()).toBe('printed 1');
  });

  test('that fails late says nothing new', async () => {
    await print();
    await pass(PRINT_LIMIT);
    await end(0, 'failed');
    expect(standing()).toBe('failed 0');
  });

  test('is not asked for twice while the printer is at it: one paper comes', async () => {
    await print();
    expect(await print()).toMatchObject({ ok: false, refusal: 'print-running' });
    expect(jobs).toHaveLength(1);
  });

  test('goes to the printer one after another, and a hanging one keeps nobody waiting for long', async () => {
    await queue.ask(
      { name: 'take-ticket', procedure: null, from: 'home', priority: false, willing: false },
      citizen,
    );
    const second = openTickets(queue.current.log.state)[1]!;
    await print();
    await printing.print(second, { ...SLIP, number: 'A002' }, { ...citizen, own: second.id });
    await settled();
    expect(jobs.map(({ slip }) => slip.number)).toEqual(['A001']);
    await pass(PRINT_LIMIT);
    expect(jobs.map(({ slip }) => slip.number)).toEqual(['A001', 'A002']);
  });

  test('cannot come where no printer is set up: that stands as failed too', async () => {
    settings = { ...settings, way: 'none' };
    await print();
    expect(standing()).toBe('failed 0');
  });

  test('is only printed for whom the ticket belongs to', async () => {
    const outcome = await printing.print(ticket(), SLIP, { ...citizen, own: null });
    expect(outcome).toMatchObject({ ok: false, refusal: 'not-own' });
    expect(jobs).toHaveLength(0);
  });

  test('is reported once more when the disk refused the first time', async () => {
    let moody: ReturnType<typeof moodyLog> | null = null;
    queue = profile.window({ events: (moody = moodyLog(profile.room.window())) });
    await settled();
    await print();
    moody.refuse('storage-refused');
    const { ask } = queue;
    let asked = 0;
    queue.ask = (request, asker) => {
      asked += 1;
      if (asked === 2) moody.refuse(null);
      return ask.call(queue, request, asker);
    };
    await end(0, 'printed');
    expect([asked, standing()]).toEqual([2, 'printed 1']);
  });

  test('can be tried out without a ticket', async () => {
    const tried = printing.tryOut(SLIP);
    await settled();
    await end(0, 'printed');
    expect(await tried).toBe('printed');
    expect(standing()).toBe('none 0');
  });
});
