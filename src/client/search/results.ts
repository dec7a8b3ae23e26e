import type { TableArticle } from '../../search/formats/json-files.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { base } from '../shared/base.ts';
import { button, counted, element, linkTo } from '../shared/elements.ts';
import { type Found, isAsked } from './found.ts';
import { articleItem, nameItem, passageItem, workItem } from './items.ts';

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

/**
 * What was found: the list of entries, then a group for each article, the best first; each as soon as
 * its files have come.
 *
 * @param more called when the reader has asked for more, which `extent` then says, with the key of the
 *   first that was not shown before
 */
export function resultLists(
  found: Found,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement>[] {
  const hits = isAsked('passages', found) ? found.passages : [];
  const byArticle = [...Map.groupBy(hits, ({ record }) => record.article)];
  const few = byArticle.length === 1 ? fewPassages.ofOne : fewPassages.ofSeveral;
  const groups = byArticle.slice(0, extent.groups).map(([id, own]) => {
    const article = found.table.articles.find((one) => one.id === id)!;
    return articleGroup(article, own, extent.expanded.has(id) ? own.length : few, () => {
      extent.expanded.add(id);
      more(`passage:${id}:${own[few]!.passage}`);
    });
  });
  const hidden = byArticle.slice(extent.groups);
  const showMore = () => {
    extent.groups += groupsAtOnce;
    more(`article:${hidden[0]![0]}`);
  };
  return [
    entryList(found, extent, more),
    ...groups,
    ...(hidden.length > 0
      ? [Promise.resolve(button(`More articles (${hidden.length})`, showMore))]
      : []),
  ];
}

/** An article with its passages: some of them, and a button for the rest. */
async function articleGroup(
  { id, title, label }: TableArticle,
  hits: Hit[],
  shown: number,
  expand: () => void,
): Promise<HTMLElement> {
  const items = await Promise.all(hits.slice(0, shown).map((hit) => passageItem(id, hit)));
  const link = linkTo(`${base}/articles/${id}/`, title);
  link.dataset.key = `article:${id}`;
  const group = element(
    'section',
    { className: 'result-group' },
    element('h2', {}, link),
    element('p', { className: 'meta' }, `${label} · ${counted(hits.length, 'passage')}`),
    element('ol', { className: 'results' }, ...items),
  );
  if (hits.length > shown) group.append(button(`All ${hits.length} passages of ${label}`, expand));
  return group;
}

async function entryList(
  found: Found,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement> {
  const names = found.names.filter(({ collection }) => isAsked(collection, found));
  const articles = isAsked('articles', found) ? found.articles : [];
  const works = isAsked('works', found) ? found.works : [];
  const makers: (() => Promise<HTMLElement>)[] = [
    ...names.map((record) => () => nameItem(record)),
    ...articles.map((article) => () => Promise.resolve(articleItem(article))),
    ...works.map((number) => () => workItem(number)),
  ];
  const all = Boolean(found.asked.kind) || extent.expanded.has(entriesKey);
  const items = await Promise.all(
    makers.slice(0, all ? makers.length : fewEntries).map((make) => make()),
  );
  for (const [at, item] of items.entries()) item.querySelector('a')!.dataset.key = `entry:${at}`;
  const list = element('ul', { className: 'results entity-results', role: 'list' }, ...items);
  if (items.length === makers.length) return list;
  const showAll = () => {
    extent.expanded.add(entriesKey);
    more(`entry:${items.length}`);
  };
  return element('div', {}, list, button(`All ${makers.length} entries`, showAll));
}
