import { defineMiddleware } from 'astro:middleware';
import { shownCorpus } from '../corpus/access/shown.ts';
import { linkTo } from '../publication/publication.ts';
import { openEdition } from './edition.ts';

/** Hands the edition to every page: components ask `Astro.locals`, and nothing else. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  const { corpus, publication } = openEdition();
  locals.corpus = shownCorpus(corpus, publication.access);
  locals.publication = publication;
  locals.link = (address) => linkTo(address, publication);
  return next();
});
