/** A day as it is written on citizen screens: 05/03/2026 (AD-05). Anything else is given back unchanged. */
export function plainDate(day: string): string {
  const [year, month, date] = day.split('-');
  return year === undefined || month === undefined || date === undefined ? day : `${date}/${month}/${year}`;
}
