import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { siteData } from '../../exports/corpus-files.ts';
import { dataFileNames } from '../../publication/data-file-names.ts';
import { exportSite } from '../../publication/export-site.ts';

export const getStaticPaths = (() =>
  dataFileNames.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  const files = siteData(getCorpus(), exportSite(site, import.meta.env.BASE_URL));
  const file = files.find(({ path }) => path === params.file)!;
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.mediatype } });
};
