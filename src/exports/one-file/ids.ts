/** The article to which a file of a book belongs, if it is of one, and its part in it. */
export function ownerOf(file: string): { article: string; part: string } | undefined {
  const [, article, part] = /^(.+)-(text-\d+|notes|title)\.xhtml$/.exec(file) ?? [];
  return article && part ? { article, part } : undefined;
}

/**
 * The id that a place of a book has where all its files are one: those of an article are prefixed by
 * it, `p12` in `nagy-soft-approach-text-2.xhtml` is `nagy-soft-approach-p12`.
 *
 * @param id within the file; without it, that of the file itself
 */
export function oneId(file: string, id?: string): string {
  const owner = ownerOf(file);
  if (owner) {
    if (id) return `${owner.article}-${id}`;
    return owner.part === 'title' ? owner.article : `${owner.article}-part-${owner.part}`;
  }
  const name = file.replace(/\.xhtml$/, '');
  // Entries of the indexes have ids that are unique in the whole book; headings have not.
  if (id === 'title') return `${name}-heading`;
  return id ?? name;
}

/** A link within a book as one within the one file; others stay as they are. */
export function oneLink(href: string): string {
  if (/^[a-z]+:/i.test(href)) return href;
  const [file = '', id] = href.split('#');
  return `#${oneId(file, id)}`;
}
