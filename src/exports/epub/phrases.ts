import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { linkedParts } from '../../registry/citations.ts';
import { articleAddress, type ExportContext } from '../../publication/export-context.ts';
import { lostMarkers, readMarkup, type Vocabulary } from '../markup/markup.ts';
import { nest, type Range } from '../markup/nest.ts';
import type { Places } from './book.ts';
import { notesFile } from './divide.ts';
import { linkAround } from './page.ts';
import { text } from './words.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** A word that is a mistake of the original, as it was met. */
export interface MetSic {
  id: string;
  passage: Passage;
  reads: string;
}

/** Makes the content of passages and remembers what the notes must lead back to. */
export interface Phrases {
  make: (passage: Passage) => ElementContent[];
  /** Id of a note → address in the book of the place that first refers to it. */
  references: Map<string, string>;
  sics: MetSic[];
}

/**
 * Prepares the content of an article's passages: their number, then their words with notes, page
 * breaks, sic marks and links. A name leads to the index where it first stands in a section; more
 * links would be touched by mistake where pages are turned by a touch.
 */
export function makePhrases(
  article: CorpusArticle,
  places: Places,
  context: ExportContext,
): Phrases {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage);
  const references: Phrases['references'] = new Map();
  const sics: MetSic[] = [];
  const times = new Map<string, number>();

  /** A link to a note, its own id such that the note can lead back to the first. */
  const reference = (
    passage: Passage,
    id: string,
    rest: Record<string, string>,
    words: ElementContent[],
  ) => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    const own = time === 1 ? `${id}-ref` : `${id}-ref-${time}`;
    if (time === 1) references.set(id, `${places.fileOf(passage)}#${own}`);
    const attributes = {
      'epub:type': 'noteref',
      role: 'doc-noteref',
      id: own,
      href: `${notesFile(article)}#${id}`,
    };
    return x('a', { ...attributes, ...rest }, words);
  };

  const vocabularyOf = (passage: Passage): Vocabulary => ({
    emphasis: (words) => x('em', words),
    strong: (words) => x('strong', words),
    link: (words, href) => linkAround(words, { href }),
    sic: (words) => x('span', { class: 'sic' }, words),
    sicMark: (reads) => {
      const id = `sic-${sics.length + 1}`;
      sics.push({ id, passage, reads });
      return x('sup', [reference(passage, id, { class: 'sic-mark' }, [text('sic')])]);
    },
    note: (n) =>
      x('sup', [
        reference(passage, `n${n}`, { class: 'note-mark', 'aria-label': `Note ${n}` }, [text(n)]),
      ]),
    pageBreak,
  });

  const make = (passage: Passage): ElementContent[] => {
    const { ranges, points } = readMarkup(passage, vocabularyOf(passage));
    const links = [
      ...(passage.kind === 'heading' ? [] : (mentions.get(passage) ?? []))
        .filter(({ first }) => first)
        .map(({ start, end, entity }) => ({
          start,
          end,
          href: places.entry(entity),
          class: 'name',
        })),
      ...linkedParts(citations.get(passage) ?? []).map(({ start, end, work }) => ({
        start,
        end,
        href: places.entry(work),
        class: 'work',
      })),
    ].map(({ start, end, ...attributes }): Range => ({
      start,
      end,
      wrap: (words) => linkAround(words, attributes),
    }));
    const lost = article.data.lostNotes
      ? lostMarkers(passage, (words, n) => reference(passage, `n${n}`, { class: 'lost' }, words))
      : [];
    const words = nest(passage.text, [...links, ...lost, ...ranges], points);
    return [passageNumber(passage, article, context), text(' '), ...words];
  };

  return { make, references, sics };
}

/** The number of a passage, a link to its permanent address. */
function passageNumber(
  { id, kind }: Passage,
  article: CorpusArticle,
  context: ExportContext,
): ElementContent {
  const number = id.slice(1);
  const label = `${kind === 'note' ? 'Note' : 'Passage'} ${number} on the web`;
  const href = `${articleAddress(article, context)}#${id}`;
  return x('a', { class: 'number', href, 'aria-label': label }, number);
}

/** A page of the printed original begins. Without a number it is no place that a reader can seek. */
function pageBreak(page: string | undefined, inferred: boolean): ElementContent {
  if (!page)
    return x('span', { class: 'page-break', title: 'A new page, its number unknown' }, '|');
  return x(
    'span',
    {
      'epub:type': 'pagebreak',
      role: 'doc-pagebreak',
      id: `page-${page}`,
      class: 'page-break',
      'aria-label': `Page ${page}`,
    },
    `|p. ${pageLabel(page, inferred)}`,
  );
}

/** A page number, in square brackets where it is inferred. */
export function pageLabel(page: string | number, inferred: boolean): string {
  return inferred ? `[${page}]` : String(page);
}
