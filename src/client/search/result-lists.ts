import type { Answer } from '../../search/answer.ts';
import type { Hit } from '../../search/evaluate.ts';
import { facetKeys, narrow } from '../../search/facets.ts';
import type { EntitiesByPassage } from '../../search/formats.ts';
import type { Asked } from './address.ts';
import { element } from './elements.ts';
import type { LoadedEngine } from './engine.ts';
import { articleGroup, moreButton, nameItem, workItem } from './results.ts';

/** What is shown: the answer, and what it takes to show it. */
export interface Shown {
  answer: Answer;
  engine: LoadedEngine;
  entities: EntitiesByPassage | undefined;
}

/** How much is shown of what was found. */
export interface Extent {
  /** Articles of which all passages are shown, and `entriesKey` if all entries are. */
  expanded: Set<string>;
  /** Articles of which passages are shown. */
  groups: number;
}

/** Articles of which passages are shown at once. */
export const groupsAtOnce = 5;

/** Entries and passages shown before the reader asks for more. */
const fewEntries = 4;
const fewPassages = { ofOne: 10, ofSeveral: 3 };
/** Stands for the list of entries among the articles that are expanded; no article can have it. */
const entriesKey = '#entries';

/** The passages to show: none if another kind is asked for. */
export function hitsOf({ answer, engine, entities }: Shown, asked: Asked): Hit[] {
  if (asked.kind && asked.kind !== 'passages') return [];
  return narrow(answer.passages, asked.facets, {
    table: engine.table,
    names: engine.records,
    entities,
  });
}

/**
 * What was found: the list of entries, then a group for each article, the best first; each as soon as
 * its files have come.
 *
 * @param more called when the reader has asked for more, which `extent` then says
 */
export function resultLists(
  shown: Shown,
  asked: Asked,
  extent: Extent,
  more: () => void,
): Promise<HTMLElement>[] {
  return [entryList(shown, asked, extent, more), ...articleGroups(shown, asked, extent, more)];
}

function articleGroups(
  shown: Shown,
  asked: Asked,
  extent: Extent,
  more: () => void,
): Promise<HTMLElement>[] {
  const byArticle = [...Map.groupBy(hitsOf(shown, asked), ({ record }) => record.article)];
  const few = byArticle.length === 1 ? fewPassages.ofOne : fewPassages.ofSeveral;
  const made = byArticle.slice(0, extent.groups).map(([id, own]) => {
    const article = shown.engine.table.articles.find((one) => one.id === id)!;
    return articleGroup(article, own, extent.expanded.has(id) ? own.length : few, () => {
      extent.expanded.add(id);
      more();
    });
  });
  const hidden = byArticle.length - extent.groups;
  if (hidden <= 0) return made;
  const button = moreButton(`More articles (${hidden})`, () => {
    extent.groups += groupsAtOnce;
    more();
  });
  return [...made, Promise.resolve(button)];
}

/** Actors, initiatives and works cited; passages narrowed down leave them out. */
async function entryList(
  { answer }: Shown,
  asked: Asked,
  extent: Extent,
  more: () => void,
): Promise<HTMLElement> {
  const narrowed = asked.kind === 'passages' || facetKeys.some((key) => asked.facets[key]);
  const names = narrowed
    ? []
    : answer.names.filter(({ collection }) => !asked.kind || collection === asked.kind);
  const works = narrowed || (asked.kind && asked.kind !== 'works') ? [] : answer.works;
  const makers = [
    ...names.map((record) => () => nameItem(record)),
    ...works.map((number) => () => workItem(number)),
  ];
  const all = Boolean(asked.kind) || extent.expanded.has(entriesKey);
  const items = await Promise.all(
    makers.slice(0, all ? makers.length : fewEntries).map((make) => make()),
  );
  const list = element('ul', { className: 'results entity-results' }, ...items);
  list.role = 'list';
  if (items.length === makers.length) return list;
  const button = moreButton(`All ${makers.length} entries`, () => {
    extent.expanded.add(entriesKey);
    more();
  });
  return element('div', {}, list, button);
}
