/** The citations of an article’s passages in one version of it. */
export interface VersionCitations {
  /** Each style with its entry for the article. */
  styles: { name: string; entry: string }[];
  /** Passage → its citation in each style, in the order of `styles`. */
  passages: Record<string, string[]>;
}

/**
 * The citations of an article’s passages, as its page loads them when the reader wants one: every
 * passage in this edition.
 */
export interface PassageCitations extends VersionCitations {
  /**
   * The same in the version of record, with the pages in print, of those passages whose pages are
   * known; absent where none is.
   */
  record?: VersionCitations;
}
