import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isWhole } from '../../corpus/access/access.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { displayTitle } from '../../words/names.ts';
import { makeMarkdownTree } from './markdown-tree.ts';
import { describeArticle, describeCorpus, withheld } from './text.ts';

/**
 * An article as Markdown (CommonMark with the footnotes of GFM, https://github.github.com/gfm/) under
 * front matter in YAML. Ids of passages, pages and blocks are written as Pandoc reads them, see
 * `makeMarkdownTree`. Sic marks are left out, the words stay.
 */
export function writeMarkdown(article: CorpusArticle, publication: Publication): string {
  return `---\n${describeArticle(article, publication)}---\n\n${writeBody(article)}`;
}

/**
 * The corpus as Markdown: each article under a heading, what is known of it in YAML, and its body as
 * {@link writeMarkdown} has it, with the id of the article before every id; of one that is withheld
 * no more than that.
 */
export function writeCorpusMarkdown(corpus: Corpus, publication: Publication): string {
  return [
    `---\n${describeCorpus(publication)}---\n`,
    ...corpus.articles.map((article) => {
      const title = displayTitle(article.data).replaceAll(/[[\]]/g, '\\$&');
      const record = describeArticle(article, publication);
      const isShown = isWhole(article, publication.access);
      const body = isShown ? writeBody(article, `${article.id}-`).trim() : withheld;
      return `# ${title} {#${article.id}}\n\n\`\`\`yaml\n${record}\`\`\`\n\n${body}\n`;
    }),
  ].join('\n');
}

/** @param prefix what ids and notes begin with, where several articles stand in one file */
function writeBody(article: CorpusArticle, prefix = ''): string {
  return toMarkdown(makeMarkdownTree(article, prefix), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '*',
  });
}
