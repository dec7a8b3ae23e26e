import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../corpus/load-corpus.ts';
import { writeCorpus } from '../exports/corpus-files.ts';
import { type CorpusFormat, corpusFormats } from '../publication/corpus-formats.ts';
import { exportSite } from '../publication/export-site.ts';

export const getStaticPaths = (() =>
  corpusFormats.map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const where = exportSite(site, import.meta.env.BASE_URL);
  return new Response(Buffer.from(writeCorpus(params.format as CorpusFormat, getCorpus(), where)));
};
