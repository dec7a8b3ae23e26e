import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/corpus.ts';
import {
  articleContext,
  corpusContext,
  exportSite,
  wholeArticles,
} from '../exports/export-site.ts';
import { writeOneFile } from '../exports/one-file/write-one-file.ts';

export const GET: APIRoute = ({ site }) => {
  const where = exportSite(site, import.meta.env.BASE_URL);
  const corpus = getCorpus();
  const html = writeOneFile(corpus, {
    full: wholeArticles(corpus, where),
    contextOf: (article) => articleContext(article, where),
    context: corpusContext(corpus, where),
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
