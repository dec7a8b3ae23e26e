import { Feed } from 'feed';
import { absoluteAddress, type SiteUrl } from '../publication/site-address.ts';
import { displayTitle } from '../words/names.ts';
import { site } from '../site.ts';
import type { DescribedArticle } from '../publication/described-page.ts';
import type { ArticleEdition } from '../publication/article-editions.ts';

/** Where the feed is, from the root of the site. */
export const feedPath = '/feed.xml';

/** Media type of Atom (RFC 4287, 7). */
export const feedType = 'application/atom+xml';

/** An article with its editions. */
export interface FeedArticle {
  article: DescribedArticle;
  history: readonly ArticleEdition[];
}

/**
 * The feed of the site in Atom (RFC 4287): each edition of each article is an entry of its own, the
 * newest first; those of one day in the order of the articles. An entry says what is new and what the
 * article is about, and never holds its text.
 *
 * @throws Error if no article has an edition: a feed needs the day of its last change
 */
export function writeFeed(articles: readonly FeedArticle[], siteUrl: SiteUrl): string {
  const entries = articles
    .flatMap(({ article, history }) => history.map((edition) => ({ article, edition })))
    .sort((a, b) => b.edition.date.localeCompare(a.edition.date));
  const newest = entries[0];
  if (!newest)
    throw new Error(
      'no article has an edition with a day, and a feed needs one: add it to the history of an article',
    );
  const home = absoluteAddress(siteUrl, '/');
  const feed = new Feed({
    id: home,
    title: site.name,
    description: `${site.tagline}: editions of the texts`,
    link: home,
    feed: absoluteAddress(siteUrl, feedPath),
    updated: startOf(newest.edition),
    generator: false,
  });
  for (const { article, edition } of entries) {
    const address = absoluteAddress(siteUrl, `/articles/${article.id}/`);
    feed.addItem({
      // Never the same for two editions, so that readers show the new one as new.
      id: `${address}#edition-${edition.edition}`,
      title: htmlOf(`${displayTitle(article.data)}, edition ${edition.edition}`),
      link: address,
      date: startOf(edition),
      description: htmlOf(`${edition.changes} ${article.data.about}`),
      author: article.data.authors.map(({ given, family }) => ({ name: `${given} ${family}` })),
    });
  }
  return `${feed.atom1()}\n`;
}

function startOf({ date }: ArticleEdition): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Titles and summaries stand in the feed as HTML. */
function htmlOf(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
