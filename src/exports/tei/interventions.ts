import type { Element } from 'xast';
import { x } from 'xastscript';
import { passageOf, readingInWords, sourceInWords } from '../../article/proof/interventions.ts';
import {
  type Intervention,
  type InterventionKind,
  interventionKindNames,
  interventionKinds,
} from '../../schemas/apparatus.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/** The kinds of intervention that an article has, each with what it does to the source. */
export function kindList({ apparatus }: CorpusArticle): Element {
  const used = new Set(apparatus.interventions.flatMap(kindsOf));
  const kinds = interventionKindNames.filter((kind) => used.has(kind));
  return x('list', { type: 'gloss' }, [
    x('head', 'Kinds of intervention'),
    ...kinds.flatMap((kind) => [
      x('label', { 'xml:id': kindId(kind) }, kind),
      x('item', interventionKinds[kind]),
    ]),
  ]);
}

/** Every declared intervention: line of the source, kind, what the source has, what the text has. */
export function interventionList(article: CorpusArticle): Element {
  return x('list', { rend: 'numbered' }, [
    x('head', 'Interventions (in the source, ⏎ is a line end and ⍽ a no-break space)'),
    ...article.apparatus.interventions.map((item, i) => interventionItem(item, i + 1, article)),
  ]);
}

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
