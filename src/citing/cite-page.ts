import { type CorpusArticle, getCorpus } from '../corpus/load-corpus.ts';
import { siteEdition } from '../publication/export-site.ts';
import { type DescribedPage, pathOf } from '../publication/described-page.ts';
import { editionsOf } from '../publication/article-editions.ts';
import { site } from '../site.ts';
import {
  type CiteContext,
  type CitedVersion,
  citeArticle,
  citeDataset,
  citeEntity,
  citeOverview,
  citePassages,
  citeWork,
} from './cite.ts';
import { type CitationFormatter, createFormatter } from './format-citations.ts';
import type { PassageCitations, VersionCitations } from './quotations.ts';
import { properNames } from './sentence-case.ts';

let formatter: CitationFormatter | undefined;

/** What citing needs on a site; the styles are loaded once. */
function citeContext(siteUrl: string): CiteContext {
  formatter ??= createFormatter(properNames(getCorpus()));
  return { formatter, siteUrl };
}

/** How a page of the site is cited: the version of record, if there is one, and this edition. */
export function citePage(page: DescribedPage, siteUrl: string): CitedVersion[] {
  const corpus = getCorpus();
  const context = citeContext(siteUrl);
  const edition = siteEdition(corpus);
  switch (page.kind) {
    case 'article': {
      const article = corpus.articles.find(({ id }) => id === page.article.id)!;
      return cited(article, siteUrl);
    }
    case 'entity': {
      const entity = corpus.entities.find(({ id }) => id === page.entity.id)!;
      return citeEntity(entity, context, edition);
    }
    case 'work':
      return citeWork(page.work, corpus, context, edition);
    case 'dataset':
      return citeDataset(page.path, context, edition);
    default:
      return citeOverview({ path: pathOf(page), title: titleOf(page) }, context, edition);
  }
}

/** How an article is cited: its version of record, and its newest edition here. */
export function cited(article: CorpusArticle, siteUrl: string): CitedVersion[] {
  return citeArticle(article, citedEdition(article, editionsOf(article)), citeContext(siteUrl));
}

/** Every passage of an article in every style, in this edition and by its printed pages. */
export function citedPassages(article: CorpusArticle, siteUrl: string): PassageCitations {
  const edition = citedEdition(article, editionsOf(article));
  const context = citeContext(siteUrl);
  const versions = citeArticle(article, edition, context);
  const byPassage = [...citePassages(article, edition, versions, context)];
  const [record, own] = versions.map(({ version, styles }): VersionCitations => ({
    styles: styles.map(({ style, entry }) => ({ name: style.name, entry: entry.text })),
    passages: Object.fromEntries(
      byPassage.flatMap(([id, list]) =>
        list
          .filter((one) => one.version === version)
          .map((one) => [id, one.styles.map(({ citation }) => citation.text)]),
      ),
    ),
  }));
  return { ...own!, ...(Object.keys(record!.passages).length > 0 && { record }) };
}

/** The edition of an article as citations have it. */
function citedEdition(
  { data, textHash }: { data: { edition: string }; textHash: string },
  history: readonly { edition: string; date: string }[],
) {
  const published = history.find(({ edition }) => edition === data.edition)?.date ?? null;
  return { edition: data.edition, published, textHash };
}

function titleOf(page: Extract<DescribedPage, { kind: 'overview' | 'home' }>): string {
  return page.kind === 'home' ? site.name : page.title;
}
