import type { ConcordancePassage, ConcordanceText, Line } from './concordance.ts';

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
    const times = new Map<ConcordancePassage, number>();
    for (const { passage } of own) times.set(passage, (times.get(passage) ?? 0) + 1);
    return {
      text,
      lines: own.length,
      perThousand: (own.length / text.words) * 1000,
      passages: [...times].map(([passage, count]) => ({ passage, times: count })),
    };
  });
}

/** The forms in which it occurs, the most frequent first; capitals do not make another form. */
export function countForms(lines: Line[]): { form: string; count: number }[] {
  const forms = new Map<string, { form: string; count: number }>();
  for (const { passage, start, end, from, to } of lines) {
    const key = wordsBetween(passage, from, to);
    const known = forms.get(key);
    if (known) known.count++;
    else forms.set(key, { form: passage.text.slice(start, end), count: 1 });
  }
  return [...forms.values()].sort((a, b) => b.count - a.count);
}

function wordsBetween({ tokens }: ConcordancePassage, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
}
