import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../astro/edition.ts';
import { citedPassages } from '../../citing/cite-page.ts';
import { articleFiles } from '../../exports/files.ts';
import { linksetType, writeLinkset } from '../../metadata/signposting.ts';
import { articlePage } from '../../publication/described-page.ts';
import { articleFilesOf } from '../../publication/files.ts';

export const getStaticPaths = (() => {
  const { corpus, publication } = openEdition();
  return corpus.articles.flatMap((article) =>
    [
      ...articleFilesOf(article, publication.access).map(({ extension }) => extension),
      'citations.json',
      'linkset.json',
    ].map((format) => ({ params: { id: article.id, format } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const article = corpus.articleOf.get(params.id!)!;
  if (params.format === 'citations.json')
    return new Response(JSON.stringify(citedPassages(article, corpus, publication)));
  const { bytes, type } =
    params.format === 'linkset.json'
      ? {
          bytes: writeLinkset(articlePage(article, publication), publication),
          type: linksetType,
        }
      : articleFiles(article, corpus, publication).find(
          ({ extension }) => extension === params.format,
        )!;
  return new Response(Buffer.from(bytes), { headers: { 'content-type': type } });
};
