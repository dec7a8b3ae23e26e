import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../astro/edition.ts';
import { articleFiles } from '../../exports/files.ts';
import { articleFilesOf } from '../../publication/files.ts';

export const getStaticPaths = (() => {
  const { corpus, publication } = openEdition();
  return corpus.articles.flatMap((article) =>
    articleFilesOf(article, publication.access).map(({ extension }) => ({
      params: { id: article.id, format: extension },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const files = articleFiles(corpus.articleOf.get(params.id!)!, corpus, publication);
  const file = files.find(({ extension }) => extension === params.format)!;
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.type } });
};
