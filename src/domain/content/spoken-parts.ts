/** Syllables a second at the calm pace of a recording. */
const CALM = 2.5;
/**
 * Most syllables said in one breath: a recording lasts at most twelve seconds (C-46), and device voices are known to
 * stop by themselves after about fifteen.
 */
export const LONGEST_PART = 12 * CALM;

/**
 * Cuts a text into the parts that are said, and recorded, one by one: whole sentences together while they fit, a very
 * long sentence at its commas. Joined by spaces they are the text again.
 */
export function spokenParts(text: string): readonly string[] {
  const pieces = text
    .trim()
    .split(/(?<=[.!?…]”?)\s+/u)
    .flatMap((sentence) =>
      lengthOf(sentence) <= LONGEST_PART ? [sentence] : sentence.split(/(?<=[,;:])\s+/u),
    )
    .filter((piece) => piece !== '');
  const parts: string[] = [];
  for (const piece of pieces) {
    const longer = `${parts.at(-1) ?? ''} ${piece}`;
    if (parts.length > 0 && lengthOf(longer) <= LONGEST_PART) parts[parts.length - 1] = longer;
    else parts.push(piece);
  }
  return parts;
}

/** About how long a person reads a text for a recording, in whole seconds. */
export function spokenSeconds(text: string): number {
  return Math.ceil(lengthOf(text) / CALM);
}

function lengthOf(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
