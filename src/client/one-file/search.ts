/** Exact search in the one file that holds the whole corpus: over its own passages, nothing else. */
import { readable } from '../../search/query/fold-query.ts';
import { remember } from '../../search/remember.ts';
import { tokenise, wordsOf } from '../../words/tokens.ts';
import { rangesOf, textOf } from '../found-ranges.ts';
import { findExact, type FoundPassage, listFound, summarise } from './results.ts';

/** What the edition adds to the words of a passage. */
const editions = '.number, .page-break, .note-mark, .sic-mark, .lost, .back, .editorial';

const readPassages = remember(() =>
  [...document.querySelectorAll<HTMLElement>('article[data-id]')].flatMap((article) =>
    [...article.querySelectorAll('.passage')].map((element) => {
      // The space behind the number of the passage is not its author’s.
      const text = textOf(element, editions).text.trim();
      return { element, article, text, tokens: tokenise(text) };
    }),
  ),
);

function find(phrase: string[]): FoundPassage[] {
  return readPassages()
    .map(({ tokens, ...passage }) => ({ ...passage, matches: findExact(tokens, phrase) }))
    .filter(({ matches }) => matches.length > 0);
}

function mark(found: FoundPassage[], phrase: string[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = found.flatMap(({ element }) => rangesOf(element, [phrase], editions));
  CSS.highlights.set('found', new Highlight(...ranges));
}

const section = document.querySelector<HTMLElement>('#search')!;
const words = section.querySelector<HTMLInputElement>('#search-words')!;
const said = section.querySelector('#search-said')!;
const list = section.querySelector('#search-found')!;

section.querySelector('form')!.addEventListener('submit', (event) => {
  event.preventDefault();
  // What is typed is a phrase, with quotation marks or without.
  const phrase = wordsOf(readable(words.value));
  const found = find(phrase);
  said.textContent = phrase.length > 0 ? summarise(found) : 'Type a word or a phrase.';
  list.replaceChildren(...listFound(found));
  mark(found, phrase);
});

section.hidden = false;
document.querySelector<HTMLElement>('.bar [href="#search"]')!.hidden = false;
