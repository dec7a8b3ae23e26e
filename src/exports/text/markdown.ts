import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { publishedInWords } from '../../words/dates.ts';
import { displayTitle } from '../../words/names.ts';
import { articleAddress, type ExportContext } from '../../publication/export-context.ts';
import { makeMarkdownTree } from './markdown-tree.ts';
import type { LoadedArticle } from '../../article/article.ts';

/**
 * An article as Markdown (CommonMark with the footnotes of GFM, https://github.github.com/gfm/) under
 * front matter in YAML. Ids of passages, pages and blocks are written as Pandoc reads them, see
 * `makeMarkdownTree`. Sic marks are left out, the words stay.
 */
export function writeMarkdown(article: LoadedArticle, context: ExportContext): string {
  return `---\n${writeRecord(article, context)}---\n\n${writeMarkdownBody(article)}`;
}

/**
 * The body alone.
 *
 * @param prefix what ids and notes begin with, where several articles stand in one file
 */
export function writeMarkdownBody(
  article: Pick<LoadedArticle, 'tree' | 'text'>,
  prefix = '',
): string {
  return toMarkdown(makeMarkdownTree(article, prefix), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '*',
  });
}

/** What is known of an article and of this edition of it, in YAML. */
export function writeRecord(
  article: Pick<LoadedArticle, 'id' | 'data'>,
  context: ExportContext,
): string {
  return stringify(frontMatter(article, context), { lineWidth: 0 });
}

/** Keys that Pandoc knows (title, author, date, lang, rights), and the edition's own. */
function frontMatter(
  article: Pick<LoadedArticle, 'id' | 'data'>,
  context: ExportContext,
): Record<string, unknown> {
  const { data } = article;
  const { number, date, textHash } = context.edition;
  return {
    title: displayTitle(data),
    author: data.authors.map(({ given, family }) => `${given} ${family}`),
    'container-title': data.container ?? 'unknown',
    date: data.published ?? publishedInWords(data),
    lang: data.language,
    rights: data.rights.statement,
    ...(data.url ? { 'version-of-record': data.url } : {}),
    ...(data.lostNotes
      ? {
          notes: `The text of notes ${data.lostNotes.first} to ${data.lostNotes.last} was not supplied with the source.`,
        }
      : {}),
    address: articleAddress(article, context),
    edition: `${number}, ${date}`,
    'text-sha256': textHash,
  };
}
