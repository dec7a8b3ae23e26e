import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { stringOf } from './built.ts';

/** What Zotero would save of a page, in the names of its fields. */
export type ZoteroItem = Record<string, string | undefined>;

/** A field, and the tags from which it is taken; the first that is there counts. */
const fields: Record<string, string[]> = {
  title: ['citation_title', 'og:title'],
  date: ['citation_publication_date', 'z:date', 'article:published_time'],
  volume: ['citation_volume'],
  issue: ['citation_issue'],
  series: ['citation_series_title'],
  seriesNumber: ['z:seriesNumber'],
  publisher: ['citation_publisher'],
  place: ['z:place'],
  ISBN: ['citation_isbn'],
  url: ['citation_public_url', 'og:url'],
  language: ['citation_language'],
  rights: ['dc.rights'],
  section: ['article:section'],
  abstractNote: ['og:description'],
  edition: ['z:edition'],
  versionNumber: ['z:versionNumber'],
  extra: ['z:extra'],
};

/** The tags of a container, each with the type of item that it makes. */
const containers = {
  citation_journal_title: 'journalArticle',
  citation_conference_title: 'conferencePaper',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
  citation_technical_report_institution: 'report',
};

/**
 * What Zotero would save of a page, read as its translators “Embedded Metadata” (of 2026-04-27) and
 * “RDF” (of 2026-06-19) read the tags that this site has. This is not those programs, but a check of
 * each field that they take, in words of its own. It made of pages of each kind what Zotero’s
 * translation server, with these translators, made of them on 2026-11-22, apart from the ISBN, which
 * that writes with thirteen digits, and the section of a web page, for which it has no place.
 */
export function readAsZotero(tree: Root): ZoteroItem {
  const tags = selectAll('head meta', tree);
  const contents = (name: string) =>
    tags.filter((tag) => nameOf(tag) === name).map((tag) => stringOf(tag, 'content'));
  const container = Object.entries(containers).find(([name]) => contents(name).length > 0);
  // The type that a container makes goes before the one that is given.
  const itemType = container?.[1] ?? contents('z:itemType')[0];
  const site = ['webpage', 'newspaperArticle', 'blogPost'].includes(itemType ?? '')
    ? contents('og:site_name')[0]
    : undefined;
  const [first] = contents('citation_firstpage');
  const [last] = contents('citation_lastpage');
  const item: ZoteroItem = {
    itemType,
    creators: [
      ...contents('citation_author').map((name) => `author ${name}`),
      ...contents('citation_editor').map((name) => `editor ${name}`),
    ].join('; '),
    container: container ? contents(container[0])[0] : (contents('z:publicationTitle')[0] ?? site),
    pages: first && (last ? `${first}-${last}` : first),
  };
  for (const [field, names] of Object.entries(fields))
    item[field] = names.flatMap(contents).find((content) => content.trim() !== '');
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value));
}

/**
 * What on a page would mislead it: COinS, which it prefers to tags; a time in the text, which it
 * takes for the date of publication where no tag has one; an element whose class says byline, which
 * it takes for the authors where no tag has any; keywords, which become tags.
 */
export function misleading(tree: Root): string[] {
  const item = readAsZotero(tree);
  return [
    ...selectAll('.Z3988', tree).map(() => 'COinS'),
    ...(item.date ? [] : selectAll('time[datetime]', tree).map(() => 'a time')),
    ...(item.creators
      ? []
      : selectAll('[class*=byline i], .vcard, a[rel=author]', tree).map(() => 'a byline')),
    ...selectAll('meta[name=keywords], meta[name=author]', tree).map(nameOf),
  ];
}

function nameOf(tag: Element): string {
  return stringOf(tag, 'name') || stringOf(tag, 'property');
}
