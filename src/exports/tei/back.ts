import type { Element } from 'xast';
import { x } from 'xastscript';
import { entityAddress, workAddress } from '../../addresses/addresses.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { worksIn } from '../../overviews/work-lists.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import { identifiersOf } from '../../registry/identifiers.ts';
import { sortName } from '../../registry/order.ts';
import type { CitedWork } from '../../registry/works.ts';
import { type LostNotes, lostNotesSentence, lostNumbers } from '../../words/lost-notes.ts';
import { compareNames } from '../../words/names.ts';
import { editorsId, nameElement, type NameElement, workId } from './elements.ts';

/** Notes that were not supplied, works cited and entities named (TEI P5, sections 3.12 and 13.3). */
export function buildBack(article: CorpusArticle, publication: Publication): Element | null {
  const { lostNotes } = article.data;
  const works = worksIn(article);
  const entities = [...new Set(article.mentions.map(({ entity }) => entity))].sort((a, b) =>
    compareNames(sortName(a), sortName(b)),
  );
  const back = x('back', [
    lostNotes ? lostNotesDivision(lostNotes) : null,
    works.length > 0 ? worksDivision(works, publication) : null,
    entities.length > 0 ? namesDivision(entities, publication) : null,
  ]);
  return back.children.length > 0 ? back : null;
}

function lostNotesDivision(lost: LostNotes): Element {
  const notes = lostNumbers(lost).map((n) =>
    x('note', { 'xml:id': `n${n}`, n, place: 'end' }, [x('gap', { reason: 'not-supplied' })]),
  );
  return x('div', { type: 'notes' }, [
    x('head', 'Notes'),
    x('p', lostNotesSentence(lost)),
    ...notes,
  ]);
}

function worksDivision(works: CitedWork[], publication: Publication): Element {
  const items = works.map((work) => {
    const { authors, year, suffix = '', title } = work.data;
    return x('bibl', { 'xml:id': workId(work) }, [
      ...authors.flatMap((author) => [x('author', author), ', ']),
      year === null ? x('date', 'year not given') : x('date', { when: year }, year + suffix),
      ...(title ? [', ', x('title', title)] : []),
      ': ',
      x('idno', { type: 'URI' }, urlOf(workAddress(work), publication)),
    ]);
  });
  return x('div', { type: 'works-cited' }, [x('head', 'Works cited'), x('listBibl', items)]);
}

function namesDivision(entities: Entity[], publication: Publication): Element {
  const groups = Map.groupBy(entities, nameElement);
  const lists: { name: NameElement; list: string; item: string; head: string }[] = [
    { name: 'persName', list: 'listPerson', item: 'person', head: 'Persons' },
    { name: 'placeName', list: 'listPlace', item: 'place', head: 'States and territories' },
    { name: 'orgName', list: 'listOrg', item: 'org', head: 'Organisations and groups' },
    { name: 'name', list: 'list', item: 'item', head: 'Initiatives' },
  ];
  return x('div', { type: 'names' }, [
    x('head', 'Actors and initiatives named'),
    ...lists.map(({ name, list, item, head }) => {
      const items = groups.get(name)?.map((entity) => x(item, entryOf(entity, name, publication)));
      return items ? x(list, [x('head', head), ...items]) : null;
    }),
  ]);
}

/** The names of an entity and its identifiers; those that are the editors’ finding aids say so. */
function entryOf(entity: Entity, name: NameElement, publication: Publication) {
  const { data } = entity;
  const names = [
    x(name, { type: data.kind }, data.name),
    ...data.searchNames.map(({ form, lang }) =>
      x(name, { type: 'search', resp: `#${editorsId}`, 'xml:lang': lang }, form),
    ),
  ];
  const identifiers = [
    x('idno', { type: 'URI' }, urlOf(entityAddress(entity), publication)),
    ...identifiersOf(entity).map(({ scheme, id }) =>
      x('idno', { type: scheme, resp: `#${editorsId}` }, id),
    ),
  ];
  // An item is running words, the other entries are records.
  return name === 'name'
    ? [...listed(names), ': ', ...listed(identifiers)]
    : [...names, ...identifiers];
}

function listed(elements: Element[]): (Element | string)[] {
  return elements.flatMap((element, i) => (i === 0 ? [element] : [', ', element]));
}
