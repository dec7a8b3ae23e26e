import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { siteAccess } from '../../corpus/access/access.ts';
import { articleFiles } from '../../exports/article-files.ts';
import { exportSite } from '../../publication/export-site.ts';
import { writtenFormats } from '../../publication/export-formats.ts';

export const getStaticPaths = (() =>
  getCorpus().articles.flatMap((article) =>
    writtenFormats(article, siteAccess()).map((format) => ({
      params: { id: article.id, format },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const corpus = getCorpus();
  const article = corpus.articles.find(({ id }) => id === params.id)!;
  const files = articleFiles(article, corpus, exportSite(site, import.meta.env.BASE_URL));
  const file = files.find(({ extension }) => extension === params.format)!;
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.type } });
};
