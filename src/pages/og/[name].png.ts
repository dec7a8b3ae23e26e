import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../../corpus/load-corpus.ts';
import { drawPicture } from '../../metadata/picture/draw.ts';
import { articleWords, type PictureWords, siteWords } from '../../metadata/picture/layout.ts';

export const getStaticPaths = (() => [
  { params: { name: 'site' }, props: { words: siteWords() } },
  ...getCorpus().articles.map(({ id, data }) => ({
    params: { name: id },
    props: { words: articleWords(data) },
  })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: PictureWords }> = async ({ props }) =>
  new Response(await drawPicture(props.words), { headers: { 'content-type': 'image/png' } });
