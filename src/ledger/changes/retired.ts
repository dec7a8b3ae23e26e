import { type Redirect, retirements } from '../../schemas/changes.ts';
import { joinWithAnd } from '../../words/names.ts';
import { publishedSuccessors } from './successors.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';

/** A passage, note or printed page that an article's page once had, and still answers for. */
export interface RetiredAnchor {
  /** The fragment by which it was cited: `p12`. */
  id: string;
  /** Id of the passage of this article at which its successor stands, if it does. */
  at: string | undefined;
  /** What happened, as words and links. */
  note: (string | { label: string; address: string })[];
}

/** The retired anchors of an article, in the order of the redirects that declare them. */
export function retiredAnchors(
  article: CorpusArticle,
  corpus: Pick<Corpus, 'ledger' | 'changes'>,
): RetiredAnchor[] {
  const page = `/articles/${article.id}/`;
  const successors = publishedSuccessors(corpus);
  return corpus.changes.redirects
    .filter(({ from }) => from.startsWith(`${page}#`))
    .map((redirect) => {
      const ends = successors.of(redirect.from);
      const places = ends.map((end) => placeIn(article, page, end));
      return {
        id: redirect.from.slice(page.length + 1),
        at: places.find((place) => place !== undefined),
        note: describe(redirect, ends, page),
      };
    });
}

/** `p12 was joined to p11 in edition 2.0.0`, with what has become of p11 since. */
function describe(
  { from, to, how, edition }: Redirect,
  ends: string[],
  page: string,
): RetiredAnchor['note'] {
  const label = (address: string) =>
    address.startsWith(`${page}#`) ? address.slice(page.length + 1) : address;
  const links = ends.flatMap((address, i) => [
    ...(i > 0 ? [i === ends.length - 1 ? ' and ' : ', '] : []),
    { label: label(address), address },
  ]);
  const direct = to.length === ends.length && to.every((address) => ends.includes(address));
  const begin = `${label(from)} ${retirements[how]} `;
  const end = ` in edition ${edition}`;
  return direct
    ? [begin, ...links, end]
    : [`${begin}${joinWithAnd(to.map(label))}${end}; now `, ...links];
}

/** The passage at which an address of this article stands. */
function placeIn(article: CorpusArticle, page: string, address: string): string | undefined {
  if (!address.startsWith(`${page}#`)) return undefined;
  const id = address.slice(page.length + 1);
  if (article.passages.has(id)) return id;
  const number = /^page-(\d+)$/.exec(id)?.[1];
  return article.text.pageBreaks.find((mark) => String(mark.page) === number)?.passage.id;
}
