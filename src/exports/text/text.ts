import type { LoadedArticle } from '../../article/article.ts';

/**
 * The plain text of the edition: one passage a paragraph, headings included, notes at the end, no
 * apparatus. With the empty lines taken out, its SHA-256 is the text hash of the article.
 *
 * @returns the words alone, divided by empty lines, with a line end at the end
 */
export function writePlainText({ text }: Pick<LoadedArticle, 'text'>): string {
  return text.passages.map((passage) => passage.text).join('\n\n') + '\n';
}
