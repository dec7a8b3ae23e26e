import type { CorpusArticle } from './corpus.ts';
import type { Passage } from './passages.ts';

/** Words of a snippet, at most. */
export const snippetWords = 12;
/** What is shorter is a heading, an abbreviation or a remnant, not a sentence to protect. */
const shortestSentence = 4;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Words of a withheld passage as a snippet: at most twelve, and never a whole sentence of the
 * passage. What is cut ends with `…`; what is short enough stays as it is.
 *
 * @param passage the passage's text
 */
export function snippetOf(words: string, passage: string): string {
  const pieces = words.trim().split(/\s+/);
  const protectedSentences = [...sentences.segment(passage)]
    .map(({ segment }) => bare(segment))
    .filter((sentence) => sentence.split(' ').length >= shortestSentence);
  for (let length = Math.min(snippetWords, pieces.length); length > 1; length--) {
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
 * The snippet of a withheld passage: from its first mention on, or its first words; a heading of few
 * words whole, since it says what a section is about and is no sentence of the text. A passage has no
 * other: several that overlap could be put together.
 */
export function passageSnippet(
  { mentions }: Pick<CorpusArticle, 'mentions'>,
  passage: Passage,
): PassageSnippet {
  if (isShortHeading(passage)) return { text: passage.text, start: 0 };
  const start = mentions.find((mention) => mention.passage === passage)?.start ?? 0;
  return { text: snippetOf(passage.text.slice(start), passage.text), start };
}

function isShortHeading({ kind, text }: Passage): boolean {
  return kind === 'heading' && text.trim().split(/\s+/).length <= snippetWords;
}

/** The words alone: a sentence is whole without its stop and its quotation marks, too. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
