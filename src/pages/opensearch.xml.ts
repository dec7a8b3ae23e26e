import type { APIRoute } from 'astro';
import { openEdition } from '../astro/edition.ts';
import { openSearchType, writeOpenSearch } from '../metadata/open-search.ts';

export const GET: APIRoute = () => {
  const { publication } = openEdition();
  return new Response(writeOpenSearch(publication), {
    headers: { 'content-type': openSearchType },
  });
};
