import type { APIRoute, GetStaticPaths } from 'astro';
import { type CorpusExtension, corpusExtensions } from '../addresses/formats.ts';
import { openEdition } from '../astro/edition.ts';
import { writeCorpus } from '../exports/files.ts';

export const getStaticPaths = (() =>
  corpusExtensions.map((format) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { corpus, publication } = openEdition();
  const bytes = writeCorpus(params.format as CorpusExtension, corpus, publication);
  return new Response(Buffer.from(bytes));
};
