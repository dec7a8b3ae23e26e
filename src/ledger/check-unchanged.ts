import { compareEditions } from '../schemas/edition.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { CorpusArticle } from '../corpus/load-corpus.ts';
import type { CurrentEntry } from './current-addresses.ts';
import { ledgerFile, lineInLedger, restoreLedger } from './ledger.ts';
import type { Problem } from '../files/problems.ts';

/**
 * Where the text of an article is that of its latest recorded edition, word for word, its passages
 * are those of the ledger. If they are not, the ledger is wrong, and no change of the article.
 *
 * @returns whether the ledger is wrong about this article
 */
export function contradictsText(
  { id, hashes }: Pick<CorpusArticle, 'id' | 'hashes'>,
  { addresses, editions }: Ledger,
  current: ReadonlyMap<string, CurrentEntry>,
  problems: Problem[],
): boolean {
  const latest = Object.keys(editions[id] ?? {})
    .sort(compareEditions)
    .at(-1);
  if (latest === undefined || editions[id]![latest]!.text !== hashes.text) return false;
  const before = problems.length;
  for (const [address, { words, holds }] of current) {
    if (words === undefined || !address.startsWith(`/articles/${id}/#`)) continue;
    const known = addresses[address];
    if (known && !known.gone && known.holds === holds) continue;
    problems.push({
      file: ledgerFile,
      line: lineInLedger(known ? address : `/articles/${id}/`),
      message: known
        ? `the line of ${address} is not what edition ${latest} published, whose text is unchanged`
        : `the ledger lacks the passage “${words.split(/\s+/).slice(0, 6).join(' ')} …” of ${id}, which edition ${latest} published`,
      hint: restoreLedger,
    });
  }
  return problems.length > before;
}
