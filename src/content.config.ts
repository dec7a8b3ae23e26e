import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { actor } from './schemas/actor.ts';
import { article } from './schemas/article.ts';
import { initiative } from './schemas/initiative.ts';
import { work } from './schemas/work.ts';

const mdx = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}` });

export const collections = {
  articles: defineCollection({ loader: mdx('articles'), schema: article }),
  actors: defineCollection({ loader: mdx('actors'), schema: actor }),
  initiatives: defineCollection({ loader: mdx('initiatives'), schema: initiative }),
  works: defineCollection({
    loader: glob({ pattern: '*.yaml', base: './content/works' }),
    schema: work,
  }),
};
