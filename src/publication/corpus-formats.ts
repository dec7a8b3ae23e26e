/** Formats of the whole corpus: what follows `corpus.` in the address. */
export const corpusFormats = ['epub', 'txt', 'md', 'bib', 'ris', 'csl.json'] as const;
export type CorpusFormat = (typeof corpusFormats)[number];
