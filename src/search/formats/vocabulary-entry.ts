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

/**
 * One line of a part of the vocabulary: `Osawa^ 3`, `Adn!`,
 * `northsouth=north south`.
 */
export function writeEntry({ word, count, long, misprint, name, parts }: VocabularyEntry): string {
  const often = count > 1 || (parts && count > 0) ? ` ${count}` : '';
  const written = name ? word[0]!.toUpperCase() + word.slice(1) : word;
  return `${written}${long ? '^' : ''}${misprint ? '!' : ''}${often}${parts ? `=${parts.join(' ')}` : ''}`;
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
