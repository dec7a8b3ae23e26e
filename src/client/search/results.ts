import {
  articleAddress,
  entityAddress,
  passageAddress,
  workAddress,
} from '../../addresses/addresses.ts';
import type {
  ClaimRecord,
  EntityRecord,
  NameRecord,
  PassageRecord,
  TableArticle,
  WorkRecord,
} from '../../search/formats/json-files.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { articlesAtOnce } from '../../search/results/look-up.ts';
import { makeSnippet, matchedWords } from '../../search/results/snippet.ts';
import { passageLabel, placeLabel } from '../../words/cite-label.ts';
import { joinWithAnd } from '../../words/names.ts';
import { count } from '../../words/numbers.ts';
import { leaveFound } from '../mark-found.ts';
import { base } from '../shared/base.ts';
import { button, element, linkTo, marked, meta, note } from '../shared/elements.ts';
import { load } from '../shared/load.ts';
import { type Found, isAsked } from './found.ts';

/** How much is shown of what was found. */
export interface Extent {
  /** Articles of which all passages are shown, and `entriesKey` if all entries are. */
  expanded: Set<string>;
  /** Articles of which passages are shown. */
  groups: number;
  /** Articles that are searched at most, if the reader has asked for more. */
  searched?: number;
}

/** Articles of which passages are shown at once. */
export const groupsAtOnce = 5;

/** Entries and passages shown before the reader asks for more. */
const fewEntries = 4;
const fewPassages = { ofOne: 10, ofSeveral: 3, ofMany: 2 };
const many = 4; // articles
const fewClaims = 3;
const fewPartial = 6;
/** Stand for other lists among the articles that are expanded; no article can have them. */
const entriesKey = '#entries';
const claimsKey = '#claims';
const partialKey = '#partial';

/**
 * What was found, each part as soon as its files come: the list of entries, the edition’s statements, a
 * group for each article, the passages that hold a part of what is asked for.
 *
 * @param more called with the key of the first thing not shown before, once `extent` says more
 * @param again called once `extent` says that more articles are to be searched
 * @returns what is shown at once, and what follows
 */
export function resultLists(
  found: Found,
  extent: Extent,
  more: (next: string) => void,
  again: () => void,
): { first: Promise<HTMLElement>[]; others: Promise<HTMLElement>[] } {
  // What is shown at once is asked for first.
  const first = [entryList(found, extent, more), ...claimGroup(found, extent, more)];
  const hits = isAsked('passages', found) ? found.passages : [];
  const byArticle = [...Map.groupBy(hits, ({ record }) => record.id)];
  const { ofOne, ofSeveral, ofMany } = fewPassages;
  const few = byArticle.length === 1 ? ofOne : byArticle.length < many ? ofSeveral : ofMany;
  const groups = byArticle.slice(0, extent.groups).map(([id, own]) => {
    const article = found.table.articles.find((one) => one.id === id)!;
    return articleGroup(article, own, extent.expanded.has(id) ? own.length : few, () => {
      extent.expanded.add(id);
      more(`passage:${id}:${own[few]!.passage}`);
    });
  });
  const hidden = byArticle.slice(extent.groups);
  if (hidden.length > 0) {
    const showMore = () => {
      extent.groups += groupsAtOnce;
      more(`article:${hidden[0]![0]}`);
    };
    groups.push(Promise.resolve(button(`More articles (${hidden.length})`, showMore)));
  }
  const [best, ...others] = [...groups, ...partialGroup(found, extent, more)];
  const { searched, held } = found.answer;
  if (held > searched && isAsked('passages', found)) {
    const searchMore = () => {
      extent.searched = searched + articlesAtOnce;
      again();
    };
    const next = Math.min(articlesAtOnce, held - searched);
    others.push(Promise.resolve(button(`Search ${next} more articles`, searchMore)));
  }
  return { first: [...first, ...(best ? [best] : [])], others };
}

