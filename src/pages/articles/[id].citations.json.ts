import type { APIRoute, GetStaticPaths } from 'astro';
import { citedPassages } from '../../citing/cite-page.ts';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { articleContext, exportSite } from '../../publication/export-site.ts';

export const getStaticPaths = (() =>
  getCorpus().articles.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const article = getCorpus().articles.find(({ id }) => id === params.id)!;
  const { siteUrl } = articleContext(article, exportSite(site, import.meta.env.BASE_URL));
  return new Response(JSON.stringify(citedPassages(article, siteUrl)));
};
