import { Feed } from 'feed';
import { articleAddress, pages, siteFiles } from '../addresses/addresses.ts';
import { escapeMarkup } from '../files/escape.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { displayTitle } from '../words/names.ts';

/** Media type of Atom (RFC 4287, 7). */
export const feedType = 'application/atom+xml';

/**
 * The feed of the site in Atom (RFC 4287): an entry for each edition of each article, the newest
 * first; those of one day in the order of the articles. It never holds the text.
 */
export function writeFeed(
  { articles }: { articles: readonly Pick<CorpusArticle, 'id' | 'data'>[] },
  publication: Publication,
): string {
  const { edition: whole } = publication;
  const entries = articles
    .flatMap(({ id, data }) => data.history.map((edition) => ({ id, data, edition })))
    .sort((a, b) => b.edition.date.localeCompare(a.edition.date));
  const home = urlOf(pages.home, publication);
  const feed = new Feed({
    id: home,
    title: whole.name,
    description: `${whole.tagline}: editions of the texts`,
    link: home,
    feed: urlOf(siteFiles.feed, publication),
    updated: new Date(entries[0]?.edition.date ?? whole.date),
    generator: false,
  });
  for (const { id, data, edition } of entries) {
    const address = urlOf(articleAddress(id), publication);
    feed.addItem({
      // Never the same for two editions, so that readers show the new one as new.
      id: `${address}#edition-${edition.edition}`,
      // Titles and summaries stand in the feed as HTML.
      title: escapeMarkup(`${displayTitle(data)}, edition ${edition.edition}`),
      link: address,
      date: new Date(edition.date),
      description: escapeMarkup(`${edition.changes} ${data.about}`),
      author: data.authors.map(({ given, family }) => ({ name: `${given} ${family}` })),
    });
  }
  return `${feed.atom1()}\n`;
}
