import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnvelopeSchema, factSchemas, readFact } from '../../../src/domain/queue/fact.schema.ts';
import { inGroup, taught } from '../../support/group.ts';
import { called, envelope, EIGHT, fact, held, so, took } from '../../support/queue.ts';
import { runs } from '../../support/seed.ts';

const honest = envelope(took(1), 1);
const groupOf = (people: number) =>
  inGroup('GroupFormed', {
    ...{ desk: 'quay-1', procedure: 'dang-ky-khai-sinh', mode: 'pioneer', from: 'suggested' },
    tickets: Array.from({ length: people }, (_, i) => so(i + 1)),
  });
const huge = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field-${i}`, i]));

test.each([
  took(1),
  took(1000, { procedure: null, from: 'greeter', priority: true }),
  called(1),
  held(1, 15),
  fact('FactUndone', 1, { undone: 'fact-0001' }),
  { kind: 'DayClosed' } as const,
  ...taught(6),
  inGroup('MemberAtStep', { count: 2, step: 99 }),
  inGroup('GroupAtStep', { step: 12 }),
  inGroup('GroupSplit', { into: 'nhom-2', tickets: [so(2)] }),
])('an honest $kind is read as it is', (one) => {
  expect(readFact(envelope(one, 1))).toEqual({ kind: 'known', envelope: envelope(one, 1) });
});

test('what a newer version of the kiosk wrote is known for what it is', () => {
  expect(readFact({ ...honest, version: 3, fact: { kind: 'TicketBlessed' }, more: 1 })).toEqual({
    kind: 'newer',
  });
});

describe('foreign is', () => {
  test.each<[string, unknown]>([
    ['a text', 'TicketIssued'],
    ['null', null],
    ['nothing', undefined],
    ['a list', [honest]],
    ['an empty object', {}],
    ['fifty thousand fields', huge],
    ['a fact with fifty thousand fields more', { ...honest, ...huge }],
    ['a fact with a name in it', { ...honest, fact: { ...took(1), name: 'HỌ TÊN MẪU' } }],
    ['a name beside the fact', { ...honest, name: 'HỌ TÊN MẪU' }],
    ['a kind nobody knows', { ...honest, fact: { kind: 'TicketSold', ticket: 'so-001' } }],
    ['a number nought', { ...honest, fact: took(0) }],
    ['a number with a fraction', { ...honest, fact: took(1.5) }],
    ['a procedure that is a sentence', { ...honest, fact: took(1, { procedure: 'Khai sinh cho con' }) }],
    ['a procedure of a million letters', { ...honest, fact: took(1, { procedure: 'a-'.repeat(500_000) }) }],
    ['a desk that is markup', { ...honest, fact: called(1, '<img>') }],
    ['a group of seven', { ...honest, fact: groupOf(7) }],
    ['a group of one', { ...honest, fact: groupOf(1) }],
    ['a group with a name in it', { ...honest, fact: { ...groupOf(2), name: 'HỌ TÊN MẪU' } }],
    ['a member who is a sentence', { ...honest, fact: { ...groupOf(2), tickets: ['Nguyễn', 'so-002'] } }],
    ['a check of two points', { ...honest, fact: inGroup('TeachBackBegan', { points: 2 }) }],
    ['a step of a thousand', { ...honest, fact: inGroup('MemberAtStep', { count: 1, step: 1000 }) }],
    ['a hold of a week', { ...honest, fact: held(1, 10_000) }],
    ['a moment of another writer', { ...honest, writer: 'window-02' }],
    ['a moment that is a date', { ...honest, moment: '2026-03-04' }],
    ['a day that is none', { ...honest, day: '2026-13-01' }],
    ['a sequence that begins at nought', { ...honest, sequence: 0 }],
    ['a clock before 1970', { ...honest, wall: -1 }],
    ['a newer version without an id', { ...honest, version: 3, id: undefined }],
    ['an older version than the first', { ...honest, version: 0 }],
  ])('%s', (_, anything) => {
    expect(readFact(anything)).toEqual({ kind: 'foreign' });
  });

  test('whatever else may lie on a disk', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(readFact(anything).kind).toBe('foreign');
      }),
      runs(),
    );
  });
});

describe('a fact has no field for a person (PR-02, PR-07)', () => {
  type Schema = { entries?: Record<string, Schema>; options?: Schema[]; pipe?: Schema[]; wrapped?: Schema };
  const fieldsOf = (schema: Schema): string[] => [
    ...Object.entries(schema.entries ?? {}).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]),
    ...[
      ...(schema.options ?? []),
      ...(schema.pipe ?? []),
      ...(schema.wrapped ? [schema.wrapped] : []),
    ].flatMap((inner) => (typeof inner === 'object' && inner !== schema ? fieldsOf(inner) : [])),
  ];

  test('but only these', () => {
    const schemas = [EnvelopeSchema, ...factSchemas] as unknown as Schema[];
    const fields = [...new Set(schemas.flatMap(fieldsOf))].sort();
    expect(factSchemas).toHaveLength(45);
    expect(fields).toEqual(
      [
        ...['version', 'id', 'moment', 'wall', 'writer', 'sequence', 'tap', 'day', 'fact'],
        ...['kind', 'ticket', 'letter', 'count', 'token', 'colour', 'animal', 'procedure', 'from'],
        ...['priority', 'willing', 'desk', 'by', 'minutes', 'undone'],
        ...['group', 'mode', 'tickets', 'points', 'point', 'passed', 'step', 'stuck', 'into'],
      ].sort(),
    );
  });

  test('and no text longer than an id', () => {
    const length = JSON.stringify(envelope(took(99_999), 1, { wall: EIGHT })).length;
    expect(length).toBeLessThan(700);
  });
});
