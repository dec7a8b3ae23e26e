import type { Ledger } from '../../schemas/ledger.ts';
import { compare, isPartOf, parseSketch, signsOf } from '../../article/ids/likeness.ts';
import type { CorpusArticle } from '../../model/corpus.ts';

/**
 * New passages that carry words which a passage has lost: what was split off from it.
 *
 * @param address of the passage, which is still there
 * @returns their addresses, in reading order
 */
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
