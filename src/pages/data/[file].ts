import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFileNames } from '../../addresses/formats.ts';
import { openEdition } from '../../astro/edition.ts';
import { dataFiles } from '../../exports/data/data-files.ts';

export const getStaticPaths = (() =>
  dataFileNames(openEdition().corpus.edition).map((file) => ({
    params: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const file = dataFiles(corpus, publication).find(({ path }) => path === params.file)!;
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.mediatype } });
};
