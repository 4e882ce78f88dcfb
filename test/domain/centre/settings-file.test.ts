import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readSettingsFile,
  writeSettingsFile,
  type SettingsContent,
} from '../../../src/domain/centre/settings-file.schema.ts';
import { specimenCentre } from '../../fixtures/centre.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const content: SettingsContent = {
  settings: {
    pixelsPerMillimetre: 4.03,
    place: 'kiot-2',
    letter: 'B',
    role: 'citizen',
    printer: { way: 'browser', paper: 'a6', speed: 9600 },
  },
  centre: specimenCentre,
};
const text = writeSettingsFile(content, hash);
const refusalOf = (input: string): string => {
  const read = readSettingsFile(input, hash);
  return read.ok ? 'taken' : read.refusal;
};

describe('a settings file', () => {
  test('comes back as it was written, with a centre and without', () => {
    expect(readSettingsFile(text, hash)).toEqual({ ok: true, value: content });
    const bare = { ...content, centre: null };
    expect(readSettingsFile(writeSettingsFile(bare, hash), hash)).toEqual({ ok: true, value: bare });
  });

  test('that was formatted by another program is still the same file', () => {
    expect(refusalOf(JSON.stringify(JSON.parse(text)))).toBe('taken');
  });

  test.each([
    ['nothing', '', 'file-not-json'],
    ['half of it', text.slice(0, text.length / 2), 'file-not-json'],
    ['a list', '[]', 'file-foreign'],
    ['a file of another kind', JSON.stringify({ kind: 'centre', version: 1, hash: '' }), 'file-foreign'],
    ['a newer form', text.replace('"version": 1', '"version": 2'), 'file-newer'],
    ['a changed place', text.replace('"kiot-2"', '"kiot-3"'), 'file-changed'],
    ['another field', text.replace('"settings"', '"pins": {}, "settings"'), 'file-changed'],
  ])('%s is refused', (_, input, refusal) => {
    expect(refusalOf(input)).toBe(refusal);
  });

  test('with a sound hash over settings no kiosk has is refused too', () => {
    const wrong = {
      ...content,
      settings: { ...content.settings, role: 'boss' },
    } as unknown as SettingsContent;
    expect(refusalOf(writeSettingsFile(wrong, hash))).toBe('file-damaged');
  });

  test('is never taken when a single letter of it was lost', () => {
    fc.assert(
      fc.property(fc.nat(text.trimEnd().length - 1), (at) => {
        const lost = text.slice(0, at) + text.slice(at + 1);
        const outcome = readSettingsFile(lost, hash);
        // Losing a blank between fields changes nothing that is said.
        expect(outcome.ok ? outcome.value : content).toEqual(content);
        if (/\S/.test(text[at]!)) expect(outcome.ok).toBe(false);
      }),
    );
  });
});
