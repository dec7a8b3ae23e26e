import { article } from '../schemas/article.ts';
import type { Ledger } from '../schemas/ledger.ts';
import type { LoadedArticle } from './article.ts';
import { type ContentFiles, textOf } from '../files/content.ts';
import { checkSchema } from '../files/check-schema.ts';
import { hashEdition } from './editions.ts';
import { readApparatus } from './proof/load-apparatus.ts';
import { recordedPassages } from '../ledger/ledger.ts';
import { parseMdx } from '../files/parse-mdx.ts';
import { assignIds } from './ids/passage-ids.ts';
import { readPassages } from './passages.ts';
import type { Problem } from '../files/problems.ts';
import { sha256 } from '../files/sha256.ts';
import { verifyArticle } from './proof/verify.ts';

export { sha256 } from '../files/sha256.ts';

/**
 * Loads and proves one article.
 *
 * @param files the content; the article must be in it
 * @param ledger gives its passages their ids
 * @returns the article, or undefined; whatever is wrong is pushed to `problems`
 */
export function loadArticle(
  files: ContentFiles,
  id: string,
  ledger: Ledger,
  problems: Problem[],
): LoadedArticle | undefined {
  const file = `content/articles/${id}.mdx`;
  const mdx = textOf(files, file)!;
  const parsed = parseMdx(mdx, file, problems);
  if (!parsed) return undefined;
  const data = checkSchema(article, parsed.data, file, problems, parsed.lineOf);
  const text = readPassages(parsed.tree, file, problems);
  const { recorded, retired } = recordedPassages(ledger, id);
  const ids = assignIds(text.passages, recorded, retired);
  const apparatusFile = `content/sources/${id}.apparatus.yaml`;
  const apparatus = readApparatus(files, apparatusFile, id, problems);
  if (!data) return undefined;

  const sourceFile = `content/sources/${data.source.file}`;
  const bytes = files.get(sourceFile);
  if (!bytes) {
    problems.push({
      file,
      line: parsed.lineOf('source'),
      field: 'source.file',
      message: `${sourceFile} does not exist`,
      hint: 'put the supplied text there, byte for byte',
    });
    return undefined;
  }
  const hash = sha256(bytes);
  if (hash !== data.source.sha256)
    problems.push({
      file: sourceFile,
      message: `the source has changed: its SHA-256 is ${hash}, ${file} records ${data.source.sha256}`,
      hint: 'restore the file (git checkout); a source is kept byte for byte',
    });
  if (!apparatus) return undefined;
  const source = textOf(files, sourceFile)!;
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
