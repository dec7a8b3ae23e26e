import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../astro/edition.ts';
import { citedPassages } from '../../citing/cite-page.ts';

export const getStaticPaths = (() =>
  openEdition().corpus.articles.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const article = corpus.articleOf.get(params.id!)!;
  return new Response(JSON.stringify(citedPassages(article, corpus, publication)));
};
