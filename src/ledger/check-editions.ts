import { compareEditions } from '../schemas/edition.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { CorpusArticle } from '../corpus/load-corpus.ts';
import { levelOf, nextEdition, raised, suffices, type Level } from '../article/editions.ts';
import type { Problem } from '../files/problems.ts';

const parts: Record<Level, { changed: string; rule: string }> = {
  first: { changed: 'the text', rule: 'a changed text raises the first number' },
  second: {
    changed: 'metadata or mark-up',
    rule: 'changed metadata or mark-up raises the second number',
  },
  third: { changed: 'the apparatus', rule: 'a changed apparatus raises the third number' },
};

/** What the check of editions needs to know of an article. */
export type EditionOf = Pick<CorpusArticle, 'id' | 'file' | 'data' | 'hashes' | 'lineOf'>;

/**
 * What an article holds under an edition number never changes: the ledger knows what each edition
 * held, and a changed article needs a number of its own, raised as far as the change asks for.
 */
export function checkEdition(article: EditionOf, ledger: Ledger, problems: Problem[]): void {
  const { data, hashes } = article;
  const known = ledger.editions[article.id] ?? {};
  const latest = Object.keys(known).sort(compareEditions).at(-1);
  if (latest === undefined) return;
  const report = (message: string, hint: string) =>
    problems.push({
      file: article.file,
      line: article.lineOf('edition'),
      field: 'edition',
      message,
      hint,
    });
  if (compareEditions(data.edition, latest) < 0) {
    report(
      `is ${data.edition}, but edition ${latest} has been published`,
      `editions go forward: write ${latest}, or a later one if anything differs from it`,
    );
    return;
  }
  const level = levelOf(known[latest]!, hashes);
  if (!level || suffices(raised(latest, data.edition), level)) return;
  const next = nextEdition(latest, level);
  report(
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
