import type { Token } from '../domain/queue/token.ts';
import type { text } from './i18n/i18n.ts';

/** A token and its name in words, for `kiot-token`. */
export type NamedToken = Token & { readonly label: string };

/** Names a token, colour included: “Thỏ xanh lá”. */
export function namedToken(t: typeof text, token: Token): NamedToken {
  const animal = t(`common:token.animal.${token.animal}`);
  const colour = t(`common:token.colour.${token.colour}`);
  return { ...token, label: t('common:token.name', { animal, colour }) };
}

/** A number as it is read aloud, figure by figure, so that A017 is heard as it is written. */
export function spokenNumber(number: string): string {
  return Array.from(number).join(' ');
}
