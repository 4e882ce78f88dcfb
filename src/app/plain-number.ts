import { guideLanguage } from './i18n/i18n.ts';

/** A number as people write it in the language that is shown: 5.078.387 and 92,2 in Vietnamese. `digits`: behind the comma. */
export function plainNumber(value: number, digits = 0): string {
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(guideLanguage() === 'en' ? 'en-GB' : 'vi-VN', form).format(value);
}

/** A share 0–1 in hundredths: 68,2%. */
export function plainShare(share: number): string {
  return `${plainNumber(100 * share, 1)}%`;
}
