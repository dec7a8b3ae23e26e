import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/load-corpus.ts';
import { wholeTextFiles } from '../publication/whole-text-files.ts';
import { writeRobots } from '../metadata/robots.ts';
import { metadataContext } from '../publication/site-context.ts';

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const context = metadataContext(site, base);
  return new Response(writeRobots(getCorpus().articles, { ...context, base }, wholeTextFiles));
};
