import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { articlePage } from '../../publication/article-page.ts';
import { writeLinkset } from '../../metadata/linkset.ts';
import { linksetType } from '../../metadata/signposting.ts';
import { metadataContext } from '../../publication/site-context.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

export const getStaticPaths = (() =>
  getCorpus().articles.map((article) => ({
    params: { id: article.id },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: CorpusArticle }> = ({ props, site }) => {
  const context = metadataContext(site, import.meta.env.BASE_URL);
  return new Response(writeLinkset(articlePage(props.article), context), {
    headers: { 'content-type': linksetType },
  });
};
