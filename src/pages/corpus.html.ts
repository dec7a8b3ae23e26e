import type { APIRoute } from 'astro';
import { openEdition } from '../astro/edition.ts';
import { writeSiteFile } from '../exports/site-file.ts';

export const GET: APIRoute = () => {
  const { corpus, publication } = openEdition();
  return new Response(Buffer.from(writeSiteFile(corpus, publication)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
