import type { Element } from 'xast';
import { x } from 'xastscript';
import { passageLabel } from '../../words/cite-label.ts';
import { displayTitle } from '../../words/names.ts';
import { notesFile } from './divide.ts';
import type { Page } from './page.ts';
import type { Phrases } from './phrases.ts';
import { capital } from './words.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * The notes of an article, those that were not supplied, and what the words marked *sic* probably
 * should be; undefined where there are none of these. Each is a footnote to the reading system,
 * which may show it in place.
 *
 * @param phrases that made the text of the article, and so knows what refers to each note
 */
export function makeNotesPage(article: CorpusArticle, phrases: Phrases): Page | undefined {
  const { text, data } = article;
  const notes = text.passages
    .filter(({ kind }) => kind === 'note')
    .map((note) => {
      const back = backLink(phrases.references.get(note.id), `note ${note.id.slice(1)}`);
      return footnote(note.id, [x('p', [...phrases.make(note), ' ', back])]);
    });
  const lost = data.lostNotes ? lostNotes(data.lostNotes, phrases) : [];
  const sics = phrases.sics.map(({ id, passage, reads }) =>
    footnote(id, [
      x('p', [
        `${capital(passageLabel(passage.id))}: so in the source; probably “`,
        x('span', { lang: passage.lang, 'xml:lang': passage.lang }, reads),
        '”. ',
        backLink(phrases.references.get(id), passageLabel(passage.id)),
      ]),
    ]),
  );
  const sections = [
    ...endnotes('notes', 'Notes', [...notes, ...lost]),
    ...endnotes('sic', 'Words marked sic', sics),
  ];
  if (sections.length === 0) return undefined;
  return {
    file: notesFile(article),
    title: `Notes – ${displayTitle(data)}`,
    lang: data.language,
    content: sections,
  };
}

function endnotes(id: string, heading: string, notes: Element[]): Element[] {
  if (notes.length === 0) return [];
  return [
    x('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': id }, [
      x('h2', { id, class: 'editorial', lang: 'en', 'xml:lang': 'en' }, heading),
      ...notes,
    ]),
  ];
}

/** No `aside`: some reading systems hide these where they stand. */
function footnote(id: string, children: Element[], name = 'note'): Element {
  return x('div', { 'epub:type': 'footnote', role: 'doc-footnote', id, class: name }, children);
}

function lostNotes({ first, last }: { first: number; last: number }, phrases: Phrases): Element[] {
  const words = `The text of notes ${first} to ${last} was not supplied with the source. Each number leads back to its place in the text.`;
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  return [
    x('p', { class: 'editorial' }, words),
    ...numbers.map((n) =>
      footnote(
        `n${n}`,
        [
          x('p', [
            x(
              'a',
              {
                role: 'doc-backlink',
                href: phrases.references.get(`n${n}`)!,
                'aria-label': `Back to note ${n} in the text`,
              },
              `[${n}]`,
            ),
            ' Not supplied.',
          ]),
        ],
        'note missing',
      ),
    ),
  ];
}

function backLink(href: string | undefined, what: string): Element {
  const label = `Back to the text at ${what}`;
  // The selector asks for the sign as text, which some systems would draw as a picture.
  return x('a', { class: 'back', role: 'doc-backlink', href, 'aria-label': label }, '↩\uFE0E');
}
