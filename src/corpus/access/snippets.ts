import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** Words of a snippet, at most. */
export const snippetWords = 12;
/** Words that are left of a quotation in any case, so that it can be told which it is. */
const leastOfQuotation = 3;
/** How much of a withheld passage its snippet and the quotations from it may give together. */
const shareOfPassage = 1 / 3;
/** What is shorter is a heading, an abbreviation or a remnant, not a sentence to protect. */
const shortestSentence = 4;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Words of a withheld passage as a snippet: at most `limit`, and never a whole sentence of the passage.
 * What is cut ends with `…`; what is short enough stays as it is.
 */
export function snippetOf(words: string, passage: string, limit = snippetWords): string {
  const pieces = words.trim().split(/\s+/);
  const protectedSentences = [...sentences.segment(passage)]
    .map(({ segment }) => bare(segment))
    .filter((sentence) => sentence.split(' ').length >= shortestSentence);
  for (let length = Math.min(limit, pieces.length); length > 1; length--) {
    const snippet = pieces.slice(0, length).join(' ');
    if (protectedSentences.some((sentence) => bare(snippet).includes(sentence))) continue;
    return length === pieces.length ? words : `${snippet} …`;
  }
  return `${pieces[0]!} …`;
}

/** The one snippet by which a withheld passage is shown, everywhere. */
export interface PassageSnippet {
  text: string;
  /** Where in the passage it begins. */
  start: number;
}

/**
 * The snippet of a withheld passage: from its first mention on, or its first words; a short heading
 * whole. It has no other: several that overlap could be put together.
 */
export function passageSnippet(
  { mentions }: Pick<CorpusArticle, 'mentions'>,
  passage: Passage,
): PassageSnippet {
  if (isShortHeading(passage)) return { text: passage.text, start: 0 };
  const first = mentions.find((mention) => mention.passage === passage);
  const start = passage.kind === 'heading' ? 0 : (first?.start ?? 0);
  return { text: snippetOf(passage.text.slice(start), passage.text), start };
}

/**
 * Quotations from a withheld passage → snippets. Once they and its own snippet make up a third of the
 * passage, each has three words, lest many together give most of it.
 */
export function quotationSnippets(
  article: Pick<CorpusArticle, 'mentions'>,
  passage: Passage,
  quotations: string[],
): Map<string, string> {
  const share = Math.floor(countWords(passage.text) * shareOfPassage);
  let left = share - countWords(passageSnippet(article, passage).text);
  return new Map(
    [...new Set(quotations)].map((quotation) => {
      const limit = Math.min(snippetWords, Math.max(leastOfQuotation, left));
      const snippet = snippetOf(quotation, passage.text, limit);
      left -= countWords(snippet);
      return [quotation, snippet];
    }),
  );
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

function isShortHeading({ kind, text }: Passage): boolean {
  return kind === 'heading' && countWords(text) <= snippetWords;
}

/** The words alone: a sentence is whole without its stop and its quotation marks, too. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
