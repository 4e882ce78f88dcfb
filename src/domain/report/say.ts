/** Gives the words of a report behind a key of `report.json`, with its values filled in. Reports are Vietnamese only. */
export type ReportSay = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** A number as it is written in Vietnamese: 5.078.387, and 92,2 with one digit behind the comma. */
export function vietnameseNumber(value: number, digits = 0): string {
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat('vi-VN', form).format(value);
}

/** A share from 0 to 1 in hundredths: 92,2%. */
export function vietnameseShare(share: number): string {
  return `${vietnameseNumber(100 * share, 1)}%`;
}

/** A day (yyyy-mm-dd) as reports write it: 14/12/2026. */
export function vietnameseDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** A day with its weekday: “thứ Hai, ngày 14/12/2026”. */
export function sayWeekday(say: ReportSay, day: string): string {
  const weekday = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sunday';
  return say(`weekday.${weekday}`, { day: vietnameseDay(day) });
}

/** A share in tenths, as a caption says it: “Gần 7/10”. */
export function sayTenths(say: ReportSay, share: number): string {
  const tenths = Math.round(share * 10);
  if (share === 1) return say('tenths.all');
  if (tenths === 10) return say('tenths.nearlyAll');
  if (tenths === 0) return say(share === 0 ? 'tenths.none' : 'tenths.hardly');
  const exact = tenths / 10;
  if (Math.abs(share - exact) < 0.005) return say('tenths.exactly', { tenths });
  return say(share < exact ? 'tenths.nearly' : 'tenths.over', { tenths });
}
