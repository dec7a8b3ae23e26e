import type { APIRoute } from 'astro';
import { openEdition } from '../astro/edition.ts';
import { writeCorpus } from '../exports/files.ts';

export const GET: APIRoute = () => {
  const { corpus, publication } = openEdition();
  return new Response(Buffer.from(writeCorpus('html', corpus, publication)), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
};
