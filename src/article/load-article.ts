import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { Apparatus } from '../schemas/apparatus.ts';
import { article, type Article } from '../schemas/article.ts';
import type { EditionHashes, Ledger } from '../schemas/ledger.ts';
import { checkSchema } from '../files/check-schema.ts';
import { hashEdition } from './editions.ts';
import { readApparatus } from './proof/load-apparatus.ts';
import { recordedPassages } from '../ledger/ledger.ts';
import { parseMdx } from '../files/parse-mdx.ts';
import { assignIds, type IdAssignment } from './ids/passage-ids.ts';
import { type ArticleText, readPassages } from './passages.ts';
import type { Problem } from '../files/problems.ts';
import { sha256 } from '../files/sha256.ts';
import { type Proof, verifyArticle } from './proof/verify.ts';

export { sha256 } from '../files/sha256.ts';

/** One article with its source, its apparatus and the proof that they agree. */
export interface LoadedArticle {
  id: string;
  file: string;
  data: Article;
  tree: Root;
  text: ArticleText;
  /** How its passages stand to those of the ledger. */
  ids: IdAssignment;
  source: string;
  apparatus: Apparatus;
  proof: Proof;
  /** SHA-256 of the edited text: its passages, one a line. */
  textHash: string;
  /** Hashes of the parts of this edition. */
  hashes: EditionHashes;
  /** Line of the file on which a top-level front-matter key stands. */
  lineOf: (key: string) => number | undefined;
}

/**
 * Loads and proves one article.
 *
 * @param ledger gives its passages their ids
 * @returns the article, or undefined; whatever is wrong is pushed to `problems`
 */
export function loadArticle(
  id: string,
  ledger: Ledger,
  problems: Problem[],
): LoadedArticle | undefined {
  const file = `content/articles/${id}.mdx`;
  const mdx = readFileSync(file, 'utf8');
  const parsed = parseMdx(mdx, file, problems);
  if (!parsed) return undefined;
  const data = checkSchema(article, parsed.data, file, problems, parsed.lineOf);
  const text = readPassages(parsed.tree, file, problems);
  const { recorded, retired } = recordedPassages(ledger, id);
  const ids = assignIds(text.passages, recorded, retired);
  const apparatusFile = `content/sources/${id}.apparatus.yaml`;
  const apparatus = readApparatus(apparatusFile, id, problems);
  if (!data) return undefined;

  const sourceFile = `content/sources/${data.source.file}`;
  if (!existsSync(sourceFile)) {
    problems.push({
      file,
      line: parsed.lineOf('source'),
      field: 'source.file',
      message: `${sourceFile} does not exist`,
      hint: 'put the supplied text there, byte for byte',
    });
    return undefined;
  }
  const bytes = readFileSync(sourceFile);
  const hash = sha256(bytes);
  if (hash !== data.source.sha256)
    problems.push({
      file: sourceFile,
      message: `the source has changed: its SHA-256 is ${hash}, ${file} records ${data.source.sha256}`,
      hint: 'restore the file (git checkout); a source is kept byte for byte',
    });
  if (!apparatus) return undefined;
  const source = bytes.toString('utf8');
  const proof = verifyArticle({
    source,
    interventions: apparatus.interventions,
    text,
    field: (path) => valueAt(data, path),
    files: { source: sourceFile, apparatus: apparatusFile, article: file },
  });
  problems.push(...proof.problems);
  const textHash = sha256(text.passages.map((passage) => passage.text).join('\n'));
  const hashes = hashEdition({
    textHash,
    frontMatter: parsed.data,
    body: mdx.replace(/^---\r?\n[\s\S]*?\n---(\r?\n|$)/, ''),
    apparatus,
  });
  const { tree, lineOf } = parsed;
  return { id, file, data, tree, text, ids, source, apparatus, proof, textHash, hashes, lineOf };
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}
