import type { Element } from 'xast';
import { x } from 'xastscript';
import { joinWithAnd } from '../../words/names.ts';
import { site } from '../../site.ts';
import { articleAddress, type ExportContext } from '../../publication/export-context.ts';
import { interventionList, kindList } from './interventions.ts';
import { findQuotations } from './quotations.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * How the text was edited (TEI P5, section 2.3): the principles, the kinds of intervention, every
 * intervention, and how addresses are made of ids.
 */
export function buildEncodingDesc(article: CorpusArticle, context: ExportContext): Element {
  return x('encodingDesc', [
    x('projectDesc', [x('p', `${site.name}. ${site.tagline}.`)]),
    x('editorialDecl', [
      x('correction', { method: 'markup' }, [
        x(
          'p',
          'A clear mistake of the original stays (sic); beside it stands what the word probably should be (corr). Where the editors doubt it, cert says low.',
        ),
      ]),
      x('hyphenation', { eol: 'none' }, [
        x('p', 'Words that a line end, page end or note of the source cuts in two are whole.'),
      ]),
      x('quotation', { marks: 'all' }, [
        x(
          'p',
          `Quotation marks are those of the source and part of the text. What stands between a pair of them is a q, marks included, whether it is a quotation or a word of which the author speaks.${unpaired(article)}`,
        ),
      ]),
      x('normalization', [
        x(
          'p',
          'White space between words is one ordinary space; spelling, punctuation and accents are those of the source.',
        ),
      ]),
      x('segmentation', [
        x(
          'p',
          'What can be cited is a passage: a heading, paragraph, list item, caption or note. A page break (pb) stands at the word with which a page of the printed original begins, in the order of the text; one of the type inferred has a number that the source lost.',
        ),
      ]),
      x('interpretation', [
        x(
          'p',
          'The edition, not the author, marks the names of actors and initiatives and the citations of works, and adds all that stands in back.',
        ),
      ]),
      x(
        'p',
        'The words of the text are those of the supplied source, in order, apart from the interventions listed here. A program carries these out on the source and compares the result with the text word by word.',
      ),
      ...declarations(article),
    ]),
    buildRefsDecl(article, context),
  ]);
}

function unpaired({ text }: CorpusArticle): string {
  const ids = text.passages.filter((one) => !findQuotations(one.text)).map(({ id }) => id);
  return ids.length === 0
    ? ''
    : ` In ${joinWithAnd(ids)} the pairs cannot be told beyond doubt, and nothing is marked.`;
}

function declarations(article: CorpusArticle): Element[] {
  if (article.apparatus.interventions.length === 0) return [];
  return [x('ab', [kindList(article)]), x('ab', [interventionList(article)])];
}

function buildRefsDecl(article: CorpusArticle, context: ExportContext): Element {
  const replacementPattern = `${articleAddress(article, context)}#$1`;
  return x('refsDecl', [
    x('cRefPattern', { matchPattern: '(.+)', replacementPattern }, [
      x(
        'p',
        'The permanent address of a passage, note or printed page is that of the article, followed by # and its xml:id.',
      ),
    ]),
  ]);
}
