import type { Answer } from '../../search/results/answer.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { facetKeys, narrow } from '../../search/results/facets.ts';
import type { EntitiesByPassage, NameRecord, TableArticle } from '../../search/formats/json-files.ts';
import type { Asked, Kind } from './address.ts';
import { element } from '../shared/elements.ts';
import type { LoadedEngine } from './engine.ts';
import { articleGroup, articleItem, moreButton, nameItem, workItem } from './results.ts';

/** What is shown: the answer, and what it takes to show it. */
export interface Shown {
  answer: Answer;
  /** Articles whose title and authors have the words. */
  articles: TableArticle[];
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
 * @param more called when the reader has asked for more, which `extent` then says, with the key of the
 *   first that was not shown before
 */
export function resultLists(
  shown: Shown,
  asked: Asked,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement>[] {
  return [entryList(shown, asked, extent, more), ...articleGroups(shown, asked, extent, more)];
}

function articleGroups(
  shown: Shown,
  asked: Asked,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement>[] {
  const byArticle = [...Map.groupBy(hitsOf(shown, asked), ({ record }) => record.article)];
  const few = byArticle.length === 1 ? fewPassages.ofOne : fewPassages.ofSeveral;
  const made = byArticle.slice(0, extent.groups).map(([id, own]) => {
    const article = shown.engine.table.articles.find((one) => one.id === id)!;
    return articleGroup(article, own, extent.expanded.has(id) ? own.length : few, () => {
      extent.expanded.add(id);
      more(`passage:${id}:${own[few]!.passage}`);
    });
  });
  const hidden = byArticle.length - extent.groups;
  if (hidden <= 0) return made;
  const button = moreButton(`More articles (${hidden})`, () => {
    const [next] = byArticle[extent.groups]!;
    extent.groups += groupsAtOnce;
    more(`article:${next}`);
  });
  return [...made, Promise.resolve(button)];
}

/** Entries that an answer lists beside passages; passages narrowed down leave them out. */
export interface Entries {
  articles: TableArticle[];
  actors: NameRecord[];
  initiatives: NameRecord[];
  works: number[];
}

/** The entries of each kind; none where the passages are narrowed down. */
export function entriesOf({ answer, articles }: Shown, { facets }: Asked): Entries {
  if (facetKeys.some((key) => facets[key]))
    return { articles: [], actors: [], initiatives: [], works: [] };
  const named = (collection: NameRecord['collection']) =>
    answer.names.filter((record) => record.collection === collection);
  return {
    articles,
    actors: named('actors'),
    initiatives: named('initiatives'),
    works: answer.works,
  };
}

async function entryList(
  shown: Shown,
  asked: Asked,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement> {
  const entries = entriesOf(shown, asked);
  const wanted = (kind: Kind) => !asked.kind || asked.kind === kind;
  const names = shown.answer.names.filter(
    (record) => wanted(record.collection) && entries[record.collection].includes(record),
  );
  const makers = [
    ...names.map((record) => () => nameItem(record)),
    ...(wanted('articles')
      ? entries.articles.map((article) => () => Promise.resolve(articleItem(article)))
      : []),
    ...(wanted('works') ? entries.works.map((number) => () => workItem(number)) : []),
  ];
  const all = Boolean(asked.kind) || extent.expanded.has(entriesKey);
  const items = await Promise.all(
    makers.slice(0, all ? makers.length : fewEntries).map((make) => make()),
  );
  for (const [at, item] of items.entries()) item.querySelector('a')!.dataset.key = `entry:${at}`;
  const list = element('ul', { className: 'results entity-results' }, ...items);
  list.role = 'list';
  if (items.length === makers.length) return list;
  const button = moreButton(`All ${makers.length} entries`, () => {
    extent.expanded.add(entriesKey);
    more(`entry:${items.length}`);
  });
  return element('div', {}, list, button);
}
