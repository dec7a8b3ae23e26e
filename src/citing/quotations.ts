/** The citations of an article’s passages in one version of it. */
export interface VersionCitations {
  styles: { name: string; entry: string }[];
  /** Passage → its citation in each style, in the order of `styles`. */
  passages: Record<string, string[]>;
}

/** The citations of an article’s passages in this edition, as its page loads them. */
export interface PassageCitations extends VersionCitations {
  /** The same in the version of record, of those passages whose printed pages are known. */
  record?: VersionCitations;
}
