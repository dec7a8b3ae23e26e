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

/** `<meta name>` tags of a list, without those whose content is unknown. */
export function namedTags(tags: readonly [name: string, content?: string | null][]): MetaTag[] {
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** `<meta property>` tags of a list, without those whose content is unknown. */
export function propertyTags(
  tags: readonly [property: string, content?: string | null][],
): MetaTag[] {
  return tags.flatMap(([property, content]) => (content ? [{ property, content }] : []));
}
