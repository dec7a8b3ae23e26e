import type { Element } from 'xast';
import { x } from 'xastscript';
import { site } from '../../site.ts';
import type { Page } from '../epub/page.ts';
import { oneId, ownerOf } from './ids.ts';

/** What leads to the parts of the file from everywhere in it. */
export function makeBar(pages: readonly Page[]): Element {
  const indexes = pages.filter(({ file }) => !ownerOf(file));
  return x('header', { class: 'bar' }, [
    x('nav', { 'aria-label': 'Parts of this file' }, [
      x('a', { href: '#title' }, site.name),
      ' ',
      x('a', { href: '#nav' }, 'Contents'),
      // Shown by the script, without which it would lead to nothing.
      x('a', { href: '#search', hidden: 'hidden' }, 'Search'),
      ...indexes.flatMap(({ file, title }) => [' ', x('a', { href: `#${oneId(file)}` }, title)]),
    ]),
  ]);
}

/** Exact search, hidden until its script runs. */
export function makeSearch(): Element {
  return x('section', { id: 'search', 'aria-labelledby': 'search-heading', hidden: 'hidden' }, [
    x('h2', { id: 'search-heading' }, 'Search'),
    x('form', { role: 'search' }, [
      x('label', { for: 'search-words' }, 'Word or phrase'),
      ' ',
      x('input', {
        id: 'search-words',
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
        'aria-describedby': 'search-hint',
      }),
      ' ',
      x('button', { type: 'submit' }, 'Find'),
    ]),
    x(
      'p',
      { id: 'search-hint', class: 'editorial' },
      'Finds exactly these words in this order, in texts and notes. Capitals and accents do not matter: Toyo finds Tōyō.',
    ),
    x('p', { id: 'search-said', role: 'status' }),
    x('div', { id: 'search-found' }),
  ]);
}
