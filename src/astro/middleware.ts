import { defineMiddleware } from 'astro:middleware';
import { pageAt } from '../addresses/addresses.ts';
import { shownCorpus } from '../corpus/access/shown.ts';
import { shownPages } from '../overviews/shown-pages.ts';
import { contentPolicy } from '../publication/content-policy.ts';
import { linkTo } from '../publication/publication.ts';
import { openEdition } from './edition.ts';

/**
 * Hands the edition to every page: components ask `Astro.locals`, and nothing else. A page that has
 * nothing to show is not rendered: of a response without content a build writes no file, and
 * development shows the page for addresses that do not exist.
 */
export const onRequest = defineMiddleware(({ locals, url }, next) => {
  const { corpus, publication } = openEdition();
  const page = pageAt(url.pathname.slice(publication.base.length));
  if (page && !shownPages(corpus).has(page))
    return new Response(null, { status: import.meta.env.DEV ? 404 : 204 });
  locals.corpus = shownCorpus(corpus, publication.access);
  locals.publication = publication;
  locals.policy = import.meta.env.DEV ? undefined : contentPolicy(page === 'search');
  locals.link = (address) => linkTo(address, publication);
  return next();
});
