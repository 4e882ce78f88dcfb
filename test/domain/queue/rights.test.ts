import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rightsTable, withRights, type RightsWords } from '../../../scripts/lib/queue-rights.ts';
import { GROUP_REFUSALS } from '../../../src/domain/group/group.refusals.ts';
import type { Command } from '../../../src/domain/queue/queue.commands.ts';
import { decide } from '../../../src/domain/queue/queue.decide.ts';
import { emptyQueue } from '../../../src/domain/queue/queue.state.ts';
import { COMMANDS, mayGive, RIGHTS, ROLES, type Role } from '../../../src/domain/queue/rights.ts';
import { root } from '../../support/real-pack.ts';
import { called, context, given, so, took } from '../../support/queue.ts';

type Texts = Readonly<Record<string, string>>;
type Queue = RightsWords & {
  readonly refusal: Texts;
  readonly trouble: Texts;
};
const texts = (language: string): Queue =>
  (
    JSON.parse(readFileSync(join(root, `src/app/i18n/locales/${language}/staff.json`), 'utf8')) as {
      queue: Queue;
    }
  ).queue;

const people: readonly Role[] = ['citizen', 'member', 'pioneer'];

describe('the rights', () => {
  test('stand in docs/queue-rights.md as they are; npm run queue-rights writes them anew', () => {
    const document = readFileSync(join(root, 'docs/queue-rights.md'), 'utf8');
    expect(withRights(document, rightsTable(texts('vi')))).toBe(document);
    expect(withRights('no markers here', 'x')).toBeNull();
  });

  test('of people end with a number and what is their own: calling is staff’s (SEC-43)', () => {
    for (const role of people) {
      expect(COMMANDS.filter((name) => RIGHTS[name].may.includes(role))).toEqual(['take-ticket']);
      expect(COMMANDS.filter((name) => RIGHTS[name].own.includes(role))).toEqual([
        'mark-priority',
        'mark-willing',
        'print-ticket',
        'leave-queue',
        'cancel-ticket',
        'undo',
        'join-group',
        'decline-group',
        'leave-group',
        'accept-pioneer',
        'decline-pioneer',
        'report-step',
        'ask-help',
        'report-ready',
      ]);
    }
  });

  test.each(COMMANDS.flatMap((name) => ROLES.map((role) => [name, role] as const)))(
    'decide over “%s” by %s',
    (name, role) => {
      const command = { name, tap: 'tap-0001', ticket: so(1), open: [], tickets: [] } as unknown as Command;
      const decision = decide(emptyQueue, command, { ...context, role });
      const refused = decision.ok ? '' : decision.refusal;
      const expected = { yes: false, no: 'not-allowed', 'not-own': 'not-own' }[mayGive(role, name, false)];
      if (expected === false) expect(['not-allowed', 'not-own']).not.toContain(refused);
      else expect(refused).toBe(expected);
    },
  );

  test('let a citizen give up their own number and nobody else’s', () => {
    const citizen = { role: 'citizen', own: so(1) } as const;
    given(took(1), took(2)).when('cancel-ticket', { count: 2 }, citizen).refused('not-own');
    given(took(1), took(2))
      .when('cancel-ticket', { count: 1 }, citizen)
      .then({
        kind: 'TicketCancelled',
        ticket: so(1),
      });
    given(took(1), called(1))
      .when('finish-ticket', { count: 1, desk: 'quay-1' }, citizen)
      .refused('not-allowed');
  });
});

describe('every name has its words, for staff', () => {
  const source = readFileSync(join(root, 'src/domain/queue/refusals.ts'), 'utf8');
  const refusals = [.../export type QueueRefusal =([^;]+);/.exec(source)![1]!.matchAll(/'([a-z-]+)'/g)].map(
    ([, name]) => name!,
  );

  test.each(['vi', 'en'])('in %s', (language) => {
    const { refusal, trouble, command, who } = texts(language);
    const port = readFileSync(join(root, 'src/ports/event-log.ts'), 'utf8');
    for (const name of Object.keys(trouble)) expect(port).toContain(`'${name}'`);
    expect(Object.keys(trouble)).toHaveLength(3);
    expect(refusals.length).toBeGreaterThan(30);
    expect(Object.keys(refusal).sort()).toEqual([...refusals, ...GROUP_REFUSALS].sort());
    expect(Object.keys(command).sort()).toEqual([...COMMANDS].sort());
    expect(Object.keys(who).sort()).toEqual([...ROLES].sort());
  });
});
