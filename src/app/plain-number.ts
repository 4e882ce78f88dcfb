import { guideLanguage } from './i18n/i18n.ts';

/** A number as people write it in the language that is shown: 5.078.387 and 92,2 in Vietnamese. `digits`: behind the comma. */
export function plainNumber(value: number, digits = 0): string {
  return formOf(guideLanguage() === 'en' ? 'en-GB' : 'vi-VN', digits).format(value);
}

/** Making one costs as much as writing a hundred numbers. */
const forms = new Map<string, Intl.NumberFormat>();

function formOf(language: string, digits: number): Intl.NumberFormat {
  const name = `${language} ${digits}`;
  const form =
    forms.get(name) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  forms.set(name, form);
  return form;
}

/** A share 0–1 in hundredths: 68,2%. */
export function plainShare(share: number): string {
  return `${plainNumber(100 * share, 1)}%`;
}
