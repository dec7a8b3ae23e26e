import type { ExportContext } from '../../../src/publication/export-context.ts';
import type { CorpusArticle } from '../../../src/model/corpus.ts';

/** What exports are told in tests: a site under a path, and a first edition. */
export function contextOf({ textHash }: Pick<CorpusArticle, 'textHash'>): ExportContext {
  const edition = { number: '1.0.0', date: '2026-11-22', textHash };
  return { siteUrl: 'https://example.org/some/prefix/', edition };
}
