/** A `<meta>`: by `name`, or by `property` as Open Graph wants it. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** A `<link>` that says something of the page and loads nothing. */
export interface LinkTag {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** Names and contents of tags; those whose content is unknown are left out. */
export type TagList = (readonly [name: string, content?: string | null])[];

/** The `<meta>` tags of a list. */
export function metaTags(by: 'name' | 'property', tags: TagList): MetaTag[] {
  return tags.flatMap(([name, content]) => (content ? [{ [by]: name, content }] : []));
}
