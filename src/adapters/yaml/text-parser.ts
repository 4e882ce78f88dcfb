import type { TextParser } from '../../ports/setup-tools.ts';
import { accept, refuse } from '../../domain/shared/result.ts';

/** Deeper nesting than any centre file has, and more than a parser should be asked for. */
const TOO_DEEP = /[[{]{50}/;
/** The same value by reference more often than this is a bomb, no centre file. */
const MOST_ALIASES = 20;

/** YAML through the `yaml` package, which comes only when a file has been chosen. */
export function createYamlTextParser(): TextParser {
  return {
    async yaml(text) {
      if (TOO_DEEP.test(text.replace(/\s/g, ''))) return refuse('unreadable');
      const { parseDocument } = await import('yaml');
      const document = parseDocument(text, { uniqueKeys: true });
      const [fault] = document.errors;
      if (fault !== undefined) return { ...refuse('unreadable'), line: fault.linePos?.[0].line ?? 0 };
      try {
        return accept(document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown);
      } catch {
        return refuse('unreadable');
      }
    },
  };
}
