import { articleAddress, articleIn } from '../addresses/addresses.ts';
import type { Ledger } from '../schemas/ledger.ts';
import { ledgerFile, restoreLedger } from './ledger.ts';
import type { Problem } from '../files/problems.ts';
import { compareEditions } from '../schemas/fields.ts';
import type { CorpusArticle } from '../model/corpus.ts';
import type { CurrentEntry } from './current-entry.ts';

/**
 * Where the text of an article is that of its latest recorded edition, word for word, its passages
 * are those of the ledger. If they are not, the ledger is wrong, and no change of the article.
 *
 * @returns what the ledger has wrong about this article
 */
export function checkUnchanged(
  { id, hashes }: Pick<CorpusArticle, 'id' | 'hashes'>,
  { addresses, editions, placeOf }: Ledger,
  current: ReadonlyMap<string, CurrentEntry>,
): Problem[] {
  const latest = Object.keys(editions[id] ?? {})
    .sort(compareEditions)
    .at(-1);
  if (latest === undefined || editions[id]![latest]!.text !== hashes.text) return [];
  const problems: Problem[] = [];
  for (const [address, { words, holds }] of current) {
    if (words === undefined || articleIn(address) !== id) continue;
    const known = addresses[address];
    if (known && !known.gone && known.holds === holds) continue;
    problems.push({
      file: ledgerFile,
      ...placeOf?.(known ? address : articleAddress(id)),
      message: known
        ? `the line of ${address} is not what edition ${latest} published, whose text is unchanged`
        : `the ledger lacks the passage “${words.split(/\s+/).slice(0, 6).join(' ')} …” of ${id}, which edition ${latest} published`,
      hint: restoreLedger,
    });
  }
  return problems;
}
