import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { addresses } from './src/astro/integrations/addresses.ts';
import { integrity } from './src/astro/integrations/integrity.ts';
import { searchIndex } from './src/astro/integrations/search-index.ts';
import { sitemapOptions } from './src/astro/integrations/sitemap-options.ts';
import { remarkEdition } from './src/astro/markdown/remark-edition.ts';

const base = process.env.BASE_PATH || '/';
const site = process.env.SITE_URL ?? 'http://localhost:4321';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, [remarkEdition, { base }]],
    }),
  },
  integrations: [
    integrity(),
    mdx(),
    searchIndex(),
    sitemap(sitemapOptions(site, base)),
    addresses(),
  ],
  fonts: [
    localFont(
      'Source Serif 4',
      '--font-serif',
      'source-serif-4',
      ['normal', 'italic'],
      ['Georgia', 'serif'],
    ),
    localFont(
      'Source Sans 3',
      '--font-sans',
      'source-sans-3',
      ['normal'],
      ['system-ui', 'sans-serif'],
    ),
  ],
  // Completion in front matter, in editors with the Astro extension.
  experimental: { contentIntellisense: true },
  devToolbar: { enabled: false },
  prefetch: false,
});

/** A variable font of a fontsource package, in the two subsets that the texts need. */
function localFont(name, cssVariable, pkg, styles, fallbacks) {
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    options: {
      variants: styles.flatMap((style) =>
        [
          [
            'latin',
            [
              'U+0000-00FF',
              'U+0131',
              'U+0152-0153',
              'U+02BB-02BC',
              'U+02C6',
              'U+02DA',
              'U+02DC',
              'U+0304',
              'U+0308',
              'U+0329',
              'U+2000-206F',
              'U+20AC',
              'U+2122',
              'U+2191',
              'U+2193',
              'U+2212',
              'U+2215',
              'U+FEFF',
              'U+FFFD',
            ],
          ],
          [
            'latin-ext',
            [
              'U+0100-02BA',
              'U+02BD-02C5',
              'U+02C7-02CC',
              'U+02CE-02D7',
              'U+02DD-02FF',
              'U+1D00-1DBF',
              'U+1E00-1E9F',
              'U+1EF2-1EFF',
              'U+2020',
              'U+20A0-20AB',
              'U+20AD-20C0',
              'U+2113',
              'U+2C60-2C7F',
              'U+A720-A7FF',
            ],
          ],
        ].map(([subset, unicodeRange]) => ({
          src: [
            `./node_modules/@fontsource-variable/${pkg}/files/${pkg}-${subset}-wght-${style}.woff2`,
          ],
          weight: '200 900',
          style,
          unicodeRange,
        })),
      ),
    },
  };
}
