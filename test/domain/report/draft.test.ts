import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_DRAFT,
  LONGEST_DRAFT,
  readDraft,
  writeDraft,
  type DraftField,
  type ReportDraft,
} from '../../../src/domain/report/draft.schema.ts';

const refusal = (text: string): string => {
  const read = readDraft(text);
  return read.ok ? '' : read.refusal;
};

describe('what was written for a report', () => {
  test('is opened again as it was saved, whatever it is', () => {
    const fields = Object.keys(EMPTY_DRAFT) as DraftField[];
    const drafts = fc.record(
      Object.fromEntries(fields.map((field) => [field, fc.string({ maxLength: 300 })])),
    ) as fc.Arbitrary<ReportDraft>;
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(readDraft(writeDraft(draft))).toEqual({ ok: true, value: draft });
      }),
    );
  });

  test('may lack fields that an older kiosk did not have', () => {
    const text = JSON.stringify({ format: 'kiot-report-draft', version: 1, draft: { plans: 'Một.' } });
    expect(readDraft(text)).toEqual({ ok: true, value: { ...EMPTY_DRAFT, plans: 'Một.' } });
  });

  test.each<[string, string, string]>([
    ['longer than any draft', ' '.repeat(LONGEST_DRAFT + 1), 'draft-too-large'],
    ['cut short', writeDraft(EMPTY_DRAFT).slice(0, 90), 'draft-truncated'],
    ['no JSON', 'Kính gửi', 'draft-not-json'],
    ['another kind of file', '{"format":"kiot-figures","version":1}', 'draft-foreign'],
    ['from a newer kiosk', '{"format":"kiot-report-draft","version":2,"draft":{}}', 'draft-newer'],
    ['damaged inside', '{"format":"kiot-report-draft","version":1,"draft":{"plans":7}}', 'draft-damaged'],
    [
      'with fields nobody knows',
      '{"format":"kiot-report-draft","version":1,"draft":{"x":""}}',
      'draft-damaged',
    ],
  ])('is not opened when it is %s', (_, text, name) => {
    expect(refusal(text)).toBe(name);
  });
});
