import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './publication/settings.ts';
import { actor } from './schemas/actor.ts';
import { article } from './schemas/article.ts';
import { initiative } from './schemas/initiative.ts';

const { content } = readSettings(process.env).settings;
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: resolve(content, folder) });

export const collections = {
  articles: defineCollection({ loader: mdx('articles'), schema: article }),
  actors: defineCollection({ loader: mdx('actors'), schema: actor }),
  initiatives: defineCollection({ loader: mdx('initiatives'), schema: initiative }),
  /** What the content says about itself, at places of the program’s pages. */
  prose: defineCollection({ loader: mdx('prose') }),
};
