import type {
  EntityRecord,
  NameRecord,
  PassageRecord,
  TableArticle,
  WorkRecord,
} from '../../search/formats/json-files.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import { makeSnippet, matchedWords } from '../../search/results/snippet.ts';
import { placeLabel } from '../../words/cite-label.ts';
import { joinWithAnd } from '../../words/names.ts';
import { leaveFound } from '../mark-found.ts';
import { base } from '../shared/base.ts';
import { counted, element, linkTo, marked, meta, note } from '../shared/elements.ts';
import { load } from '../shared/load.ts';

/** A passage, with what matched marked in a snippet of it. */
export async function passageItem(article: string, hit: Hit): Promise<HTMLElement> {
  const passage = await load<PassageRecord>(`passages/${article}/${hit.passage}.json`);
  const { id, page, section, lang, text, withheld } = passage;
  const link = linkTo(`${base}/articles/${article}/#${id}`, placeLabel(id, page));
  link.dataset.key = `passage:${article}:${hit.passage}`;
  if (!withheld) leaveFound(link, () => matchedWords(passage, hit.matches));
  // Where in a snippet of a withheld text a match stands is not known: nothing is marked.
  const snippet = withheld ? [text] : makeSnippet(passage, hit.matches);
  const item = element(
    'li',
    {},
    link,
    ...(section ? [meta(section)] : []),
    ...(withheld ? [note`Found in this passage, of which these words are shown:`] : []),
    element('p', lang ? { lang } : {}, ...marked(snippet)),
  );
  item.dataset.passage = `${article}#${id}`;
  return item;
}

/** An article, found by its title or authors. */
export function articleItem({ id, title, authors, year }: TableArticle): HTMLElement {
  const description = [joinWithAnd(authors), year ?? 'date unknown'].join(', ');
  return entryItem(`/articles/${id}/`, title, 'Article', description);
}

/** An actor or initiative, with its kind and what it is. */
export async function nameItem(record: NameRecord): Promise<HTMLElement> {
  const { collection, id, name, kind, mentions } = record;
  const { description } = await load<EntityRecord>(`names/${id}.json`);
  const about = `${kind}, ${counted(mentions, 'mention')}`;
  return entryItem(`/${collection}/${id}/`, name, about, description);
}

/** A work cited, by its number. */
export async function workItem(number: number): Promise<HTMLElement> {
  const { key, label, citations, description } = await load<WorkRecord>(`works/${number}.json`);
  const about = `Work cited, ${counted(citations, 'citation')}`;
  return entryItem(`/works/${key}/`, label, about, description);
}

function entryItem(path: string, name: string, kind: string, description: string): HTMLElement {
  return element('li', {}, linkTo(base + path, name), meta(kind), element('p', {}, description));
}
