import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { linkedParts } from '../../registry/citations.ts';
import type { ExportContext } from '../../publication/export-context.ts';
import { lostMarkers, readMarkup } from '../markup/markup.ts';
import { nest, type Range } from '../markup/nest.ts';
import { entityAddress, nameElement, workId } from './names.ts';
import { quotationRanges } from './quotations.ts';
import { teiVocabulary } from './vocabulary.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** Makes the content of a passage. */
export type MakePhrases = (passage: Passage) => ElementContent[];

/**
 * Prepares the content of an article's passages: words with quotations, names, citations, sic marks,
 * emphasis, links and page breaks; a note stands where the text first refers to it.
 */
export function phraseMaker(article: CorpusArticle, context: ExportContext): MakePhrases {
  const mentions = Map.groupBy(article.mentions, ({ passage }) => passage);
  const citations = Map.groupBy(article.citations, ({ passage }) => passage);
  const footnotes = new Set(
    article.apparatus.interventions.flatMap(({ kind, to }) => (kind === 'note-moved' ? [to] : [])),
  );
  const placed = new Set<string>();

  const makePhrases: MakePhrases = (passage) => {
    const { ranges, points } = readMarkup(passage, vocabulary);
    const names = (mentions.get(passage) ?? []).map(({ start, end, entity }): Range => {
      const attributes = { type: entity.data.kind, ref: entityAddress(entity, context) };
      return { start, end, wrap: (words) => x(nameElement(entity), attributes, words) };
    });
    const cited = linkedParts(citations.get(passage) ?? []).map(({ start, end, work }): Range => {
      const attributes = { type: 'citation', target: `#${workId(work)}` };
      return { start, end, wrap: (words) => x('ref', attributes, words) };
    });
    const lost = article.data.lostNotes ? lostMarkers(passage, lostReference) : [];
    const marked = [...names, ...cited, ...lost, ...ranges];
    return nest(passage.text, [...quotationRanges(passage, marked), ...marked], points);
  };

  const makeNote = (identifier: string): Element => {
    const id = `n${identifier}`;
    if (placed.has(id)) return x('ptr', { type: 'note', target: `#${id}` });
    placed.add(id);
    const place = footnotes.has(id) ? 'bottom' : 'end';
    return x(
      'note',
      { 'xml:id': id, n: identifier, place },
      makePhrases(article.passages.get(id)!),
    );
  };

  const vocabulary = teiVocabulary(article, makeNote);
  return makePhrases;
}

/** The marker of a note that was not supplied. */
function lostReference(words: ElementContent[], number: string): ElementContent {
  return x('ref', { 'xml:id': `n${number}-ref`, type: 'note', target: `#n${number}` }, words);
}
