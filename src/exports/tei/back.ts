import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Entity } from '../../registry/entities.ts';
import { worksIn } from '../../overviews/work-lists.ts';
import { type CitedWork, workPath } from '../../registry/works.ts';
import { addressOf, type ExportContext } from '../../publication/export-context.ts';
import { entityAddress, nameElement, type NameElement, workId } from './names.ts';
import { compareNames } from '../../words/names.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { sortName } from '../../registry/order.ts';

/**
 * What the edition adds behind the text: notes that were not supplied, the works cited and the
 * entities named (TEI P5, sections 3.12 and 13.3). What is empty is left out.
 */
export function buildBack(article: CorpusArticle, context: ExportContext): Element | undefined {
  const { lostNotes } = article.data;
  const works = worksIn(article);
  const entities = [...new Set(article.mentions.map(({ entity }) => entity))].sort((a, b) =>
    compareNames(sortName(a), sortName(b)),
  );
  const divisions = [
    lostNotes && lostNotesDivision(lostNotes),
    works.length > 0 && worksDivision(works, context),
    entities.length > 0 && namesDivision(entities, context),
  ].filter((division) => typeof division === 'object');
  return divisions.length > 0 ? x('back', divisions) : undefined;
}

function lostNotesDivision({ first, last }: { first: number; last: number }): Element {
  const notes = Array.from({ length: last - first + 1 }, (_, i) => {
    const n = String(first + i);
    return x('note', { 'xml:id': `n${n}`, n, place: 'end' }, [
      x('gap', { reason: 'not-supplied' }),
    ]);
  });
  const words = `The text of notes ${first} to ${last} was not supplied with the source.`;
  return x('div', { type: 'notes' }, [x('head', 'Notes'), x('p', words), ...notes]);
}

function worksDivision(works: CitedWork[], context: ExportContext): Element {
  const items = works.map((work) => {
    const { authors, year, suffix = '', title } = work.data;
    return x('bibl', { 'xml:id': workId(work) }, [
      ...authors.flatMap((author) => [x('author', author), ', ']),
      year === null ? x('date', 'year not given') : x('date', { when: year }, year + suffix),
      ...(title ? [', ', x('title', title)] : []),
      ': ',
      x('idno', { type: 'URI' }, addressOf(workPath(work), context)),
    ]);
  });
  return x('div', { type: 'works-cited' }, [x('head', 'Works cited'), x('listBibl', items)]);
}

function namesDivision(entities: Entity[], context: ExportContext): Element {
  const groups = Map.groupBy(entities, nameElement);
  const lists: { name: NameElement; list: string; item: string; head: string }[] = [
    { name: 'persName', list: 'listPerson', item: 'person', head: 'Persons' },
    { name: 'placeName', list: 'listPlace', item: 'place', head: 'States and territories' },
    { name: 'orgName', list: 'listOrg', item: 'org', head: 'Organisations and groups' },
    { name: 'name', list: 'list', item: 'item', head: 'Initiatives' },
  ];
  return x('div', { type: 'names' }, [
    x('head', 'Actors and initiatives named'),
    ...lists.flatMap(({ name, list, item, head }) => {
      const own = groups.get(name);
      if (!own) return [];
      const items = own.map((entity) =>
        x(item, [
          x(name, { type: entity.data.kind }, entity.data.name),
          ...(name === 'name' ? [': '] : []),
          x('idno', { type: 'URI' }, entityAddress(entity, context)),
        ]),
      );
      return [x(list, [x('head', head), ...items])];
    }),
  ]);
}
