import { x } from 'xastscript';
import { byAuthor } from '../../overviews/work-lists.ts';
import { workLabel } from '../../registry/works.ts';
import { type BookPlan, entryId, type Places } from './book.ts';
import { placesNamed } from './index-pages.ts';
import type { Page } from './page.ts';

/** The works that the articles of a book cite, with the places; undefined where they cite none. */
export function makeWorksPage({ articles }: BookPlan, places: Places): Page | undefined {
  const citations = Map.groupBy(
    articles.flatMap((article) => article.citations),
    ({ work }) => work,
  );
  if (citations.size === 0) return undefined;
  const title = 'Works cited';
  const items = byAuthor([...citations.keys()]).map((work) =>
    x('div', { id: entryId(work), class: 'entry' }, [
      x('p', [
        x('b', workLabel(work)),
        ...(work.data.title ? [' ', x('cite', work.data.title)] : []),
        ' ',
        x('span', { class: 'places' }, [
          'cited in ',
          ...placesNamed(articles, citations.get(work)!, places),
        ]),
      ]),
    ]),
  );
  const unknown =
    'The lists of references were not supplied with the texts: what a work is, beyond what its citations say, is unknown.';
  return {
    file: 'works.xhtml',
    title,
    lang: 'en',
    content: [
      x(
        'section',
        { 'epub:type': 'bibliography', role: 'doc-bibliography', 'aria-labelledby': 'title' },
        [x('h1', { id: 'title' }, title), x('p', { class: 'editorial' }, unknown), ...items],
      ),
    ],
  };
}
