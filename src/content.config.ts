import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readSettings } from './publication/settings.ts';

const { content } = readSettings(process.env).settings;

/**
 * Astro renders these files and does nothing else with them: what they say was read and checked before.
 * A schema here would judge other data than the corpus, since Astro's YAML reads a date as a Date.
 */
const mdx = (folder: string) =>
  defineCollection({ loader: glob({ pattern: '*.mdx', base: `${content}/${folder}` }) });

export const collections = {
  articles: mdx('articles'),
  actors: mdx('actors'),
  initiatives: mdx('initiatives'),
};
