import { type Access, isWhole } from '../corpus/access/access.ts';
import type { Article } from '../schemas/article.ts';

/** A format in which an article can be had beside its page. */
export interface ExportFormat {
  /** What follows the article’s id in the address, e.g. `csl.json`. */
  extension: string;
  /** Media type, as registered with IANA where it is. */
  type: string;
  /** What it holds: the words of the text, the bibliographic record, or both. */
  holds: readonly ('text' | 'record')[];
}

/** A file of an article with its place. */
export interface ExportFile extends ExportFormat {
  /** From the root of the site. */
  path: string;
}

/** Every format in which articles are exported. */
export const exportFormats = [
  { extension: 'txt', type: 'text/plain', holds: ['text'] },
  { extension: 'md', type: 'text/markdown', holds: ['text'] },
  { extension: 'tei.xml', type: 'application/tei+xml', holds: ['text', 'record'] },
  { extension: 'epub', type: 'application/epub+zip', holds: ['text'] },
  { extension: 'bib', type: 'application/x-bibtex', holds: ['record'] },
  { extension: 'ris', type: 'application/x-research-info-systems', holds: ['record'] },
  { extension: 'csl.json', type: 'application/vnd.citationstyles.csl+json', holds: ['record'] },
] as const satisfies readonly ExportFormat[];

export type ExportExtension = (typeof exportFormats)[number]['extension'];

/**
 * The formats in which an article is published: those that hold its words only where they may be had
 * whole.
 */
export function writtenFormats(
  article: { data: Pick<Article, 'rights'> },
  access: Access,
): ExportExtension[] {
  const whole = isWhole(article, access);
  return exportFormats
    .filter(({ holds }) => whole || !(holds as readonly string[]).includes('text'))
    .map(({ extension }) => extension);
}

/** Where the files of an article are, in those formats that are written. */
export function exportFiles(
  { id }: { id: string },
  written: readonly ExportExtension[],
): ExportFile[] {
  return exportFormats
    .filter(({ extension }) => written.includes(extension))
    .map((format) => ({ ...format, path: `/articles/${id}.${format.extension}` }));
}
