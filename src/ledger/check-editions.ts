import type { Ledger } from '../schemas/ledger.ts';
import { levelOf, nextEdition, raised, suffices, type Level } from '../article/editions.ts';
import { fieldIn, nowhere } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { compareEditions } from '../schemas/fields.ts';
import { readAddress } from '../addresses/addresses.ts';
import type { Corpus, CorpusArticle } from '../model/corpus.ts';

const parts: Record<Level, { changed: string; rule: string }> = {
  first: { changed: 'the text', rule: 'a changed text raises the first number' },
  second: {
    changed: 'metadata or mark-up',
    rule: 'changed metadata or mark-up raises the second number',
  },
  third: { changed: 'the apparatus', rule: 'a changed apparatus raises the third number' },
};

/** What the check of editions needs to know of an article. */
export type EditionOf = Pick<CorpusArticle, 'id' | 'file' | 'data' | 'hashes' | 'placeOf'>;

/**
 * What an article holds under an edition number never changes: the ledger knows what each edition
 * held, and a changed article needs a number of its own, raised as far as the change asks for.
 */
export function checkEdition(article: EditionOf, ledger: Ledger): Problem[] {
  const { data, hashes } = article;
  const known = ledger.editions[article.id] ?? {};
  const latest = Object.keys(known).sort(compareEditions).at(-1);
  if (latest === undefined) return [];
  const problem = (message: string, hint: string): Problem[] => [
    { ...fieldIn(article, 'edition'), message, hint },
  ];
  if (compareEditions(data.edition, latest) < 0) {
    return problem(
      `is ${data.edition}, but edition ${latest} has been published`,
      `editions go forward: write ${latest}, or a later one if anything differs from it`,
    );
  }
  const level = levelOf(known[latest]!, hashes);
  if (!level || suffices(raised(latest, data.edition), level)) return [];
  const next = nextEdition(latest, level);
  return problem(
    `${parts[level].changed} is not that of edition ${latest}${data.edition === latest ? '' : `, and ${data.edition} does not say so`}`,
    `${parts[level].rule}: write edition: ${next} and say in history what changed; or restore what was published`,
  );
}

/** The edition in which a change to an article's text appears: the one it has, if that is new. */
export function editionOfChange(article: EditionOf, ledger: Ledger): string {
  const known = Object.keys(ledger.editions[article.id] ?? {}).sort(compareEditions);
  const latest = known.at(-1);
  return latest === undefined || compareEditions(article.data.edition, latest) > 0
    ? article.data.edition
    : nextEdition(latest, 'first');
}

/**
 * The edition of the site goes forward with those of its texts: none of them is newer, and nothing was
 * published under a later number.
 */
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
