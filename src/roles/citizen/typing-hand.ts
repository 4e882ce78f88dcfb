import {
  eraseLeft,
  fieldOf,
  typeKey,
  typeTone,
  withoutLongNumbers,
  type Field,
  type Habit,
} from '../../domain/typing/index.ts';
import type { KeyPress } from '../../ui/elements/kiot-keyboard/kiot-key-event.ts';
import type { Typing } from './journey.ts';

/** Longest text a field takes (letters); more is not a question. */
export const LONGEST_TEXT = 200;

/** So many letters fit every field, so it need not be measured. */
const ALWAYS_WHOLE = 8;
const NOT_ASCII = /[^\x20-\x7e]/;

/** What a hand needs of the page it types on. */
export type TypingPlace = {
  /** The native field, once it stands. */
  field(): HTMLInputElement | null;
  typing(): Typing;
  /** New text; `shortened` when a long number was not taken. */
  onText(text: string, shortened: boolean): void;
  /** The device has a typing method of its own: ours steps aside for the rest of the session. */
  onDevice(): void;
};

/**
 * Types into a native field with the rules of `domain/typing`, from the keys on the glass and from a real keyboard.
 * Selection, pasting, cutting and undoing stay the browser's own work.
 */
export class TypingHand {
  readonly #place: TypingPlace;
  #last: Field = fieldOf('');

  constructor(place: TypingPlace) {
    this.#place = place;
  }

  /** A key of the keyboard on the glass. */
  press(press: KeyPress): void {
    const habit = this.#habit();
    const { field, selected } = this.#now();
    switch (press.kind) {
      case 'letter':
        return this.#write(typeKey(field, press.letter, habit));
      case 'tone':
        return this.#write(typeTone(field, press.tone, habit));
      case 'erase':
        return this.#write(selected ? field : eraseLeft(field, habit));
      case 'method':
        return undefined;
    }
  }

  /** Before the browser takes a key of a real keyboard: plain letters are composed here instead (AD-06). */
  beforeInput(event: InputEvent): void {
    const { inputType, data, isComposing } = event;
    if (isComposing || inputType === 'insertCompositionText' || NOT_ASCII.test(data ?? '')) {
      if (inputType === 'insertText' || inputType === 'insertCompositionText') this.composing();
      return;
    }
    if (this.#place.typing().byDevice) return;
    if (inputType === 'insertText' && data?.length === 1) {
      event.preventDefault();
      this.press({ kind: 'letter', letter: data });
    } else if (inputType === 'deleteContentBackward') {
      event.preventDefault();
      this.press({ kind: 'erase' });
    }
  }

  /** The device began to compose a letter by itself. */
  composing(): void {
    if (!this.#place.typing().byDevice) this.#place.onDevice();
  }

  /** After the browser changed the field itself. Half-composed letters are not looked at yet. */
  input(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.#write(this.#now().field);
  }

  /** Empties the field. */
  clear(): void {
    this.#write(fieldOf(''));
  }

  /** The field as it is; what was selected is already gone from it. */
  #now(): { field: Field; selected: boolean } {
    const input = this.#place.field();
    const text = input?.value ?? this.#last.text;
    const start = input?.selectionStart ?? text.length;
    const end = input?.selectionEnd ?? start;
    if (start !== end)
      return { field: fieldOf(text.slice(0, start) + text.slice(end), start), selected: true };
    const same = text === this.#last.text && start === this.#last.caret;
    return { field: same ? this.#last : fieldOf(text, start), selected: false };
  }

  #write(field: Field): void {
    const taken = shortened(field);
    const input = this.#place.field();
    if (input === null || taken.text.length > LONGEST_TEXT) return;
    if (input.value !== taken.text) replaceText(input, taken);
    else if (input.selectionStart !== taken.caret || input.selectionEnd !== taken.caret)
      input.setSelectionRange(taken.caret, taken.caret);
    this.#last = taken;
    this.#place.onText(taken.text, taken.text !== field.text);
  }

  #habit(): Habit {
    return { method: this.#place.typing().method, style: 'old' };
  }
}

/**
 * The browser keeps the caret in sight only for its own typing. New text puts the caret behind it; asking for that once
 * more, or for the width at once, would make the page measure itself before the letter is painted.
 */
function replaceText(input: HTMLInputElement, { text, caret }: Field): void {
  const atEnd = caret === text.length;
  const scrolled = atEnd || text.length <= ALWAYS_WHOLE ? 0 : input.scrollLeft;
  input.value = text;
  if (!atEnd) input.setSelectionRange(caret, caret);
  if (text.length > ALWAYS_WHOLE)
    requestAnimationFrame(() => (input.scrollLeft = atEnd ? input.scrollWidth : scrolled));
}

function shortened(field: Field): Field {
  const text = withoutLongNumbers(field.text);
  if (text === field.text) return field;
  return fieldOf(text, withoutLongNumbers(field.text.slice(0, field.caret)).length);
}
