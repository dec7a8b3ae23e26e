/** A format in which a text can be had beside its page. */
export interface FileFormat {
  /** What follows the name in the address. */
  extension: string;
  /** Media type, as registered with IANA where it is. */
  type: string;
  /** What it holds: the words of the text, the bibliographic record, or both. */
  holds: readonly ('text' | 'record')[];
  /** What readers call it. */
  name: string;
}

/** Every format in which articles are exported. */
export const articleFormats = [
  { extension: 'txt', type: 'text/plain', holds: ['text'], name: 'Plain text' },
  { extension: 'md', type: 'text/markdown', holds: ['text'], name: 'Markdown' },
  { extension: 'tei.xml', type: 'application/tei+xml', holds: ['text', 'record'], name: 'TEI XML' },
  { extension: 'epub', type: 'application/epub+zip', holds: ['text'], name: 'EPUB' },
  { extension: 'bib', type: 'application/x-bibtex', holds: ['record'], name: 'BibTeX' },
  {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    holds: ['record'],
    name: 'RIS',
  },
  {
    extension: 'csl.json',
    type: 'application/vnd.citationstyles.csl+json',
    holds: ['record'],
    name: 'CSL-JSON',
  },
] as const satisfies readonly FileFormat[];

export type ArticleExtension = (typeof articleFormats)[number]['extension'];

/** Formats of the whole corpus: what follows `corpus.` in the address. */
export const corpusExtensions = ['epub', 'txt', 'md', 'bib', 'ris', 'csl.json'] as const;
export type CorpusExtension = (typeof corpusExtensions)[number];

/** The tables of the data, in the order in which they are shown. */
export const tableNames = [
  'articles',
  'passages',
  'actors',
  'initiatives',
  'mentions',
  'statements',
  'questions',
  'positions',
  'works',
  'authors',
] as const;
export type TableName = (typeof tableNames)[number];

/** The file with all others of the data in it. */
export const zipName = ({ id }: { id: string }) => `${id}-data.zip`;

/** The names of all files of the data, in the order in which they are made. */
export function dataFileNames(edition: { id: string }): string[] {
  return [
    ...tableNames.flatMap((name) => [`${name}.csv`, `${name}.json`, `${name}.schema.json`]),
    'datapackage.json',
    'README.md',
    zipName(edition),
  ];
}
