import { readFileSync } from 'node:fs';
import { parseMdx } from '../../../src/files/parse-mdx.ts';
import { readPassages } from '../../../src/article/passages.ts';
import type { Problem } from '../../../src/files/problems.ts';
import { verifyArticle } from '../../../src/article/proof/verify.ts';
import type { ArticleText } from '../../../src/article/passage.ts';
import type { LoadedArticle } from '../../../src/article/article.ts';
import { corpusOf, realContent } from '../../support/content.ts';

/** The articles of the edition, proved. */
export function loadRealArticles(): LoadedArticle[] {
  return corpusOf(realContent()).articles;
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
  const { tree } = parseMdx(mdx, article.file, problems);
  if (!tree) return problems;
  const text = readPassages(tree, article.file, problems);
  return [...problems, ...prove(article, { text })];
}

/** The file of an article: everything to the end of the front matter, and the body. */
export function splitFile(article: LoadedArticle): { head: string; body: string } {
  const file = readFileSync(article.file, 'utf8');
  const end = file.indexOf('\n---\n', 3) + '\n---\n'.length;
  return { head: file.slice(0, end), body: file.slice(end) };
}
