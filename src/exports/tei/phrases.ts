import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { entityAddress } from '../../addresses/addresses.ts';
import { type Inline, lostMarkers } from '../../article/inline.ts';
import type { Passage } from '../../article/passage.ts';
import { passageOf } from '../../article/proof/interventions.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { linkedParts } from '../../registry/citations.ts';
import { type Marked, readMarkup } from '../markup/markup.ts';
import { nest, type Range } from '../markup/nest.ts';
import { nameElement, workId } from './elements.ts';
import { quotationRanges } from './quotations.ts';

/** Makes the content of a passage. */
export type MakePhrases = (passage: Passage) => ElementContent[];

/**
 * Prepares the content of an article's passages (TEI P5, sections 3.3, 3.5 and 3.11): words with
 * quotations, names, citations, sic marks, emphasis, links and page breaks; a note stands where the
 * text first refers to it.
 */
export function phraseMaker(article: CorpusArticle, publication: Publication): MakePhrases {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage);
  const footnotes = new Set(
    article.apparatus.interventions.flatMap(({ kind, to }) => (kind === 'note-moved' ? [to] : [])),
  );
  const placed = new Set<string>();

  const makePhrases: MakePhrases = (passage) => {
    const { ranges, points } = readMarkup(passage.content, {
      wrap: (piece, words) => wrap(piece, words, passage),
      mark,
    });
    const names = (mentions.get(passage) ?? []).map(({ start, end, entity }): Range => {
      const ref = urlOf(entityAddress(entity), publication);
      const attributes = { type: entity.data.kind, ref };
      return { start, end, wrap: (words) => x(nameElement(entity), attributes, words) };
    });
    const cited = linkedParts(citations.get(passage) ?? []).map(({ start, end, work }): Range => {
      const attributes = { type: 'citation', target: `#${workId(work)}` };
      return { start, end, wrap: (words) => x('ref', attributes, words) };
    });
    const lost = article.data.lostNotes ? lostMarkers(passage.text) : [];
    const markers = lost.map(({ start, end, number }): Range => {
      const attributes = { 'xml:id': `n${number}-ref`, type: 'note', target: `#n${number}` };
      return { start, end, wrap: (words) => x('ref', attributes, words) };
    });
    const marked = [...names, ...cited, ...markers, ...ranges];
    return nest(passage.text, [...quotationRanges(passage, marked), ...marked], points);
  };

  const wrap = (piece: Marked, words: ElementContent[], passage: Passage): Element => {
    switch (piece.type) {
      case 'emphasis':
        return x('hi', { rend: 'italic' }, words);
      case 'strong':
        return x('hi', { rend: 'bold' }, words);
      case 'link':
        return x('ref', { target: piece.url }, words);
      case 'sic': {
        // The words stay; beside them stands what they probably should be.
        const cert = isDoubtful(piece.reads, passage) ? 'low' : undefined;
        return x('choice', [x('sic', words), x('corr', { cert }, piece.reads)]);
      }
    }
  };

  const isDoubtful = (reads: string, passage: Passage) =>
    article.apparatus.interventions.some(
      (item) =>
        item.kind === 'sic' &&
        item.doubtful &&
        item.reads === reads &&
        passageOf(article, item) === passage,
    );

  const mark = (piece: Inline): Element | undefined => {
    if (piece.type === 'note') return makeNote(piece.number);
    if (piece.type !== 'pageBreak') return undefined;
    const { page: n, inferred } = piece;
    if (n === undefined) return x('pb');
    return x('pb', { n, 'xml:id': `page-${n}`, type: inferred ? 'inferred' : undefined });
  };

  const makeNote = (n: string): Element => {
    const id = `n${n}`;
    if (placed.has(id)) return x('ptr', { type: 'note', target: `#${id}` });
    placed.add(id);
    const place = footnotes.has(id) ? 'bottom' : 'end';
    return x('note', { 'xml:id': id, n, place }, makePhrases(article.passages.get(id)!));
  };

  return makePhrases;
}
