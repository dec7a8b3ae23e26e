import { checkSchema } from '../files/check-schema.ts';
import { bytesOf, type ContentFiles, textOf } from '../files/content.ts';
import { parseMdx } from '../files/parse-mdx.ts';
import { fieldIn, nowhere, type Placed } from '../files/places.ts';
import type { Problem } from '../files/problems.ts';
import { sha256 } from '../files/sha256.ts';
import { type Article, article } from '../schemas/article.ts';
import type { LoadedArticle, ReadArticle } from './article.ts';
import { hashEdition } from './editions.ts';
import { assignIds } from './ids/passage-ids.ts';
import type { LedgerOfArticle } from './ids/recorded.ts';
import { readPassages } from './passages.ts';
import { apparatusFile, checkApparatus, readApparatus } from './proof/load-apparatus.ts';
import { verifyArticle } from './proof/verify.ts';

/** An article as far as it could be read. */
export interface ArticleReading {
  /** Its text; undefined where that cannot be read. */
  text: ReadArticle | undefined;
  /** The whole; undefined where any part cannot be read. */
  article: LoadedArticle | undefined;
  source: string | undefined;
}

/**
 * Reads and proves one article. A fault in one part keeps no other from being read and judged.
 *
 * @param known what the ledger holds of it, which gives its passages their ids
 */
export function loadArticle(
  files: ContentFiles,
  id: string,
  known: LedgerOfArticle,
  problems: Problem[],
): ArticleReading {
  const file = `content/articles/${id}.mdx`;
  const mdx = textOf(files, file);
  if (mdx === undefined) return { text: undefined, article: undefined, source: undefined };
  const before = problems.length;
  const { frontMatter, tree, body } = parseMdx(mdx, file, problems);
  const placeOf = frontMatter?.placeOf ?? nowhere;
  const data =
    frontMatter && checkSchema(article, frontMatter.data, file, problems, frontMatter.placeOf);
  const passages = tree && readPassages(tree, file, problems);
  const told = problems.slice(before).flatMap(({ field }) => field ?? []);
  const text = tree &&
    passages && {
      id,
      file,
      tree,
      text: passages,
      ids: assignIds(passages.passages, known.recorded, known.retired),
      placeOf,
    };

  const apparatus = readApparatus(files, id, problems);
  const source = readSource(files, { id, file, frontMatter, data }, problems);
  const reading = { text, article: undefined, source: source?.text };
  if (!apparatus || !source) return reading;
  const { interventions } = apparatus;
  if (!text) {
    const where = { file: apparatusFile(id), placeOf: apparatus.placeOf };
    problems.push(...checkApparatus(source.text, interventions, where));
    return reading;
  }
  const proof = verifyArticle({
    source: source.text,
    interventions,
    text: text.text,
    field: (path) => valueAt(frontMatter?.data, path),
    files: {
      source: source.file,
      apparatus: apparatusFile(id),
      article: file,
      placeInApparatus: apparatus.placeOf,
      placeInArticle: placeOf,
    },
  });
  // A field that is wrong already is not what the source says, either; nor is any of none.
  problems.push(
    ...proof.problems.filter(
      ({ field, file: at }) =>
        at !== file ||
        field === undefined ||
        (frontMatter && !told.some((other) => field.startsWith(other))),
    ),
  );
  if (!data || !apparatus.data) return reading;
  const textHash = sha256(text.text.passages.map((passage) => passage.text).join('\n'));
  const hashes = hashEdition({
    textHash,
    frontMatter: frontMatter.data,
    body,
    apparatus: apparatus.data,
  });
  const parts = { data, source: source.text, apparatus: apparatus.data, proof, textHash, hashes };
  return { ...reading, article: { ...text, ...parts } };
}

/** The source of an article: the file that its front matter names, or else the one called after it. */
function readSource(
  files: ContentFiles,
  article: { id: string; file: string; frontMatter: Placed | undefined; data: Article | undefined },
  problems: Problem[],
): { file: string; text: string } | undefined {
  const { id, frontMatter, data } = article;
  const named = valueAt(frontMatter?.data, 'source.file');
  const file = `content/sources/${typeof named === 'string' ? named : `${id}.txt`}`;
  if (!files.has(file) && named !== undefined)
    problems.push({
      ...fieldIn(
        { file: article.file, placeOf: frontMatter?.placeOf ?? nowhere },
        'source',
        'file',
      ),
      message: `${file} does not exist`,
      hint: 'put the supplied text there, byte for byte',
    });
  const [bytes, text] = [bytesOf(files, file), textOf(files, file)];
  if (!bytes || text === undefined) return undefined;
  const hash = sha256(bytes);
  if (data && hash !== data.source.sha256)
    problems.push({
      file,
      message: `the source has changed: its SHA-256 is ${hash}, ${article.file} records ${data.source.sha256}`,
      hint: 'restore the file (git checkout); a source is kept byte for byte',
    });
  return { file, text };
}

function valueAt(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);
}
