/** The pseudo-locale: every letter doubled, placeholders kept, so that untranslated or cramped texts show. */
export function pseudo(texts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? doubled(value) : pseudo(value as Record<string, unknown>),
    ]),
  );
}

function doubled(text: string): string {
  return text
    .split(/(\{\{\w+\}\}|\$t\([^)]*\))/)
    .map((part) => (/^(\{\{|\$t)/.test(part) ? part : part.replace(/\p{L}/gu, '$&$&')))
    .join('');
}
