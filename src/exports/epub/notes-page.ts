import type { Element } from 'xast';
import { x } from 'xastscript';
import type { CorpusArticle } from '../../model/corpus.ts';
import { passageLabel } from '../../words/cite-label.ts';
import { type LostNotes, lostNotesSentence, lostNumbers } from '../../words/lost-notes.ts';
import { displayTitle } from '../../words/names.ts';
import { capitalised } from '../../words/numbers.ts';
import { notesFile } from './divide.ts';
import { inLanguage, type Page } from './page.ts';
import type { Phrases } from './phrases.ts';

/**
 * The notes of an article, those that were not supplied, and what the words marked *sic* probably
 * should be; none where there are none of these. Each is a footnote to the reading system, which may
 * show it in place.
 *
 * @param phrases that made the text of the article, and so knows what refers to each note
 */
export function makeNotesPage(article: CorpusArticle, phrases: Phrases): Page[] {
  const { text, data } = article;
  const notes = text.passages
    .filter(({ kind }) => kind === 'note')
    .map((note) => {
      const back = backLink(phrases.references.get(note.id), `note ${note.id.slice(1)}`);
      return footnote(note.id, [...phrases.make(note), ' ', back]);
    });
  const lost = data.lostNotes ? lostNotes(data.lostNotes, phrases) : [];
  const sics = phrases.sics.map(({ id, passage, reads }) =>
    footnote(id, [
      `${capitalised(passageLabel(passage.id))}: so in the source; probably “`,
      x('span', inLanguage(passage.lang), reads),
      '”. ',
      backLink(phrases.references.get(id), passageLabel(passage.id)),
    ]),
  );
  const sections = [
    ...endnotes('notes', 'Notes', [...notes, ...lost]),
    ...endnotes('sic', 'Words marked sic', sics),
  ];
  if (sections.length === 0) return [];
  return [
    {
      file: notesFile(article),
      title: `Notes – ${displayTitle(data)}`,
      lang: data.language,
      content: sections,
    },
  ];
}

function endnotes(id: string, heading: string, notes: Element[]): Element[] {
  if (notes.length === 0) return [];
  return [
    x('section', { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': id }, [
      x('h2', { id, class: 'editorial', ...inLanguage('en') }, heading),
      ...notes,
    ]),
  ];
}

/** No `aside`: some reading systems hide these where they stand. */
function footnote(id: string, words: Parameters<typeof x>[2], name = 'note'): Element {
  const attributes = { 'epub:type': 'footnote', role: 'doc-footnote', id, class: name };
  return x('div', attributes, [x('p', words)]);
}

function lostNotes(lost: LostNotes, phrases: Phrases): Element[] {
  const words = `${lostNotesSentence(lost)} Each number leads back to its place in the text.`;
  return [
    x('p', { class: 'editorial' }, words),
    ...lostNumbers(lost).map((n) => {
      const attributes = {
        role: 'doc-backlink',
        href: phrases.references.get(`n${n}`),
        'aria-label': `Back to note ${n} in the text`,
      };
      return footnote(`n${n}`, [x('a', attributes, `[${n}]`), ' Not supplied.'], 'note missing');
    }),
  ];
}

function backLink(href: string | undefined, what: string): Element {
  const label = `Back to the text at ${what}`;
  // The selector asks for the sign as text, which some systems would draw as a picture.
  return x('a', { class: 'back', role: 'doc-backlink', href, 'aria-label': label }, '↩\uFE0E');
}
