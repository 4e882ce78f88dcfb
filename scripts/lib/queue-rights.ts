/** The table of docs/queue-rights.md: who may do what in a queue, as the code has it. */
import { COMMANDS, RIGHTS, ROLES } from '../../src/domain/queue/rights.ts';

/** The words of the page: names of commands and of roles in Vietnamese, from the texts of the staff. */
export type RightsWords = {
  readonly command: Readonly<Record<string, string>>;
  readonly who: Readonly<Record<string, string>>;
};

const BEGIN = '<!-- rights: written by npm run queue-rights -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->\n<!-- end of the rights -->';

/** The rights in Markdown: one line a command, in the order of the table. */
export function rightsTable(words: RightsWords): string {
  return [
    `| Command | ${ROLES.map((role) => `${words.who[role]} (\`${role}\`)`).join(' | ')} | Undo |`,
    `| --- | ${ROLES.map(() => ':-:').join(' | ')} | :-: |`,
    ...COMMANDS.map((name) => {
      const { may, own, undo } = RIGHTS[name];
      const cells = ROLES.map((role) => (may.includes(role) ? 'yes' : own.includes(role) ? 'own' : '–'));
      return `| ${words.command[name]} (\`${name}\`) | ${cells.join(' | ')} | ${undo ? '30 s' : '–'} |`;
    }),
  ].join('\n');
}

/** The document with the table between its two markers, or null where it has none. */
export function withRights(document: string, table: string): string | null {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) return null;
  return `${document.slice(0, from + BEGIN.length)}\n\n${table}\n\n${document.slice(to)}`;
}
