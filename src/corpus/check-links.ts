import {
  articleAddress,
  articleIn,
  editingAddress,
  pages,
  readAddress,
} from '../addresses/addresses.ts';
import type { ReadArticle } from '../article/article.ts';
import { everyPiece } from '../article/inline.ts';
import type { Passage } from '../article/passage.ts';
import type { Place } from '../files/places.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { followRedirects } from '../ledger/changes/successors.ts';
import { currentAddresses } from '../ledger/current-addresses.ts';
import type { Corpus } from '../model/corpus.ts';
import { isInternal } from '../schemas/standards.ts';

/** A link to a place of the edition, where it is written. */
export interface InternalLink extends Partial<Place> {
  file: string;
  /** As written: `/articles/x/#p1`, or `#p1` on the page itself. */
  target: string;
  /** Address of the page on which it stands. */
  page: string;
}

/** An article whose text was read, with its passages by their ids. */
type TextOfArticle = Pick<ReadArticle, 'id' | 'file' | 'text'> & {
  passages: ReadonlyMap<string, Passage>;
};

/** The links of texts to places of the edition. */
export function linksIn(texts: readonly TextOfArticle[]): InternalLink[] {
  return texts.flatMap(({ id, file, text }) =>
    text.passages
      .flatMap(({ content }) => everyPiece(content))
      .filter((piece) => piece.type === 'link')
      .filter(({ url }) => isInternal(url))
      .map(({ url, line, column }) => {
        const place = line === undefined || column === undefined ? {} : { line, column };
        return { file, ...place, target: url, page: articleAddress(id) };
      }),
  );
}

/** What is known of the places of an edition, as far as it could be read. */
interface Known {
  texts: readonly TextOfArticle[];
  /** Ids of what is there but could not be read. */
  unread: ReadonlySet<string>;
  /** Whether an address may be there for all that is known. */
  isUnsure: (address: string) => boolean;
}

/** Every link to a place of the edition leads to one: to a page, a passage, a printed page or a file. */
export function checkLinks(
  links: readonly InternalLink[],
  corpus: Corpus,
  known: Known,
): Problem[] {
  const isLive = (address: string) => isThere(address, corpus, known);
  const successors = followRedirects(corpus.changes.redirects, isLive);
  return links.flatMap(({ page, target, ...place }) => {
    const whole = target.startsWith('#') ? page + target : target;
    const [, path = '', query, fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(whole) ?? [];
    const address = path + fragment;
    if (query !== undefined && path !== pages.search && path !== pages.concordance)
      return [
        {
          ...place,
          message: `${path} answers no query`,
          hint: `leave out ${query}; ${pages.search} and ${pages.concordance} answer queries`,
        },
      ];
    if (isLive(address)) return [];
    const heirs = successors.of(address);
    if (heirs.length > 0)
      return [
        {
          ...place,
          message: `${address} was given up`,
          hint: `it leads to ${heirs.join(' and ')} now: write that`,
        },
      ];
    return [
      {
        ...place,
        message: `there is no ${address} in the edition`,
        hint: hintFor(path, fragment, corpus, isLive),
      },
    ];
  });
}

function hintFor(
  path: string,
  fragment: string,
  corpus: Corpus,
  isLive: (address: string) => boolean,
): string {
  if (fragment === '' || !isLive(path)) {
    const there = [...currentAddresses(corpus).keys()].filter((one) => !one.includes('#'));
    const meant = isLive(`${path}/`) ? `${path}/` : nearest(path, there);
    return didYouMean(meant && meant + fragment, 'write the address as the page itself has it');
  }
  return articleIn(path) === undefined
    ? `link to the page, ${path}: of places on a page only those of articles are permanent`
    : `write a passage as ${path} shows it, e.g. ${path}#p1`;
}

function isThere(address: string, corpus: Corpus, { texts, unread, isUnsure }: Known): boolean {
  if (currentAddresses(corpus).has(address)) return true;
  const { page, fragment } = readAddress(address);
  const id = articleIn(address);
  const text = texts.find((one) => one.id === id);
  // What the account of the editing says of an article is no address of the ledger.
  if (page === pages.editing && fragment !== undefined)
    return (
      texts.some((one) => editingAddress(one.id) === address) || isUnsure(articleAddress(fragment))
    );
  // Of places on a page only those of articles are addresses.
  if (fragment !== undefined && id === undefined) return false;
  if (!text || unread.has(text.id)) return isUnsure(address);
  if (fragment === undefined) return true;
  const isPage = text.text.pageBreaks.some(({ page }) => `page-${page}` === fragment);
  // Which notes were not supplied stands in front matter.
  const isNote = /^n\d+$/.test(fragment) && !corpus.articleOf.has(text.id);
  return text.passages.has(fragment) || isPage || isNote;
}
