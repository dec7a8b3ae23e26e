import type { Match } from '../../search/results/evaluate.ts';
import { makeSnippet } from '../../search/results/snippet.ts';
import { passageLabel } from '../../words/cite-label.ts';
import { count } from '../../words/numbers.ts';
import { placesOf, type Token } from '../../words/tokens.ts';
import { element, linkTo, marked } from '../shared/elements.ts';

/** A passage in which the phrase stands. */
export interface FoundPassage {
  element: Element;
  /** The article that holds it. */
  article: HTMLElement;
  text: string;
  matches: Match[];
}

/** Where a phrase, folded, stands in a text; places do not overlap, and no words have none. */
export function findExact(tokens: readonly Token[], phrase: readonly string[]): Match[] {
  const { length } = phrase;
  const matches: Match[] = [];
  for (const word of length > 0 ? placesOf(tokens, phrase) : [])
    if (word >= (matches.at(-1)?.word ?? -length) + length) matches.push({ word, length });
  return matches;
}

/** `7 places in 4 passages of 2 texts.` */
export function summarise(found: FoundPassage[]): string {
  if (found.length === 0) return 'Found nowhere in the texts.';
  const texts = new Set(found.map(({ article }) => article)).size;
  return `${placesIn(found)} in ${count(found.length, 'passage')} of ${count(texts, 'text')}.`;
}

/** The passages found, under their texts, each a link with the words around the places. */
export function listFound(found: FoundPassage[]): HTMLElement[] {
  return [...Map.groupBy(found, ({ article }) => article)].flatMap(([article, own]) => [
    element('h3', {}, `${article.dataset.label!}: ${placesIn(own)}`),
    element('ul', {}, ...own.map(resultItem)),
  ]);
}

function resultItem({ element: passage, article, text, matches }: FoundPassage): HTMLElement {
  const label = passageLabel(passage.id.slice(article.dataset.id!.length + 1));
  const lang = passage.closest<HTMLElement>('[lang]')?.lang;
  return element(
    'li',
    {},
    linkTo(`#${passage.id}`, label),
    ' ',
    element('span', lang ? { lang } : {}, ...marked(makeSnippet({ text }, matches, 30))),
    ...(matches.length > 1 ? [element('small', {}, ` (${matches.length} times)`)] : []),
  );
}

function placesIn(found: FoundPassage[]): string {
  const places = found.reduce((sum, { matches }) => sum + matches.length, 0);
  return count(places, 'place');
}
