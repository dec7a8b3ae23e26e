import type { APIRoute } from 'astro';
import { openEdition } from '../astro/edition.ts';
import { feedType, writeFeed } from '../metadata/feed.ts';

export const GET: APIRoute = () => {
  const { corpus, publication } = openEdition();
  return new Response(writeFeed(corpus, publication), {
    headers: { 'content-type': feedType },
  });
};
