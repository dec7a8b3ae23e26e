export const filterKeys = ['article', 'kind', 'entity'] as const;
type Key = (typeof filterKeys)[number];

/** What the timeline is narrowed to, as it stands in the address; an empty string narrows nothing. */
export type Filter = Record<Key, string>;

/** The filter with what is given for each key. */
export function makeFilter(valueOf: (key: Key) => string): Filter {
  return { article: valueOf('article'), kind: valueOf('kind'), entity: valueOf('entity') };
}

/** The filter that an address asks for, without what the page does not offer. */
export function readFilter(search: string, offers: (key: Key, value: string) => boolean): Filter {
  const asked = new URLSearchParams(search);
  return makeFilter((key) => {
    const value = asked.get(key) ?? '';
    return offers(key, value) ? value : '';
  });
}

/** The address with this filter, and whatever else it held. */
export function withFilter(address: string, filter: Filter): string {
  const url = new URL(address);
  for (const key of filterKeys) {
    if (filter[key]) url.searchParams.set(key, filter[key]);
    else url.searchParams.delete(key);
  }
  return url.href;
}

/** Whether an entry with these articles and entities is among what the filter asks for. */
export function passes(
  { article, kind, entity }: Filter,
  { articles, entities }: { articles: string[]; entities: string[] },
  kindOf: ReadonlyMap<string, string>,
): boolean {
  return (
    (!article || articles.includes(article)) &&
    (!kind || entities.some((id) => kindOf.get(id) === kind)) &&
    (!entity || entities.includes(entity))
  );
}
