import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../astro/edition.ts';
import { articleWords, drawPicture, siteWords } from '../../metadata/picture.ts';

export const getStaticPaths = (() => [
  { params: { name: 'site' } },
  ...openEdition().corpus.articles.map(({ id }) => ({ params: { name: id } })),
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { corpus, publication } = openEdition();
  const article = corpus.articleOf.get(params.name!);
  const words = article ? articleWords(article.data, publication) : siteWords(publication);
  return new Response(await drawPicture(words), { headers: { 'content-type': 'image/png' } });
};
