import { text } from '../../app/i18n/i18n.ts';
import type { CallWords } from '../../app/announcer.ts';
import type { CalledNumber } from '../../domain/queue/index.ts';

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * A call in words: “Mời số A không một hai đến Quầy 1.”, and the pieces it is put together from when each of them was
 * recorded. Digits are said one by one, as they are read on the paper.
 */
export function callWords({ number }: Pick<CalledNumber, 'number'>, desk: string): CallWords {
  const figures = [...number].map((figure) => {
    const digit = DIGITS.find((one) => one === figure);
    return digit === undefined ? figure : text(`wall:digit.${digit}`);
  });
  const pieces = [text('wall:say.invite'), ...figures, text('wall:say.to'), desk];
  return { sentence: `${pieces.join(' ')}.`, pieces };
}

/** What "Thử loa" says. */
export function testWords(): CallWords {
  const sentence = text('wall:say.test');
  return { sentence, pieces: [sentence] };
}
