import { resolve } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './publication/settings.ts';

const { content } = readSettings(process.env).settings;
const mdx = (folder: string) => glob({ pattern: '*.mdx', base: resolve(content, folder) });

/**
 * Astro renders these files and does nothing else with them: what they say was read and checked before.
 * A schema here would judge other data than the corpus, since Astro's YAML reads a date as a Date.
 */
export const collections = {
  articles: defineCollection({ loader: mdx('articles') }),
  actors: defineCollection({ loader: mdx('actors') }),
  initiatives: defineCollection({ loader: mdx('initiatives') }),
  /** What the content says about itself, at places of the program’s pages. */
  prose: defineCollection({ loader: mdx('prose') }),
};
