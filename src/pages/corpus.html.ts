import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/load-corpus.ts';
import { exportSite } from '../publication/export-site.ts';
import { writeSiteFile } from '../exports/site-file.ts';

export const GET: APIRoute = ({ site }) => {
  const html = writeSiteFile(getCorpus(), exportSite(site, import.meta.env.BASE_URL));
  return new Response(Buffer.from(html), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
