/** A word with its punctuation, or the mark of a paragraph break. */
export interface Token {
  text: string;
  /** Line of the source, from 1. */
  line: number;
}

/** Stands in a token stream where one passage ends and the next begins. */
export const PARAGRAPH = '¶';

/** Stand around words marked sic, so that the proof sees the mark at its place. */
export const SIC_OPENS = '⟦';
export const SIC_CLOSES = '⟧';

/** Puts a backslash before signs of the proof’s notation in a text, so that none can feign its marks. */
export function escapeSigns(words: string): string {
  return words.replaceAll(/[\\{¶⟦⟧*]/g, '\\$&');
}

// Private-use characters carry the editors' decisions through the text until it is cut into tokens.
export const JOIN = '\uE000';
export const BREAK = '\uE001';

/** Characters with their lines, cut into tokens at white space. */
export class TokenStream {
  #characters: string[] = [];
  #lines: number[] = [];

  push(character: string, line: number): void {
    this.#characters.push(character);
    this.#lines.push(line);
  }

  tokens(): Token[] {
    const tokens: Token[] = [];
    let word = '';
    let wordLine = 0;
    let gap = '';
    const closeWord = () => {
      if (word) tokens.push({ text: word, line: wordLine });
      word = '';
    };
    this.#characters.forEach((character, i) => {
      if (isSpace(character) || character === JOIN || character === BREAK) {
        closeWord();
        gap += character;
        return;
      }
      if (!word) {
        if (tokens.length > 0 && isParagraphBreak(gap))
          tokens.push({ text: PARAGRAPH, line: this.#lines[i]! });
        gap = '';
        wordLine = this.#lines[i]!;
      }
      word += character;
    });
    closeWord();
    return tokens;
  }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function isParagraphBreak(gap: string): boolean {
  if (gap.includes(BREAK)) return true;
  return !gap.includes(JOIN) && /\n[ \t]*\n/.test(gap);
}
