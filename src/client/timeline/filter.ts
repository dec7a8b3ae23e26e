/** What the timeline is narrowed to, as it stands in the address; an empty string narrows nothing. */
export interface Filter {
  article: string;
  kind: string;
  entity: string;
}

const keys = ['article', 'kind', 'entity'] as const;

/** The filter that an address asks for, without what the page does not offer. */
export function readFilter(
  search: string,
  offers: (key: keyof Filter, value: string) => boolean,
): Filter {
  const asked = new URLSearchParams(search);
  const read = (key: keyof Filter) => {
    const value = asked.get(key) ?? '';
    return offers(key, value) ? value : '';
  };
  return { article: read('article'), kind: read('kind'), entity: read('entity') };
}

/** The address with this filter, and whatever else it held. */
export function withFilter(address: string, filter: Filter): string {
  const url = new URL(address);
  for (const key of keys) {
    if (filter[key]) url.searchParams.set(key, filter[key]);
    else url.searchParams.delete(key);
  }
  return url.href;
}

/** Whether an entry with these articles and entities is among what the filter asks for. */
export function passes(
  filter: Filter,
  entry: { articles: string[]; entities: string[] },
  kindOf: ReadonlyMap<string, string>,
): boolean {
  return (
    (!filter.article || entry.articles.includes(filter.article)) &&
    (!filter.kind || entry.entities.some((id) => kindOf.get(id) === filter.kind)) &&
    (!filter.entity || entry.entities.includes(filter.entity))
  );
}
