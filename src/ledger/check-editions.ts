import type { Ledger } from '../schemas/ledger.ts';
import { levelOf, nextEdition, raised, suffices, type Level } from '../article/editions.ts';
import { fieldIn, nowhere } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { compareEditions } from '../schemas/fields.ts';
import { articleAddress, articleIn, readAddress } from '../addresses/addresses.ts';
import type { CurrentAddresses } from './current-addresses.ts';
import { ledgerFile, restoreLedger } from './ledger.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

const parts: Record<Level, [changed: string, rule: string]> = {
  first: ['the text', 'a changed text raises the first number'],
  second: ['metadata or mark-up', 'changed metadata or mark-up raises the second number'],
  third: ['the apparatus', 'a changed apparatus raises the third number'],
};

/**
 * What an article holds under an edition number never changes: a changed article needs a number of its
 * own, raised as far as the change asks for.
 */
export function checkEdition(article: CorpusArticle, ledger: Ledger): Problem[] {
  const { data, hashes } = article;
  const known = ledger.editions[article.id];
  const latest = latestEdition(known);
  if (!known || latest === undefined) return [];
  const problem = (message: string, hint: string): Problem[] => [
    { ...fieldIn(article, 'edition'), message, hint },
  ];
  if (compareEditions(data.edition, latest) < 0)
    return problem(
      `is ${data.edition}, but edition ${latest} has been published`,
      `editions go forward: write ${latest}, or a later one if anything differs from it`,
    );
  const level = levelOf(known[latest]!, hashes);
  if (!level || suffices(raised(latest, data.edition), level)) return [];
  const [changed, rule] = parts[level];
  const next = nextEdition(latest, level);
  return problem(
    `${changed} is not that of edition ${latest}${data.edition === latest ? '' : `, and ${data.edition} does not say so`}`,
    `${rule}: write edition: ${next} and say in history what changed; or restore what was published`,
  );
}

/** The latest of the editions that the ledger knows of an article. */
function latestEdition(known: Ledger['editions'][string] = {}): string | undefined {
  return Object.keys(known).sort(compareEditions).at(-1);
}

/** The article on whose page an address is. */
export function articleAt(
  address: string,
  { articleOf }: Pick<Corpus, 'articleOf'>,
): CorpusArticle | undefined {
  return articleOf.get(articleIn(address) ?? '');
}

/** The edition in which an address changes: that of its article, the next if it has been published; or of the site. */
export function editionOfChange(address: string, corpus: Corpus): string {
  const article = articleAt(address, corpus);
  if (!article) return corpus.edition.number;
  const { edition } = article.data;
  const latest = latestEdition(corpus.ledger.editions[article.id]);
  return latest === undefined || compareEditions(edition, latest) > 0
    ? edition
    : nextEdition(latest, 'first');
}

/**
 * Where the text of an article is still that of its latest recorded edition, a passage that differs from
 * the ledger is a fault of the ledger.
 */
export function checkUnchanged(
  { id, hashes }: Pick<CorpusArticle, 'id' | 'hashes'>,
  { addresses, editions, placeOf }: Ledger,
  current: CurrentAddresses,
): Problem[] {
  const latest = latestEdition(editions[id]);
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

/** No text is newer than the edition of the site, and nothing was published under a later number. */
export function checkSiteEdition({
  edition,
  articles,
  ledger,
}: Pick<Corpus, 'edition' | 'articles' | 'ledger'>): Problem[] {
  const problem = (message: string): Problem => ({
    ...fieldIn({ file: 'content/edition.yaml', placeOf: edition.placeOf ?? nowhere }, 'history'),
    message,
    hint: 'put at the head of history a new edition with its number, its date and its changes',
  });
  const newer = articles.filter(({ data }) => data.history[0]!.date > edition.date);
  const later = Object.entries(ledger.addresses)
    .filter(([address]) => readAddress(address).folder !== 'articles')
    .map(([, { gone, since }]) => gone ?? since)
    .filter((number) => compareEditions(number, edition.number) > 0)
    .sort(compareEditions)
    .at(-1);
  return [
    ...newer.map(({ id, data }) =>
      problem(
        `edition ${edition.number} is of ${edition.date}, but edition ${data.edition} of ${id} is of ${data.history[0]!.date}`,
      ),
    ),
    ...(later ? [problem(`is ${edition.number}, but edition ${later} has been published`)] : []),
  ];
}
