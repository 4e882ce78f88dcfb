import type { Centre } from '../domain/centre/centre.schema.ts';
import { judgeCentre } from '../domain/centre/lint-centre.ts';
import type { Words } from '../domain/content/pack.schema.ts';
import type { CentreStore } from '../ports/centre-store.ts';
import type { TextParser } from '../ports/setup-tools.ts';

/** Larger than any centre file, in characters; a picture or a video chosen by mistake stops here. */
const LONGEST = 400_000;

const NO_WORDS: Words = { avoid: [], officialNames: [] };

/** What came of a centre file somebody chose: the centre if it can be used, and what is to be said about the file. */
export type CentreImport = { readonly centre: Centre | null; readonly sentences: readonly string[] };

/** What is needed to judge a file; `today` as yyyy-mm-dd. */
export type CentreImportParts = {
  readonly store: Pick<CentreStore, 'words'>;
  readonly parser: TextParser;
  readonly today: string;
};

/**
 * Judges a centre file by the same rules as `npm run content` and says `file: place: what to do`, in Vietnamese.
 * Nothing is kept here.
 */
export async function judgeCentreText(
  file: string,
  text: string,
  { store, parser, today }: CentreImportParts,
): Promise<CentreImport> {
  const sentences = await loadSentences();
  const tell = (place: string, name: string, values: Record<string, string | number>): string =>
    `${file}: ${place === '' ? sentences['start'] : place}: ${filled(sentences[name] ?? name, values)}`;
  if (text.length > LONGEST) return { centre: null, sentences: [tell('', 'too-large', {})] };
  const parsed = await parser.yaml(text);
  if (!parsed.ok) return { centre: null, sentences: [tell('', 'no-yaml', { line: parsed.line ?? 0 })] };
  const words = (await store.words()) ?? NO_WORDS;
  const { centre, problems } = judgeCentre(parsed.value, { words, today });
  return { centre, sentences: problems.map(({ place, name, values }) => tell(place, name, values)) };
}

async function loadSentences(): Promise<Readonly<Record<string, string>>> {
  const { default: content } = await import('./i18n/locales/vi/content.json');
  return { ...content.place, ...content.problem, ...content.centre };
}

function filled(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
