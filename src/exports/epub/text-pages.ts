import type { Element } from 'xast';
import { x } from 'xastscript';
import { blockClass, blockLabel, htmlBlocks } from '../../article/blocks.ts';
import type { Block, Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { passageLabel } from '../../words/cite-label.ts';
import { type LostNotes, lostNotesSentence, lostNumbers } from '../../words/lost-notes.ts';
import { displayTitle } from '../../words/names.ts';
import { capitalised } from '../../words/numbers.ts';
import { inLanguage, type Page } from './page.ts';
import type { Phrases } from './phrases.ts';
import { type Division, divideArticle, notesFile } from './places.ts';

type Make = (name: string, passage: Passage) => Element;

/** The text of an article but for its notes: a page for each section. */
export function makeTextPages(article: CorpusArticle, phrases: Phrases): Page[] {
  const make: Make = (name, passage) => x(name, { id: passage.id }, phrases.make(passage));
  return divideArticle(article).map((division) => ({
    file: division.file,
    title: `${division.label} – ${displayTitle(article.data)}`,
    lang: article.data.language,
    content: divisionContent(division, make),
  }));
}

/** A section with its heading; blocks behind its words, as a note on the authors, are none of it. */
function divisionContent({ heading, blocks }: Division, make: Make): Element[] {
  const elements = blocks.map((block) => blockElement(block, make));
  if (!heading || blocks[0]!.type !== 'passage') return elements;
  const end = blocks.findIndex((block) => block.type === 'component' && block.name !== 'Caption');
  const own = end < 0 ? elements : elements.slice(0, end);
  const chapter = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': heading.id };
  return [x('section', chapter, own), ...elements.slice(own.length)];
}

function blockElement(block: Block, make: Make): Element {
  switch (block.type) {
    case 'passage': {
      const { passage } = block;
      return make(passage.depth === undefined ? 'p' : `h${passage.depth}`, passage);
    }
    case 'list': {
      const { ordered, start, items } = block;
      const first = ordered && start !== 1 ? start : undefined;
      return x(
        ordered ? 'ol' : 'ul',
        { start: first },
        items.map((item) => make('li', item)),
      );
    }
    case 'component': {
      const { name, lang } = block;
      const { element, role } = htmlBlocks[name];
      const children = block.blocks.map((inner) => blockElement(inner, make));
      if (element === 'figure')
        return x(element, { class: blockClass(name) }, [
          x('p', { class: 'editorial' }, 'Picture not supplied'),
          x('figcaption', inLanguage(lang), children),
        ]);
      const attributes = {
        class: blockClass(name),
        'epub:type': role === 'doc-abstract' ? 'abstract' : undefined,
        role,
        'aria-label': blockLabel(name, lang),
        ...inLanguage(lang),
      };
      return x(element, attributes, children);
    }
    case 'break':
      return x('hr');
  }
}

/**
 * The notes of an article, those that were not supplied, and what the words marked *sic* probably
 * should be, as footnotes, which the reading system may show in place.
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
  const title = `Notes – ${displayTitle(data)}`;
  const page = { file: notesFile(article), title, lang: data.language, content: sections };
  return sections.length > 0 ? [page] : [];
}

function endnotes(id: string, heading: string, notes: Element[]): Element[] {
  const attributes = { 'epub:type': 'endnotes', role: 'doc-endnotes', 'aria-labelledby': id };
  const head = x('h2', { id, class: 'editorial', ...inLanguage('en') }, heading);
  return notes.length > 0 ? [x('section', attributes, [head, ...notes])] : [];
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
      const href = phrases.references.get(`n${n}`);
      const label = `Back to note ${n} in the text`;
      const back = x('a', { role: 'doc-backlink', href, 'aria-label': label }, `[${n}]`);
      return footnote(`n${n}`, [back, ' Not supplied.'], 'note missing');
    }),
  ];
}

function backLink(href: string | undefined, what: string): Element {
  const label = `Back to the text at ${what}`;
  // The selector asks for the sign as text, which some systems would draw as a picture.
  return x('a', { class: 'back', role: 'doc-backlink', href, 'aria-label': label }, '↩\uFE0E');
}
