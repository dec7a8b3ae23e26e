/** Looks for sentences and long runs of words of some texts among other words. */
import { wordsOf } from './output.ts';

/** Words by which a place is looked up: the shortest sentence that is looked for. */
export const shortestSentence = 8;
/** The longest run of words that may stand together: a snippet of twelve, some with an apostrophe. */
export const longestRun = 15;

export interface Traces {
  sentences: Map<string, string[][]>;
  /** The passages one by one, and for each first words where they stand. */
  passages: string[][];
  places: Map<string, { passage: number; at: number }[]>;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Prepares the passages of texts to be looked for. */
export function prepareTraces(passages: string[], isKnown: (sentence: string) => boolean): Traces {
  const traces: Traces = { sentences: new Map(), passages: [], places: new Map() };
  for (const text of passages) {
    for (const sentence of sentencesOf(text)) {
      if (isKnown(sentence.join(' '))) continue;
      append(traces.sentences, keyAt(sentence, 0), sentence);
    }
    const words = wordsOf(text);
    const passage = traces.passages.push(words) - 1;
    for (let at = 0; at + shortestSentence <= words.length; at++)
      append(traces.places, keyAt(words, at), { passage, at });
  }
  return traces;
}

/** What of the texts stands in these words: whole sentences, and runs that are too long. */
export function findTraces(traces: Traces, words: string[]): string[] {
  const found = new Set<string>();
  for (let at = 0; at + shortestSentence <= words.length; at++) {
    const key = keyAt(words, at);
    for (const sentence of traces.sentences.get(key) ?? [])
      if (sentence.every((word, i) => words[at + i] === word)) found.add(sentence.join(' '));
    for (const place of traces.places.get(key) ?? []) {
      const own = traces.passages[place.passage]!;
      let length = shortestSentence;
      while (place.at + length < own.length && own[place.at + length] === words[at + length])
        length++;
      if (length > longestRun)
        found.add(`run of ${length}: ${words.slice(at, at + length).join(' ')}`);
    }
  }
  return [...found];
}

/** Sentences of eight words and more, as two ways of dividing a text see them. */
function sentencesOf(text: string): string[][] {
  const divided = [
    ...[...segmenter.segment(text)].map(({ segment }) => segment),
    ...text.split(/(?<=[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/u),
  ];
  return [...new Set(divided.map((sentence) => wordsOf(sentence).join(' ')))]
    .map((sentence) => sentence.split(' '))
    .filter((words) => words.length >= shortestSentence);
}

function keyAt(words: string[], at: number): string {
  return words.slice(at, at + shortestSentence).join(' ');
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
