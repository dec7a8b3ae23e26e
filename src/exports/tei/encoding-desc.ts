import type { Element } from 'xast';
import { x } from 'xastscript';
import { articleAddress } from '../../addresses/addresses.ts';
import { passageOf, readingInWords, sourceInWords } from '../../article/proof/interventions.ts';
import type { CorpusArticle } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import {
  type Intervention,
  type InterventionKind,
  interventionKindNames,
  interventionKinds,
} from '../../schemas/apparatus.ts';
import { joinWithAnd } from '../../words/names.ts';
import { findQuotations } from './quotations.ts';

/**
 * How the text was edited (TEI P5, section 2.3): the principles, the kinds of intervention, every
 * intervention, and how addresses are made of ids.
 */
export function buildEncodingDesc(article: CorpusArticle, publication: Publication): Element {
  const { name, tagline } = publication.edition;
  const address = urlOf(articleAddress(article.id), publication);
  return x('encodingDesc', [
    x('projectDesc', [x('p', `${name}. ${tagline}.`)]),
    x('editorialDecl', [
      principle(
        'correction',
        { method: 'markup' },
        'A clear mistake of the original stays (sic); beside it stands what the word probably should be (corr). Where the editors doubt it, cert says low.',
      ),
      principle(
        'hyphenation',
        { eol: 'none' },
        'Words that a line end, page end or note of the source cuts in two are whole.',
      ),
      principle(
        'quotation',
        { marks: 'all' },
        `Quotation marks are those of the source and part of the text. What stands between a pair of them is a q, marks included, whether it is a quotation or a word of which the author speaks.${unpaired(article)}`,
      ),
      principle(
        'normalization',
        {},
        'White space between words is one ordinary space; spelling, punctuation and accents are those of the source.',
      ),
      principle(
        'segmentation',
        {},
        'What can be cited is a passage: a heading, paragraph, list item, caption or note. A page break (pb) stands at the word with which a page of the printed original begins, in the order of the text; one of the type inferred has a number that the source lost.',
      ),
      principle(
        'interpretation',
        {},
        'The edition, not the author, marks the names of actors and initiatives and the citations of works, and adds all that stands in back.',
      ),
      x(
        'p',
        'The words of the text are those of the supplied source, in order, apart from the interventions listed here. A program carries these out on the source and compares the result with the text word by word.',
      ),
      ...declarations(article),
    ]),
    x('refsDecl', [
      principle(
        'cRefPattern',
        { matchPattern: '(.+)', replacementPattern: `${address}#$1` },
        'The permanent address of a passage, note or printed page is that of the article, followed by # and its xml:id.',
      ),
    ]),
  ]);
}

/** An element that says one thing in a paragraph. */
function principle(name: string, attributes: Record<string, string>, words: string): Element {
  return x(name, attributes, [x('p', words)]);
}

function unpaired({ text }: CorpusArticle): string {
  const ids = text.passages.filter((one) => !findQuotations(one.text)).map(({ id }) => id);
  return ids.length === 0
    ? ''
    : ` In ${joinWithAnd(ids)} the pairs cannot be told beyond doubt, and nothing is marked.`;
}

/** The kinds of intervention that an article has, and every intervention. */
function declarations(article: CorpusArticle): Element[] {
  const { interventions } = article.apparatus;
  if (interventions.length === 0) return [];
  const used = new Set(interventions.flatMap(kindsOf));
  const kinds = interventionKindNames.filter((kind) => used.has(kind));
  return [
    x('ab', [
      x('list', { type: 'gloss' }, [
        x('head', 'Kinds of intervention'),
        ...kinds.flatMap((kind) => [
          x('label', { 'xml:id': kindId(kind) }, kind),
          x('item', interventionKinds[kind]),
        ]),
      ]),
    ]),
    x('ab', [
      x('list', { rend: 'numbered' }, [
        x('head', 'Interventions (in the source, ⏎ is a line end and ⍽ a no-break space)'),
        ...interventions.map((item, i) => interventionItem(item, i + 1, article)),
      ]),
    ]),
  ];
}

/** An intervention: line of the source, kind, what the source has, what the text has. */
function interventionItem(item: Intervention, n: number, article: CorpusArticle): Element {
  const passage = passageOf(article, item);
  const kinds = kindsOf(item).flatMap((kind) => [
    ', ',
    x('term', { ref: `#${kindId(kind)}` }, kind),
  ]);
  return x(
    'item',
    { n, corresp: passage && `#${passage.id}`, cert: item.doubtful ? 'low' : undefined },
    [
      'Line ',
      x('num', { type: 'line', value: item.line }, String(item.line)),
      ...kinds,
      ': ',
      x('q', { type: 'source' }, sourceInWords(item)),
      ' → ',
      x('q', { type: 'edition' }, readingInWords(item)),
      ...(item.reason ? [' ', x('note', item.reason)] : []),
    ],
  );
}

function kindsOf({ kind, also = [] }: Intervention): InterventionKind[] {
  return [kind, ...also];
}

function kindId(kind: InterventionKind): string {
  return `kind-${kind}`;
}
