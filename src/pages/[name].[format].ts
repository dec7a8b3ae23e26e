import type { APIRoute, GetStaticPaths } from 'astro';
import { corpusExtensions } from '../addresses/formats.ts';
import { openEdition } from '../astro/edition.ts';
import { writeCorpus } from '../exports/files.ts';
import { feedType, writeFeed } from '../metadata/feed.ts';
import { openSearchType, writeOpenSearch } from '../metadata/open-search.ts';
import { writeRobots } from '../metadata/crawlers.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Publication } from '../publication/publication.ts';

type Write = (corpus: Corpus, publication: Publication) => string | Uint8Array;

/** The files about the site as a whole, with how each is written and its media type. */
const files: Record<string, [write: Write, type?: string]> = {
  'feed.xml': [writeFeed, feedType],
  'opensearch.xml': [(_, publication) => writeOpenSearch(publication), openSearchType],
  'robots.txt': [writeRobots, 'text/plain; charset=utf-8'],
  'corpus.html': [corpusIn('html'), 'text/html; charset=utf-8'],
  ...Object.fromEntries(
    corpusExtensions.map((format) => [`corpus.${format}`, [corpusIn(format)] as [Write]]),
  ),
};

export const getStaticPaths = (() =>
  Object.keys(files).map((file) => {
    const [name, ...format] = file.split('.');
    return { params: { name, format: format.join('.') } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const [write, type] = files[`${params.name}.${params.format}`]!;
  const { corpus, publication } = openEdition();
  return new Response(Buffer.from(write(corpus, publication)), {
    headers: type ? { 'content-type': type } : {},
  });
};

function corpusIn(format: Parameters<typeof writeCorpus>[0]): Write {
  return (corpus, publication) => writeCorpus(format, corpus, publication);
}
