import type { Element } from 'xast';
import { x } from 'xastscript';
import { entityAddress } from '../../addresses/addresses.ts';
import type { Passage } from '../../article/passage.ts';
import { passageOf } from '../../article/proof/interventions.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, targetElsewhere, urlOf } from '../../publication/publication.ts';
import { type Format, type MakePhrases, phraseMaker } from '../markup.ts';
import { nameElement, workId } from './elements.ts';
import { quotationRanges } from './quotations.ts';

/**
 * Prepares the content of an article’s passages (TEI P5, sections 3.3, 3.5 and 3.11); a note stands
 * where the text first refers to it.
 */
export function teiPhrases(article: CorpusArticle, publication: Publication): MakePhrases {
  const { interventions } = article.apparatus;
  const footnotes = new Set(
    interventions.flatMap(({ kind, to }) => (kind === 'note-moved' ? [to] : [])),
  );
  const placed = new Set<string>();

  const wrap: Format['wrap'] = (piece, words, passage) => {
    switch (piece.type) {
      case 'emphasis':
        return x('hi', { rend: 'italic' }, words);
      case 'strong':
        return x('hi', { rend: 'bold' }, words);
      case 'link':
        return x('ref', { target: targetElsewhere(piece.url, article, publication) }, words);
      case 'sic': {
        // The words stay; beside them stands what they probably should be.
        const cert = isDoubtful(piece.reads, passage) ? 'low' : undefined;
        return x('choice', [x('sic', words), x('corr', { cert }, piece.reads)]);
      }
    }
  };

  const isDoubtful = (reads: string, passage: Passage) =>
    interventions.some(
      (item) =>
        item.kind === 'sic' &&
        item.doubtful &&
        item.reads === reads &&
        passageOf(article, item) === passage,
    );

  const mark: Format['mark'] = (piece) => {
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

  const makePhrases = phraseMaker(article, {
    wrap,
    mark,
    name: ({ entity }) => {
      const ref = urlOf(entityAddress(entity), publication);
      return (words) => x(nameElement(entity), { type: entity.data.kind, ref }, words);
    },
    citation:
      ({ work }) =>
      (words) =>
        x('ref', { type: 'citation', target: `#${workId(work)}` }, words),
    lost: (n) => (words) =>
      x('ref', { 'xml:id': `n${n}-ref`, type: 'note', target: `#n${n}` }, words),
    around: quotationRanges,
  });
  return makePhrases;
}
