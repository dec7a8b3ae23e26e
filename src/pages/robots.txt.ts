import type { APIRoute } from 'astro';
import { openEdition } from '../astro/edition.ts';
import { writeRobots } from '../metadata/crawlers.ts';

export const GET: APIRoute = () => {
  const { corpus, publication } = openEdition();
  return new Response(writeRobots(corpus, publication));
};
