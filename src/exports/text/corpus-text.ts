import { stringify } from 'yaml';
import { displayTitle } from '../../words/names.ts';
import { site as edition } from '../../site.ts';
import { addressOf } from '../../publication/export-context.ts';
import {
  articleContext,
  corpusContext,
  type ExportSite,
  wholeArticles,
} from '../../publication/export-site.ts';
import { writeMarkdownBody, writeRecord } from './markdown.ts';
import { writePlainText } from './text.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';

const withheld = 'This build does not show the text: its redistribution is not cleared.';
const line = '='.repeat(72);

/**
 * The corpus as plain text: each article under a line of `=`, what is known of it, and another such
 * line; of one that is withheld no more than that.
 */
export function writeCorpusText(corpus: Corpus, site: ExportSite): string {
  const write = textWriter(corpus, site, (article) => writePlainText(article).trim());
  return [
    about(corpus, site).trim(),
    ...corpus.articles.map((article) => {
      const record = writeRecord(article, articleContext(article, site)).trim();
      return `${line}\n${record}\n${line}\n\n${write(article)}`;
    }),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/**
 * The corpus as Markdown: each article under a heading, what is known of it in YAML, and its body as
 * {@link writeMarkdownBody} has it, with the id of the article before every id; of one that is withheld
 * no more than that.
 */
export function writeCorpusMarkdown(corpus: Corpus, site: ExportSite): string {
  const write = textWriter(corpus, site, (article) => writeMarkdownBody(article, `${article.id}-`));
  return [
    `---\n${about(corpus, site)}---\n`,
    ...corpus.articles.map((article) => {
      const record = writeRecord(article, articleContext(article, site));
      const heading = `# ${displayTitle(article.data).replaceAll(/[[\]]/g, '\\$&')} {#${article.id}}`;
      return `${heading}\n\n\`\`\`yaml\n${record}\`\`\`\n\n${write(article).trim()}\n`;
    }),
  ].join('\n');
}

function textWriter(
  corpus: Corpus,
  site: ExportSite,
  write: (article: CorpusArticle) => string,
): (article: CorpusArticle) => string {
  const whole = new Set(wholeArticles(corpus, site));
  return (article) => (whole.has(article) ? write(article) : withheld);
}

function about(corpus: Corpus, site: ExportSite): string {
  const context = corpusContext(corpus, site);
  const { number, date } = context.edition;
  return stringify({
    title: edition.name,
    subtitle: edition.tagline,
    address: addressOf('/', context),
    edition: `${number}, ${date}`,
  });
}
