import type { ArticlePage, MetadataContext } from '../../../src/publication/described-page.ts';
import { type ExportExtension, exportFiles } from '../../../src/publication/export-formats.ts';
import type { MetaTag } from '../../../src/metadata/head.ts';
import { makeFrontMatter } from './make-front-matter.ts';

export const context: MetadataContext = { siteUrl: 'https://example.org/base/', access: 'all' };

/** The page of a small article in its second edition. */
export function makePage(
  changes: Parameters<typeof makeFrontMatter>[0] = {},
  written: ExportExtension[] = [],
): ArticlePage {
  return {
    kind: 'article',
    article: { id: 'a', data: makeFrontMatter(changes), textHash: 'ab12' },
    history: [
      { edition: '2.0.0', date: '2027-01-05', changes: 'A sentence was restored.' },
      { edition: '1.0.0', date: '2026-11-21', changes: 'First edition.' },
    ],
    exports: exportFiles({ id: 'a' }, written),
  };
}

/** The tags as `name: content`. */
export function lines(tags: MetaTag[]): string[] {
  return tags.map(({ name, property, content }) => `${name ?? property}: ${content}`);
}
