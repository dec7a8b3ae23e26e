import { capitalised } from '../../words/numbers.ts';

/** What the vocabulary knows of a word. */
export interface VocabularyEntry {
  word: string;
  /** How often the corpus has it; zero for a spelling that only stands for others. */
  count: number;
  /** Written with a long vowel somewhere. */
  long: boolean;
  /** A misprint of a source, kept in the text: found, but never offered. */
  misprint: boolean;
  /** Nowhere written with a small initial: most such words are names. */
  name: boolean;
  /**
   * Words side by side that it stands for as well: of words that the texts join by a dash or a space,
   * the parts (`northsouth`); of a word that a source misprints, the misprint.
   */
  parts: string[] | undefined;
}

/** One line of a part of the vocabulary: `Osawa^ 3`, `Adn!`, `northsouth=north south`. */
export function writeEntry({ word, count, long, misprint, name, parts }: VocabularyEntry): string {
  const marks = (long ? '^' : '') + (misprint ? '!' : '');
  const often = count > 1 || (parts && count > 0) ? ` ${count}` : '';
  return (name ? capitalised(word) : word) + marks + often + (parts ? `=${parts.join(' ')}` : '');
}

/** Reads what `writeEntry` wrote; throws on anything else. */
export function readEntry(line: string): VocabularyEntry {
  const match = /^([^\s^!=]+)(\^?)(!?)(?: (\d+))?(?:=(.+))?$/.exec(line);
  if (!match) throw new Error(`The vocabulary has a line that is not one: ${line}`);
  const [, written = '', long, misprint, count, parts] = match;
  const word = written.toLowerCase();
  return {
    word,
    count: Number(count ?? (parts ? 0 : 1)),
    long: long === '^',
    misprint: misprint === '!',
    name: word !== written,
    parts: parts?.split(' '),
  };
}

/**
 * A word as it stands in Pagefind’s index. Pagefind answers a word with every word that begins with
 * it (pagefind_web, `find_word_extensions`); a letter that occurs in no text closes each word, so that
 * only the word itself is found. Marks inside numbers, which Pagefind would drop, become letters.
 */
export function seal(word: string): string {
  return `${word.replaceAll('.', 'ǂ').replaceAll(',', 'ǁ')}ǀ`;
}
