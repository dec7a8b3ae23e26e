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

/** A name that no text uses, under which an entity is found. */
export interface SearchName {
  form: string;
  /** Number of the entity in `names.json`. */
  entity: number;
}

/** One line of a part of the vocabulary: `@12 Union of Harbours`. */
export function writeSearchName({ form, entity }: SearchName): string {
  return `@${entity} ${form}`;
}

/** Reads what `writeSearchName` wrote; undefined for any other line. */
export function readSearchName(line: string): SearchName | undefined {
  const [, entity, form] = /^@(\d+) (.+)$/.exec(line) ?? [];
  return form === undefined ? undefined : { form, entity: Number(entity) };
}

/** A word as Pagefind has it and is asked for it: without the marks within numbers, which it drops. */
export function plainWord(word: string): string {
  return word.replaceAll(/[.,]/g, '');
}

/** A word of every record, so that Pagefind can be asked for all of them. */
export const everywhere = 'zzeveryrecord';
/** By what it is asked to sort them, so that their order tells which is which. */
export const recordNumber = 'number';
