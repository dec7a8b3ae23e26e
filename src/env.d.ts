declare namespace App {
  interface Locals {
    /** What the build may show of the corpus. */
    corpus: import('./model/corpus.ts').Corpus;
    publication: import('./publication/publication.ts').Publication;
    /** What a page links to: an address under the base path of the site. */
    /** What the page may load and run; undefined in development, whose server puts styles into pages. */
    policy: string | undefined;
    link: (address: string) => string;
  }
}
