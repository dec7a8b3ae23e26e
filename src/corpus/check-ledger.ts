import type { Corpus, CorpusArticle } from './corpus.ts';
import { ledgerFile } from './ledger.ts';
import { fingerprint } from './passage-ids.ts';
import type { Problem } from './problems.ts';
import { workPath } from './works.ts';

const mend =
  'run npm run ledger, look at what it changes in content/ledger.json, and commit it with the text';

/** Every passage and page must stand in the ledger, with the words that the ledger holds. */
export function checkLedger(corpus: Corpus, problems: Problem[]): void {
  const expected = currentAddresses(corpus);
  const { addresses } = corpus.ledger;
  for (const article of corpus.articles) {
    for (const id of article.ids.lost)
      problems.push({
        file: article.file,
        message: `passage ${id}, which the ledger holds, is gone`,
        hint: `restore it, or ${mend}`,
      });
  }
  const unknown = [...expected].filter(([address]) => !(address in addresses));
  if (unknown.length > 0)
    problems.push({
      file: ledgerFile,
      message: `${unknown.length} ${unknown.length === 1 ? 'address is' : 'addresses are'} not recorded: ${unknown
        .slice(0, 5)
        .map(([address]) => address)
        .join(', ')}${unknown.length > 5 ? ' …' : ''}`,
      hint: mend,
    });
  for (const [address, { holds }] of expected) {
    const recorded = addresses[address];
    if (recorded && recorded.holds !== holds)
      problems.push({
        file: ledgerFile,
        message: `${address} does not hold the words that the ledger records`,
        hint: mend,
      });
  }
}

/** Every address of the corpus as it now stands, with the fingerprint of its words. */
export function currentAddresses(
  corpus: Corpus,
): Map<string, { holds: string | null; since: string }> {
  const addresses = new Map<string, { holds: string | null; since: string }>();
  const add = (address: string, holds: string | null, since: string) =>
    addresses.set(address, { holds, since });
  for (const page of fixedPages) add(page, null, '1.0.0');
  for (const article of corpus.articles) addArticle(article, add);
  for (const { id, collection } of corpus.entities) add(`/${collection}/${id}/`, null, '1.0.0');
  for (const work of corpus.works) add(workPath(work), null, '1.0.0');
  return addresses;
}

const fixedPages = [
  '/',
  '/about/',
  '/about/edition/',
  '/actors/',
  '/articles/',
  '/concordance/',
  '/disagreements/',
  '/help/',
  '/initiatives/',
  '/membership/',
  '/names/',
  '/network/',
  '/search/',
  '/timeline/',
  '/works/',
];

function addArticle(
  article: CorpusArticle,
  add: (address: string, holds: string | null, since: string) => void,
): void {
  const page = `/articles/${article.id}/`;
  const since = article.data.edition;
  add(page, null, since);
  for (const { id, text } of article.text.passages) add(`${page}#${id}`, fingerprint(text), since);
  for (const { page: number } of article.text.pageBreaks)
    if (number !== undefined) add(`${page}#page-${number}`, null, since);
  if (article.data.lostNotes)
    for (let n = article.data.lostNotes.first; n <= article.data.lostNotes.last; n++)
      add(`${page}#n${n}`, null, since);
}
