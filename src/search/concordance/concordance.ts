import { searchedText, type Token, tokenise } from '../../words/tokens.ts';
import type { TableArticle, TextRecord } from '../formats/json-files.ts';
import { readable } from '../query/fold-query.ts';
import { remember } from '../remember.ts';
import { stemOf } from '../vocabulary/spellings.ts';

/** A word that is looked for. */
export interface WantedWord {
  /** As it is compared: lower case, without accents. */
  word: string;
  /** As typed. */
  typed: string;
  /** `*lateral`: anything may stand before it. */
  before: boolean;
  /** `harb*`: anything may follow it. */
  after: boolean;
}

/** A text, ready to be gone through. */
export type ConcordanceText = ReturnType<typeof prepareText>;
type ConcordancePassage = ConcordanceText['passages'][number];

/** One occurrence. */
export interface Line {
  text: ConcordanceText;
  passage: ConcordancePassage;
  /** Offsets in the passage. */
  start: number;
  end: number;
  /** Its words: numbers of the first, and of the first after it. */
  from: number;
  to: number;
}

export interface ConcordanceSwitches {
  /** Capitals and accents as typed. */
  asTyped: boolean;
  /** Every form with the same stem. */
  forms: boolean;
}

/**
 * Reads a query: words that stand side by side, with or without quotation marks around them;
 * `harb*` for every word that begins so; `one OR other`. What is longer than search reads is cut.
 *
 * @returns words and phrases of which any may occur; none where the query has no word
 */
export function parseConcordance(text: string): WantedWord[][] {
  return alternativesIn(readable(text).replaceAll('＊', '*'))
    .map((phrase) =>
      tokenise(phrase).map(({ word, start, end }) => ({
        word,
        typed: asTyped(phrase.slice(start, end)),
        before: phrase[start - 1] === '*',
        after: phrase[end] === '*',
      })),
    )
    .filter((words) => words.length > 0);
}

/** A word with its capitals and accents, whichever way they are encoded. */
function asTyped(word: string): string {
  return word.replaceAll(/\p{Cf}/gu, '').normalize('NFC');
}

/** What stands between `OR`s; within quotation marks `OR` is a word. */
function alternativesIn(text: string): string[] {
  const alternatives = [''];
  for (const [, quoted, plain = ''] of text.matchAll(/"([^"]*)"?|([^"]+)/g)) {
    const [first = '', ...others] =
      quoted === undefined ? plain.split(/(?<!\S)(?:OR|\|)(?!\S)/) : [` ${quoted} `];
    alternatives.push(alternatives.pop()! + first, ...others);
  }
  return alternatives;
}

/** Finds the words of a text, the places of its passages and the printed pages within them. */
export function prepareText(
  { id, label }: Pick<TableArticle, 'id' | 'label'>,
  { passages, mentions, pages }: TextRecord,
) {
  const total = passages.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const prepared = passages.map((passage, number) => {
    /** Where in the text it begins, from 0 (the first word) to 1 (the last), by characters. */
    const position = before / total;
    before += passage.text.length;
    const tokens = tokenise(searchedText(passage));
    const breaks = pages.filter(([broken]) => broken === number);
    return { ...passage, position, tokens, breaks };
  });
  const words = prepared.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return { article: id, label, passages: prepared, mentions, words };
}

/**
 * Every place where the words of the query stand side by side, in reading order. Between them may
 * stand whatever is no word. Places may overlap; one that lies within another is part of that.
 */
export function findLines(
  texts: ConcordanceText[],
  query: WantedWord[][],
  switches: ConcordanceSwitches,
): Line[] {
  const phrases = query.map((words) => words.map((wanted) => makeTest(wanted, switches)));
  return texts.flatMap((text) =>
    text.passages.flatMap((passage) =>
      outermost(phrases.flatMap((tests) => placesOf(tests, passage))).map(([from, to]) => ({
        text,
        passage,
        start: passage.tokens[from]!.start,
        end: passage.tokens[to - 1]!.end,
        from,
        to,
      })),
    ),
  );
}

/** Every mention of an entity, by its number in `names.json`, in reading order. */
export function mentionLines(texts: ConcordanceText[], entity: number): Line[] {
  return texts.flatMap((text) =>
    text.mentions
      .filter(([, , , mentioned]) => mentioned === entity)
      .map(([number, start, end]) => {
        const passage = text.passages[number]!;
        const from = passage.tokens.findIndex((token) => token.end > start);
        const after = passage.tokens.findIndex((token) => token.start >= end);
        return { text, passage, start, end, from, to: after < 0 ? passage.tokens.length : after };
      }),
  );
}

/** The words of a line, folded. */
export function wordsIn({ passage, from, to }: Line): string[] {
  return passage.tokens.slice(from, to).map(({ word }) => word);
}

type Test = (token: Token, text: string) => boolean;

function makeTest(wanted: WantedWord, { asTyped: exact, forms }: ConcordanceSwitches): Test {
  const { word, typed, before, after } = wanted;
  if (forms && !before && !after) {
    const stem = stemOf(word);
    return ({ word: other, start, end }, text) =>
      stemOfKnown(other) === stem && (!exact || beginsAlike(wanted, other, text.slice(start, end)));
  }
  if (exact) return ({ start, end }, text) => fits(asTyped(text.slice(start, end)), typed, wanted);
  return ({ word: other }) => fits(other, word, wanted);
}

function fits(word: string, wanted: string, { before, after }: WantedWord): boolean {
  if (before && after) return word.includes(wanted);
  if (before) return word.endsWith(wanted);
  return after ? word.startsWith(wanted) : word === wanted;
}

/** Whether a form has capitals and accents as typed, as far as its letters are those typed. */
function beginsAlike({ word, typed }: WantedWord, other: string, surface: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same++;
  return asTyped(surface).slice(0, same) === typed.slice(0, same);
}

const stemOfKnown = remember(stemOf);

type Place = [from: number, to: number];

function placesOf(tests: Test[], { text, tokens }: ConcordancePassage): Place[] {
  const places: Place[] = [];
  for (let from = 0; from + tests.length <= tokens.length; from++)
    if (tests.every((test, offset) => test(tokens[from + offset]!, text)))
      places.push([from, from + tests.length]);
  return places;
}

/** The places that lie within no other, in order. */
function outermost(places: Place[]): Place[] {
  let reached = 0;
  return places
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
    .filter(([, to]) => {
      if (to <= reached) return false;
      reached = to;
      return true;
    });
}
