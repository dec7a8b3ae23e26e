import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import { passageOf } from '../../article/proof/interventions.ts';
import type { Vocabulary } from '../markup/markup.ts';
import type { Passage } from '../../article/passage.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * What TEI makes of the mark-up of an article (TEI P5, sections 3.3, 3.5 and 3.11).
 *
 * @param note what stands where the text refers to a note
 */
export function teiVocabulary(article: CorpusArticle, note: Vocabulary['note']): Vocabulary {
  const isDoubtful = (reads: string, passage: Passage) =>
    article.apparatus.interventions.some(
      (item) =>
        item.kind === 'sic' &&
        item.doubtful &&
        item.reads === reads &&
        passageOf(article, item) === passage,
    );
  return {
    emphasis: (words) => x('hi', { rend: 'italic' }, words),
    strong: (words) => x('hi', { rend: 'bold' }, words),
    link: (words, url) => x('ref', { target: url }, words),
    // The words stay; beside them stands what they probably should be.
    sic: (words, reads, passage) => {
      const cert = isDoubtful(reads, passage) ? 'low' : undefined;
      return x('choice', [x('sic', words), x('corr', { cert }, reads)]);
    },
    note,
    pageBreak,
  };
}

function pageBreak(n: string | undefined, inferred: boolean): ElementContent {
  if (!n) return x('pb');
  return x('pb', { n, 'xml:id': `page-${n}`, type: inferred ? 'inferred' : undefined });
}
