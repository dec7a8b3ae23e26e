import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Entity } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';
import type { Article } from '../../schemas/article.ts';
import { dateInWords } from '../../words/dates.ts';
import { displayTitle } from '../../words/names.ts';

/** The title; one that the editors gave stands in square brackets and says so. */
export function titleElement(data: Pick<Article, 'title' | 'titleIsEditors'>): Element {
  const type = data.titleIsEditors ? 'supplied' : undefined;
  return x('title', { level: 'a', type }, displayTitle(data));
}

/** An author with what is known of the affiliation. */
export function authorElement({ affiliation, ...name }: Article['authors'][number]): Element {
  return x('author', [personElement(name), affiliation ? x('affiliation', affiliation) : null]);
}

/** The name of a person. */
export function personElement({ given, family }: { given: string; family: string }): Element {
  return x('persName', [x('forename', given), ' ', x('surname', family)]);
}

/**
 * A date of EDTF as `date` with the attributes of att.datable.w3c, in words. What these cannot
 * say is said in words alone; an unknown date is said to be unknown.
 */
export function dateElement(date: string | null | undefined): Element {
  if (!date) return x('date', 'unknown');
  const attributes = {
    when: onlyDay(date),
    notBefore: onlyDay(/^\[(.+)\.\.\]$/.exec(date)?.[1]),
    notAfter: onlyDay(/^\[\.\.(.+)\]$/.exec(date)?.[1]),
  };
  return x('date', attributes, dateInWords(date));
}

function onlyDay(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(date) ? date : undefined;
}

export type NameElement = 'persName' | 'placeName' | 'orgName' | 'name';

/**
 * The element for the name of an entity (TEI P5, chapter 13): states and territories are places,
 * other actors persons or organisations; for initiatives there is only the general `name`.
 */
export function nameElement({ collection, data: { kind } }: Entity): NameElement {
  if (collection === 'initiatives') return 'name';
  if (kind === 'person') return 'persName';
  return kind === 'state' || kind === 'territory' ? 'placeName' : 'orgName';
}

/** The id of a cited work in the list of works. */
export function workId({ key }: CitedWork): string {
  return `work-${key}`;
}
