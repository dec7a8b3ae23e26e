import type { Book, CreativeWork, Organization, Person } from 'schema-dts';
import type { Article } from '../../schemas/article.ts';

/** A person as schema.org has names. */
export function personNode({
  given,
  family,
  affiliation,
}: {
  given: string;
  family: string;
  affiliation?: string | null;
}): Person {
  return {
    '@type': 'Person',
    name: `${given} ${family}`,
    givenName: given,
    familyName: family,
    ...(affiliation && { affiliation: { '@type': 'Organization', name: affiliation } }),
  };
}

/** Whether a date of EDTF is one of ISO 8601 too, as schema.org has dates: a day, month or year. */
export function isDate(date: string | null | undefined): date is string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date ?? '');
}

/** In what an article appeared; undefined where that is unknown. */
export function containerNode(data: Article): CreativeWork | undefined {
  const { container: name, type } = data;
  if (!name) return undefined;
  switch (type) {
    case 'book-chapter':
      return bookNode(name, data);
    case 'newspaper-article':
      return { '@type': 'Newspaper', name, ...publisherOf(data) };
    case 'web-essay':
      return { '@type': 'WebSite', name, ...publisherOf(data) };
    case 'journal-article':
    case 'research-paper':
      return issueNode(name, data);
  }
}

function bookNode(name: string, data: Article): Book {
  const [, series, position] = /^(.+?)\s+(\d+)$/.exec(data.series ?? '') ?? [];
  return {
    '@type': 'Book',
    name,
    ...(data.editors && { editor: data.editors.map(personNode) }),
    ...(data.isbn && { isbn: data.isbn }),
    ...(isDate(data.published) && { datePublished: data.published }),
    ...publisherOf(data),
    ...(data.series && {
      isPartOf: { '@type': 'BookSeries', name: series ?? data.series },
      ...(position && { position }),
    }),
  };
}

/** A journal, within its volume, within its issue, as far as they are known. */
function issueNode(name: string, data: Article): CreativeWork {
  const { volume, issue } = data;
  const journal: CreativeWork = { '@type': 'Periodical', name, ...publisherOf(data) };
  const inVolume: CreativeWork = volume
    ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal }
    : journal;
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume;
}

function publisherOf({ publisher, place }: Article): { publisher?: Organization } {
  if (!publisher) return {};
  return {
    publisher: { '@type': 'Organization', name: publisher, ...(place && { location: place }) },
  };
}
