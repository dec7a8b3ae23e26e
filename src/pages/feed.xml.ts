import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/corpus.ts';
import { editionsOf } from '../metadata/editions.ts';
import { feedType, writeFeed } from '../metadata/feed.ts';
import { metadataContext } from '../metadata/site-context.ts';

export const GET: APIRoute = ({ site }) => {
  const { siteUrl } = metadataContext(site, import.meta.env.BASE_URL);
  const articles = getCorpus().articles.map((article) => ({
    article,
    history: editionsOf(article),
  }));
  return new Response(writeFeed(articles, siteUrl), { headers: { 'content-type': feedType } });
};
