import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { addresses } from './src/astro/integrations/addresses.ts';
import { edition } from './src/astro/integrations/edition.ts';
import { searchIndex } from './src/astro/integrations/search-index.ts';
import { sitemapOptions } from './src/astro/integrations/sitemap-options.ts';
import { remarkEdition } from './src/astro/markdown/remark-edition.ts';
import { readSettings } from './src/publication/settings.ts';

const { settings } = readSettings(process.env);

export default defineConfig({
  site: settings.origin,
  base: settings.base || '/',
  trailingSlash: 'always',
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, [remarkEdition, { content: resolve(settings.content) }]],
    }),
  },
  integrations: [edition(settings), mdx(), searchIndex(), sitemap(sitemapOptions()), addresses()],
  // Nothing stands in a page that a strict policy would have to allow.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks every MDX module with a directive of its own, which the bundler does not know.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
  // Completion in front matter, in editors with the Astro extension.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  prefetch: false,
});
