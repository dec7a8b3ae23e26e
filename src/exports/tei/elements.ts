import type { Element } from 'xast';
import { x } from 'xastscript';
import { isExactDate } from '../../citing/csl.ts';
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

export function authorElement({ affiliation, ...name }: Article['authors'][number]): Element {
  return x('author', [personElement(name), affiliation ? x('affiliation', affiliation) : null]);
}

export function personElement({ given, family }: { given: string; family: string }): Element {
  return x('persName', [x('forename', given), ' ', x('surname', family)]);
}

/** A date of EDTF in words, with the attributes of att.datable.w3c as far as these can say it. */
export function dateElement(date: string | null | undefined): Element {
  if (!date) return x('date', 'unknown');
  const exact = (part: string | undefined) => (isExactDate(part) ? part : undefined);
  const attributes = {
    when: exact(date),
    notBefore: exact(/^\[(.+)\.\.\]$/.exec(date)?.[1]),
    notAfter: exact(/^\[\.\.(.+)\]$/.exec(date)?.[1]),
  };
  return x('date', attributes, dateInWords(date));
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

/** The id of the statement who edited, to which what the editors add may point. */
export const editorsId = 'editors';

export function workId({ key }: CitedWork): string {
  return `work-${key}`;
}
