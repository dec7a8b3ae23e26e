import type { APIRoute } from 'astro';
import { getCorpus } from '../corpus/load-corpus.ts';
import { editionsOf } from '../publication/article-editions.ts';
import { feedType, writeFeed } from '../metadata/feed.ts';
import { metadataContext } from '../publication/site-context.ts';

export const GET: APIRoute = ({ site }) => {
  const { siteUrl } = metadataContext(site, import.meta.env.BASE_URL);
  const articles = getCorpus().articles.map((article) => ({
    article,
    history: editionsOf(article),
  }));
  return new Response(writeFeed(articles, siteUrl), { headers: { 'content-type': feedType } });
};
