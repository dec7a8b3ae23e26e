import { asTyped, type ConcordanceQuery, type WantedWord } from './query.ts';
import type { PassageRecord, TableArticle, TextRecord } from '../formats/json-files.ts';
import { remember } from '../remember.ts';
import { stemOf } from '../vocabulary/stem.ts';
import { searchedText, type Token, tokenise } from '../../words/tokens.ts';

/** A text, ready to be gone through. */
export interface ConcordanceText {
  article: string;
  label: string;
  passages: ConcordancePassage[];
  mentions: TextRecord['mentions'];
  /** How many it has. */
  words: number;
}

export interface ConcordancePassage extends PassageRecord {
  tokens: Token[];
  /** Printed pages that begin within it. */
  breaks: { offset: number; page: number }[];
  /** Where in the text it begins, from 0 (the first word) to 1 (the last), by characters. */
  position: number;
}

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

/** Finds the words of a text and the places of its passages. */
export function prepareText(
  { id, label }: Pick<TableArticle, 'id' | 'label'>,
  { passages, mentions, pages }: TextRecord,
): ConcordanceText {
  const total = passages.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const prepared = passages.map((passage, number) => {
    const position = before / total;
    before += passage.text.length;
    const within = pages.filter(([broken]) => broken === number);
    return {
      ...passage,
      position,
      tokens: tokenise(searchedText(passage)),
      breaks: within.map(([, offset, page]) => ({ offset, page })),
    };
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
  query: ConcordanceQuery,
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

/**
 * Every mention of an actor or initiative, in reading order.
 *
 * @param entity its number in `names.json`
 */
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
