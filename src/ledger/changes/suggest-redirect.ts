import type { Redirect } from '../../schemas/changes.ts';
import { articleAt, editionOfChange } from '../check-editions.ts';
import { nearestAddress } from '../../addresses/nearest-address.ts';
import { isFile } from '../../addresses/addresses.ts';
import type { Corpus, CorpusArticle } from '../../model/corpus.ts';
import type { CurrentAddresses } from '../current-addresses.ts';
import { compare, isPartOf, parseSketch, signsOf } from '../../article/ids/likeness.ts';
import type { Ledger } from '../../schemas/ledger.ts';

type Way = Pick<Redirect, 'to' | 'how'>;

/**
 * The redirect that an editor probably has to declare for an address that has vanished: of a passage to
 * the one that has its words, or its place, or stood before it; of a page to a new one of the same name,
 * or of an id most like it; of a file to one of the same kind. Undefined where none would do.
 */
export function suggestRedirect(
  address: string,
  corpus: Corpus,
  current: CurrentAddresses,
): Redirect | undefined {
  const [page = '', fragment] = address.split('#');
  const article = articleAt(address, corpus);
  const way =
    article && fragment !== undefined
      ? wayOfPassage(page, fragment, article)
      : isFile(address)
        ? wayOfFile(address, corpus, current)
        : wayOfPage(address, corpus, current);
  return way && { from: address, ...way, edition: editionOfChange(address, corpus), reason: '…' };
}

function wayOfPassage(page: string, fragment: string, { ids }: CorpusArticle): Way {
  const { heir, instead, after } = ids.lost.find(({ id }) => id === fragment) ?? {};
  const next = heir ?? instead ?? after;
  return {
    to: [next ? `${page}#${next.id}` : page],
    how: heir ? 'joined' : instead ? 'replaced' : 'withdrawn',
  };
}

function wayOfPage(address: string, corpus: Corpus, current: CurrentAddresses): Way {
  const folder = folderOf(address);
  const heir = newPage(address, corpus, current);
  return {
    to: [heir ?? (current.has(folder) ? folder : '/')],
    how: heir ? 'renamed' : 'withdrawn',
  };
}

/** The file of the same kind: of the article's new id, or else of the whole corpus. */
function wayOfFile(address: string, corpus: Corpus, current: CurrentAddresses): Way | undefined {
  const [, folder = '', id = '', extension = ''] = /^(.*\/)([^/.]*)\.([^/]+)$/.exec(address) ?? [];
  const page = newPage(`/articles/${id}/`, corpus, current);
  const renamed = page && `${folder}${page.split('/')[2]!}.${extension}`;
  if (renamed && current.has(renamed)) return { to: [renamed], how: 'renamed' };
  const like = nearestAddress(
    address,
    freshIn(corpus, current).filter((other) => other.endsWith(`.${extension}`)),
  );
  if (like) return { to: [like], how: 'renamed' };
  const whole = folder === '/og/' ? '/og/site.png' : `/corpus.${extension}`;
  return current.has(whole) ? { to: [whole], how: 'withdrawn' } : undefined;
}

/** The page that a vanished one has probably become. */
function newPage(address: string, corpus: Corpus, current: CurrentAddresses): string | undefined {
  const { addresses } = corpus.ledger;
  if (!(address in addresses) || current.has(address)) return undefined;
  const { holds } = addresses[address]!;
  const fresh = freshIn(corpus, current).filter((other) => !isFile(other));
  return (
    fresh.find((other) => holds !== null && current.get(other)!.holds === holds) ??
    nearestAddress(
      address,
      fresh.filter((other) => !other.includes('#') && folderOf(other) === folderOf(address)),
    )
  );
}

/** Addresses that were never published yet. */
function freshIn({ ledger }: Corpus, current: CurrentAddresses): string[] {
  return [...current.keys()].filter((address) => !(address in ledger.addresses));
}

const folderOf = (address: string) => address.replace(/[^/]*\/?$/, '');

/** Addresses of new passages, in reading order, with words that the passage at an address has lost. */
export function splitFrom(
  address: string,
  { passages, ids }: Pick<CorpusArticle, 'passages' | 'ids'>,
  { addresses }: Ledger,
): string[] {
  const [page = '', id = ''] = address.split('#');
  const old = parseSketch(addresses[address]?.sketch);
  const kept = signsOf(passages.get(id)?.text ?? '');
  const lost = old.sample.filter((sign) => !kept.has(sign));
  // One pair of words that both have may be chance.
  const enough = Math.max(2, lost.length / 4);
  return ids.minted
    .filter(({ text }) => {
      const signs = signsOf(text);
      return (
        lost.filter((sign) => signs.has(sign)).length >= enough && isPartOf(compare(old, signs))
      );
    })
    .map((passage) => `${page}#${passage.id}`);
}
