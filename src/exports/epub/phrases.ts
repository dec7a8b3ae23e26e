import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { passageAddress } from '../../addresses/addresses.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, targetElsewhere, urlOf } from '../../publication/publication.ts';
import type { Entity } from '../../registry/entities.ts';
import type { CitedWork } from '../../registry/works.ts';
import { type Format, type Marked, phraseMaker } from '../markup.ts';
import { notesFile, type Places } from './places.ts';
import { type Attributes, linkAround } from './page.ts';

/** Makes the content of passages and remembers what the notes must lead back to. */
export type Phrases = ReturnType<typeof makePhrases>;

/**
 * Prepares the content of an article’s passages. A name leads to the index where it first stands in a
 * section: more links would be touched by mistake where pages are turned by a touch.
 */
export function makePhrases(article: CorpusArticle, places: Places, publication: Publication) {
  /** Id of a note → address in the book of the place that first refers to it. */
  const references = new Map<string, string>();
  const sics: { id: string; passage: Passage; reads: string }[] = [];
  const times = new Map<string, number>();

  /** A link to a note, its own id such that the note can lead back to the first. */
  const reference = (
    passage: Passage,
    id: string,
    rest: Attributes,
    words: string | ElementContent[],
  ): Element => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    const own = time === 1 ? `${id}-ref` : `${id}-ref-${time}`;
    if (time === 1) references.set(id, `${places.fileOf(passage)}#${own}`);
    const href = `${notesFile(article)}#${id}`;
    return x('a', { 'epub:type': 'noteref', role: 'doc-noteref', id: own, href, ...rest }, words);
  };

  const mark: Format['mark'] = (piece, passage) => {
    switch (piece.type) {
      case 'note': {
        const { number } = piece;
        const attributes = { class: 'note-mark', 'aria-label': `Note ${number}` };
        return x('sup', [reference(passage, `n${number}`, attributes, number)]);
      }
      case 'sic': {
        const id = `sic-${sics.length + 1}`;
        sics.push({ id, passage, reads: piece.reads });
        return x('sup', [reference(passage, id, { class: 'sic-mark' }, 'sic')]);
      }
      case 'pageBreak':
        return pageBreak(piece.page, piece.inferred);
      default:
        return undefined;
    }
  };

  const link = (thing: Entity | CitedWork, name: string) => (words: ElementContent[]) =>
    linkAround(words, { href: places.entry(thing), class: name });

  const makeWords = phraseMaker(article, {
    wrap: (piece, words) =>
      piece.type === 'link'
        ? linkAround(words, { href: targetElsewhere(piece.url, article, publication) })
        : wrap(piece, words),
    mark,
    name: ({ entity, first, passage }) =>
      first && passage.kind !== 'heading' ? link(entity, 'name') : undefined,
    citation: ({ work }) => link(work, 'work'),
    lost: (number, passage) => (words) =>
      reference(passage, `n${number}`, { class: 'lost' }, words),
  });
  const make = (passage: Passage) => {
    const address = urlOf(passageAddress(article.id, passage.id), publication);
    return [passageNumber(passage, address), ' ', ...makeWords(passage)];
  };
  return { make, references, sics };
}

function wrap(piece: Exclude<Marked, { type: 'link' }>, words: ElementContent[]): ElementContent {
  switch (piece.type) {
    case 'emphasis':
      return x('em', words);
    case 'strong':
      return x('strong', words);
    case 'sic':
      return x('span', { class: 'sic' }, words);
  }
}

/** The number of a passage, a link to its permanent address. */
function passageNumber({ id, kind }: Passage, href: string): Element {
  const number = id.slice(1);
  const label = `${kind === 'note' ? 'Note' : 'Passage'} ${number} on the web`;
  return x('a', { class: 'number', href, 'aria-label': label }, number);
}

/** A page of the printed original begins. Without a number it is no place that a reader can seek. */
function pageBreak(page: number | undefined, inferred: boolean): Element {
  if (page === undefined)
    return x('span', { class: 'page-break', title: 'A new page, its number unknown' }, '|');
  const attributes = {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    id: `page-${page}`,
    class: 'page-break',
    'aria-label': `Page ${page}`,
  };
  return x('span', attributes, `|p. ${pageLabel(page, inferred)}`);
}

/** A page number, in square brackets where it is inferred. */
export function pageLabel(page: number, inferred: boolean): string {
  return inferred ? `[${page}]` : String(page);
}
