/**
 * Proves every article against its source and prints what was found.
 *
 *   npm run verify              all articles
 *   npm run verify -- <id> …    some
 */
import { readdirSync } from 'node:fs';
import { emptyLedger, readLedger } from '../src/ledger/ledger.ts';
import { loadArticle } from '../src/article/load-article.ts';
import { formatProblems, type Problem } from '../src/files/problems.ts';

const ids = process.argv.slice(2);
if (ids.length === 0)
  ids.push(
    ...readdirSync('content/articles')
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.slice(0, -4))
      .sort(),
  );

const problems: Problem[] = [];
const ledger = readLedger(problems) ?? emptyLedger;
for (const id of ids) {
  const before = problems.length;
  const article = loadArticle(id, ledger, problems);
  if (!article) continue;
  const state = problems.length === before ? 'proved' : `${problems.length - before} problems`;
  console.log(
    `${id}: ${article.proof.articleWords} words in ${article.text.passages.length} passages, ` +
      `${article.apparatus.interventions.length} interventions on ${article.proof.sourceWords} words of the source: ${state}`,
  );
}
if (problems.length > 0) {
  console.error(`\n${formatProblems(problems)}`);
  process.exit(1);
}
