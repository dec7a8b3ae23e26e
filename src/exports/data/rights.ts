import type { CorpusArticle } from '../../corpus/corpus.ts';
import type { DataOptions } from './options.ts';

/** Words of a snippet, at most. */
export const snippetWords = 12;
/** What is shorter is a heading, an abbreviation or a remnant, not a sentence to protect. */
const shortestSentence = 4;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Whether the words of an article are left out of the export. */
export function isWithheld(
  { data }: Pick<CorpusArticle, 'data'>,
  { access }: Pick<DataOptions, 'access'>,
): boolean {
  return access === 'cleared' && data.rights.redistribution !== 'cleared';
}

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

/** The words alone: a sentence is whole without its stop and its quotation marks, too. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
