/** A day as it is written on screens for citizens and on paper: 05/03/2026 (AD-05). Anything else stays as it is. */
export function plainDate(day: string): string {
  const [year, month, date] = day.split('-');
  return year === undefined || month === undefined || date === undefined ? day : `${date}/${month}/${year}`;
}