/** What the edition itself states, with the quotations that bear it out. */
function claimGroup(
  found: Found,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement>[] {
  const { claims } = found;
  if (claims.length === 0 || !isAsked('statements', found)) return [];
  const all = found.asked.kind === 'statements' || extent.expanded.has(claimsKey);
  const make = async () => {
    const items = await Promise.all(
      claims.slice(0, all ? claims.length : fewClaims).map(claimItem),
    );
    const list = element('ul', { className: 'results claim-results', role: 'list' }, ...items);
    const heading = element('h2', {}, 'What the edition states');
    const group = element('section', { className: 'claim-group' }, heading, list);
    if (items.length < claims.length)
      group.append(
        button(`All ${claims.length} statements`, () => {
          extent.expanded.add(claimsKey);
          more(`claim:${claims[items.length]!}`);
        }),
      );
    return group;
  };
  return [make()];
}

/** A sentence of the edition, which leads to where it stands, and its quotations, which lead to the texts. */
async function claimItem(number: number): Promise<HTMLElement> {
  const { sentence, address, evidence } = await load<ClaimRecord>(`claims/${number}.json`);
  const link = linkTo(base + address, sentence);
  link.dataset.key = `claim:${number}`;
  const quotations = evidence.map(({ article, passage, label, quotation, lang }) => {
    const place = linkTo(
      base + passageAddress(article, passage),
      `${label}, ${passageLabel(passage)}`,
    );
    return element('p', {}, element('q', lang ? { lang } : {}, quotation), ' ', place);
  });
  return element('li', {}, link, ...quotations);
}

/** Passages that hold most of what is asked for, each with what it is without. */
function partialGroup(
  { partial, answer, table, ...found }: Found,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement>[] {
  if (partial.length === 0 || (found.asked.kind && found.asked.kind !== 'passages')) return [];
  const shown = extent.expanded.has(partialKey) ? partial.length : fewPartial;
  const make = async () => {
    const items = await Promise.all(
      partial.slice(0, shown).map(async (hit) => {
        const { id, label } = table.articles.find((article) => article.id === hit.record.id)!;
        const lacking = hit.missing.map((at) => answer.parts[at]!);
        const item = await passageItem(id, hit, label);
        item.dataset.without = JSON.stringify(lacking);
        item.querySelector('p')!.before(note`without: ${lacking.join(', ')}`);
        return item;
      }),
    );
    const group = element(
      'section',
      { className: 'result-group' },
      element('h2', {}, 'In part'),
      element('p', { className: 'meta' }, 'Passages that hold most of what you typed, not all.'),
      element('ol', { className: 'results' }, ...items),
    );
    if (partial.length > shown)
      group.append(
        button(`All ${partial.length} passages that hold a part`, () => {
          extent.expanded.add(partialKey);
          more(`passage:${partial[shown]!.record.id}:${partial[shown]!.passage}`);
        }),
      );
    return group;
  };
  return [make()];
}

/** An article with its passages: some of them, and a button for the rest. */
async function articleGroup(
  { id, title, label }: TableArticle,
  hits: Hit[],
  shown: number,
  expand: () => void,
): Promise<HTMLElement> {
  const items = await Promise.all(hits.slice(0, shown).map((hit) => passageItem(id, hit)));
  const link = linkTo(base + articleAddress(id), title);
  link.dataset.key = `article:${id}`;
  const group = element(
    'section',
    { className: 'result-group' },
    element('h2', {}, link),
    element('p', { className: 'meta' }, `${label} · ${count(hits.length, 'passage')}`),
    element('ol', { className: 'results' }, ...items),
  );
  if (hits.length > shown) group.append(button(`All ${hits.length} passages of ${label}`, expand));
  return group;
}

/**
 * A passage, with what matched marked in a snippet of it.
 *
 * @param label of the article, where the passage does not stand under it
 */
async function passageItem(article: string, hit: Hit, label?: string): Promise<HTMLElement> {
  const passage = await load<PassageRecord>(`passages/${article}/${hit.passage}.json`);
  const { id, page, section, lang, text, withheld } = passage;
  const place = placeLabel(id, page);
  const link = linkTo(base + passageAddress(article, id), label ? `${label}, ${place}` : place);
  link.dataset.key = `passage:${article}:${hit.passage}`;
  if (!withheld) leaveFound(link, () => matchedWords(passage, hit.matches));
  // Where in a snippet of a withheld text a match stands is not known: nothing is marked.
  const snippet = withheld ? [text] : makeSnippet(passage, hit.matches);
  const item = element('li', {}, link);
  if (section) item.append(meta(section));
  if (withheld) item.append(note`Found in this passage, of which these words are shown:`);
  item.append(element('p', lang ? { lang } : {}, ...marked(snippet)));
  item.dataset.passage = `${article}#${id}`;
  return item;
}

async function entryList(
  found: Found,
  extent: Extent,
  more: (next: string) => void,
): Promise<HTMLElement> {
  const names = found.names.filter(({ collection }) => isAsked(collection, found));
  const articles = isAsked('articles', found) ? found.articles : [];
  const works = isAsked('works', found) ? found.works : [];
  const makers = [
    ...names.map((record) => () => nameItem(record)),
    ...articles.map((article) => () => Promise.resolve(articleItem(article))),
    ...works.map((number) => () => workItem(number)),
  ];
  const all = Boolean(found.asked.kind) || extent.expanded.has(entriesKey);
  const shown = makers.slice(0, all ? makers.length : fewEntries);
  const items = await Promise.all(shown.map((make) => make()));
  for (const [at, item] of items.entries()) item.querySelector('a')!.dataset.key = `entry:${at}`;
  const list = element('ul', { className: 'results entity-results', role: 'list' }, ...items);
  if (items.length === makers.length) return list;
  const showAll = () => {
    extent.expanded.add(entriesKey);
    more(`entry:${items.length}`);
  };
  return element('div', {}, list, button(`All ${makers.length} entries`, showAll));
}

/** An actor or initiative, with its kind and what it is. */
async function nameItem(record: NameRecord): Promise<HTMLElement> {
  const { id, name, kind, mentions } = record;
  const { description } = await load<EntityRecord>(`names/${id}.json`);
  const about = `${kind}, ${count(mentions, 'mention')}`;
  return entryItem(entityAddress(record), name, about, description);
}

/** An article, found by its title or authors. */
function articleItem({ id, title, authors, year, label }: TableArticle): HTMLElement {
  const description = [joinWithAnd(authors), year ?? label].join(', ');
  return entryItem(articleAddress(id), title, 'Article', description);
}

/** A work cited, by its number. */
async function workItem(number: number): Promise<HTMLElement> {
  const work = await load<WorkRecord>(`works/${number}.json`);
  const about = `Work cited, ${count(work.citations, 'citation')}`;
  return entryItem(workAddress(work), work.label, about, work.description);
}

function entryItem(address: string, name: string, kind: string, description: string): HTMLElement {
  return element('li', {}, linkTo(base + address, name), meta(kind), element('p', {}, description));
}
