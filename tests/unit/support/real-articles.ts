import { readFileSync, readdirSync } from 'node:fs';
import { readLedger } from '../../../src/ledger/ledger.ts';
import { loadArticle } from '../../../src/article/load-article.ts';
import { parseMdx } from '../../../src/files/parse-mdx.ts';
import { readPassages } from '../../../src/article/passages.ts';
import { CorpusError, type Problem } from '../../../src/files/problems.ts';
import { verifyArticle } from '../../../src/article/proof/verify.ts';
import type { ArticleText } from '../../../src/article/passage.ts';
import type { LoadedArticle } from '../../../src/article/article.ts';

/** The articles of the edition, read and proved afresh. */
export function loadRealArticles(): LoadedArticle[] {
  const problems: Problem[] = [];
  const ledger = readLedger(problems)!;
  const articles = readdirSync('content/articles')
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => loadArticle(name.replace('.mdx', ''), ledger, problems));
  if (problems.length > 0) throw new CorpusError(problems);
  return articles.filter((article) => article !== undefined);
}

/** The proof of an article with another text or another source: what it finds wrong. */
export function prove(
  article: LoadedArticle,
  { text = article.text, source = article.source }: { text?: ArticleText; source?: string },
): Problem[] {
  return verifyArticle({
    source,
    interventions: article.apparatus.interventions,
    text,
    field: (path) =>
      path
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], article.data),
    files: { source: 'source.txt', apparatus: 'apparatus.yaml', article: article.file },
  }).problems;
}

/** What is wrong with an article whose file is `mdx`: its syntax, its passages or its words. */
export function proveFile(article: LoadedArticle, mdx: string): Problem[] {
  const problems: Problem[] = [];
  const parsed = parseMdx(mdx, article.file, problems);
  if (!parsed) return problems;
  const text = readPassages(parsed.tree, article.file, problems);
  return [...problems, ...prove(article, { text })];
}

/** The file of an article: everything to the end of the front matter, and the body. */
export function splitFile(article: LoadedArticle): { head: string; body: string } {
  const file = readFileSync(article.file, 'utf8');
  const end = file.indexOf('\n---\n', 3) + '\n---\n'.length;
  return { head: file.slice(0, end), body: file.slice(end) };
}
