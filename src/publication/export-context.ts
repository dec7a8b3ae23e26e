import { withBase } from '../site.ts';

/** What an export says of itself and does not find in the article. */
export interface ExportContext {
  /** Where the site stands, base path included: `https://example.org/some/prefix/`. */
  siteUrl: string;
  edition: {
    /** Edition of this article, e.g. `1.0.0`. */
    number: string;
    /** The day of that edition, e.g. `2026-11-22`. */
    date: string;
    /** SHA-256 of the passages in UTF-8, in reading order, notes last, one a line. */
    textHash: string;
  };
}

/** The full address of a page of the site; `path` begins with `/`. */
export function addressOf(path: string, { siteUrl }: ExportContext): string {
  return withBase(path, siteUrl);
}

/** The full address of an article's page. */
export function articleAddress({ id }: { id: string }, context: ExportContext): string {
  return addressOf(`/articles/${id}/`, context);
}
