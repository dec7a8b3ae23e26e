import { joinWithAnd } from '../../words/names.ts';
import { passageLabel } from '../../words/cite-label.ts';
import type { Hit } from '../../search/results/evaluate.ts';
import type {
  EntityRecord,
  NameRecord,
  PassageRecord,
  TableArticle,
  WorkRecord,
} from '../../search/formats/json-files.ts';
import { makeSnippet, matchedWords, type SnippetPart } from '../../search/results/snippet.ts';
import { leaveFound } from '../mark-found.ts';
import { counted, element } from '../shared/elements.ts';
import { loadData } from '../shared/load.ts';

const base = document.body.dataset.base!.replace(/\/$/, '');

/** An article with its passages: some of them, and a button for the rest. */
export async function articleGroup(
  article: TableArticle,
  hits: Hit[],
  shown: number,
  expand: () => void,
): Promise<HTMLElement> {
  const items = await Promise.all(hits.slice(0, shown).map((hit) => passageItem(article, hit)));
  const link = element('a', { href: `${base}/articles/${article.id}/` }, article.title);
  link.dataset.key = `article:${article.id}`;
  const group = element(
    'section',
    { className: 'result-group' },
    element('h2', {}, link),
    element('p', { className: 'meta' }, `${article.label} · ${counted(hits.length, 'passage')}`),
    element('ol', { className: 'results' }, ...items),
  );
  if (hits.length > shown)
    group.append(moreButton(`All ${hits.length} passages of ${article.label}`, expand));
  return group;
}

/** A button that shows more. */
export function moreButton(name: string, onclick: () => void): HTMLElement {
  return element('button', { type: 'button', className: 'button', onclick }, name);
}

async function passageItem(article: TableArticle, hit: Hit): Promise<HTMLElement> {
  const passage = await loadData<PassageRecord>(`passages/${article.id}/${hit.passage}.json`);
  const page = passage.page === null ? '' : `, p. ${passage.page}`;
  const link = element(
    'a',
    { href: `${base}/articles/${article.id}/#${passage.id}` },
    `${passageLabel(passage.id)}${page}`,
  );
  link.dataset.key = `passage:${article.id}:${hit.passage}`;
  const leave = () => leaveFound(link.href, matchedWords(passage, hit.matches));
  if (!passage.withheld) {
    link.addEventListener('click', leave);
    link.addEventListener('auxclick', leave);
  }
  const item = element(
    'li',
    {},
    link,
    ...(passage.section ? [element('span', { className: 'meta' }, passage.section)] : []),
    ...(passage.withheld
      ? [
          element(
            'p',
            { className: 'meta' },
            'Found in this passage, of which these words are shown:',
          ),
        ]
      : []),
    element(
      'p',
      passage.lang ? { lang: passage.lang } : {},
      ...partsOf(passage, hit).map((part) =>
        typeof part === 'string' ? part : element('mark', {}, part.mark),
      ),
    ),
  );
  item.dataset.passage = `${article.id}#${passage.id}`;
  return item;
}

/** Where in a snippet of a withheld text a match stands is not known: nothing is marked. */
function partsOf(passage: PassageRecord, { matches }: Hit): SnippetPart[] {
  return passage.withheld ? [passage.text] : makeSnippet(passage, matches);
}

/** An article, found by its title or authors. */
export function articleItem({ id, title, authors, year }: TableArticle): HTMLElement {
  const description = [joinWithAnd(authors), year ?? 'date unknown'].join(', ');
  return entryItem(`/articles/${id}/`, title, 'Article', description);
}

/** An actor or initiative, with its kind and what it is. */
export async function nameItem(record: NameRecord): Promise<HTMLElement> {
  const { description } = await loadData<EntityRecord>(`names/${record.id}.json`);
  return entryItem(
    `/${record.collection}/${record.id}/`,
    record.name,
    `${record.kind}, ${counted(record.mentions, 'mention')}`,
    description,
  );
}

/** A work cited, by its number. */
export async function workItem(number: number): Promise<HTMLElement> {
  const work = await loadData<WorkRecord>(`works/${number}.json`);
  return entryItem(
    `/works/${work.key}/`,
    work.label,
    `Work cited, ${counted(work.citations, 'citation')}`,
    work.description,
  );
}

function entryItem(path: string, name: string, kind: string, description: string): HTMLElement {
  return element(
    'li',
    {},
    element('a', { href: base + path }, name),
    element('span', { className: 'meta' }, kind),
    element('p', {}, description),
  );
}
