import { passageLabel } from '../../words/cite-label.ts';
import { makeSnippet } from '../../search/results/snippet.ts';
import type { FoundPassage } from './search.ts';

/** `7 places in 4 passages of 2 texts.` */
export function summarise(found: FoundPassage[]): string {
  if (found.length === 0) return 'Found nowhere in the texts.';
  const texts = new Set(found.map(({ article }) => article)).size;
  const [places, passages] = [countPlaces(found), found.length];
  return `${count(places, 'place')} in ${count(passages, 'passage')} of ${count(texts, 'text')}.`;
}

/** The passages found, under their texts, each a link with the words around the places. */
export function listFound(found: FoundPassage[]): HTMLElement[] {
  return [...Map.groupBy(found, ({ article }) => article)].flatMap(([article, own]) => {
    const heading = make('h3', `${article.dataset.label}: ${count(countPlaces(own), 'place')}`);
    return [heading, make('ul', ...own.map((one) => resultItem(one, article)))];
  });
}

function resultItem({ element, text, matches }: FoundPassage, article: HTMLElement): HTMLElement {
  const link = make('a', passageLabel(element.id.slice(article.dataset.id!.length + 1)));
  link.setAttribute('href', `#${element.id}`);
  const snippet = makeSnippet({ text }, matches, 30).map((part) =>
    typeof part === 'string' ? part : make('mark', part.mark),
  );
  const times = matches.length > 1 ? [make('small', ` (${matches.length} times)`)] : [];
  const quotation = make('span', ...snippet);
  const lang = element.closest<HTMLElement>('[lang]')?.lang;
  if (lang) quotation.lang = lang;
  return make('li', link, ' ', quotation, ...times);
}

function make(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

function countPlaces(found: FoundPassage[]): number {
  return found.reduce((sum, { matches }) => sum + matches.length, 0);
}

function count(n: number, what: string): string {
  return `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
}
