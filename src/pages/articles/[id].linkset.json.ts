import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../astro/edition.ts';
import { linksetType, writeLinkset } from '../../metadata/signposting.ts';
import { articlePage } from '../../publication/described-page.ts';

export const getStaticPaths = (() =>
  openEdition().corpus.articles.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const page = articlePage(corpus.articleOf.get(params.id!)!, publication);
  return new Response(writeLinkset(page, publication), {
    headers: { 'content-type': linksetType },
  });
};
