import {
  type ConcordancePassage,
  type ConcordanceText,
  type Line,
  wordsIn,
} from './concordance.ts';

/** How often and where a text has what was asked for. */
export interface TextCount {
  text: ConcordanceText;
  lines: number;
  /** Lines for every thousand words of the text. */
  perThousand: number;
  /** The passages that have it, in reading order. */
  passages: { passage: ConcordancePassage; times: number }[];
}

/** Counts the lines of each text, also of those that have none. */
export function countTexts(texts: ConcordanceText[], lines: Line[]): TextCount[] {
  return texts.map((text) => {
    const own = lines.filter((line) => line.text === text);
    const byPassage = Map.groupBy(own, ({ passage }) => passage);
    return {
      text,
      lines: own.length,
      perThousand: (own.length / text.words) * 1000,
      passages: [...byPassage].map(([passage, { length }]) => ({ passage, times: length })),
    };
  });
}

/** The forms in which it occurs, the most frequent first; capitals do not make another form. */
export function countForms(lines: Line[]): { form: string; count: number }[] {
  const forms = Map.groupBy(lines, (line) => wordsIn(line).join(' '));
  return [...forms.values()]
    .map((same) => {
      const { passage, start, end } = same[0]!;
      return { form: passage.text.slice(start, end), count: same.length };
    })
    .sort((a, b) => b.count - a.count);
}
