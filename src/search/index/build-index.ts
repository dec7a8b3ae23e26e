import { env as environment } from 'node:process';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Manifest, Table } from '../formats/json-files.ts';
import { seal } from '../formats/words.ts';
import {
  type IndexRecord,
  makeIndexRecords,
  makeSearchFiles,
  worksRecord,
} from './search-files.ts';
import type { SearchSource } from './search-source.ts';

/** Everything that search loads, and where it is. */
export interface SearchIndex {
  manifest: Manifest;
  /** Path from the root of the site → content. */
  files: Map<string, Uint8Array>;
}

/** The script, engine and index of Pagefind: its fragments know no passages, and the page is ours. */
const neededFiles =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|index\/.+|.*\.pf_meta)$/;

/**
 * Builds the search index: one record an article, of which the positions of words are asked, and the
 * files from which search works out the rest.
 *
 * @throws where Pagefind refuses a record or counts its words otherwise
 */
export async function buildSearchIndex(source: SearchSource): Promise<SearchIndex> {
  const records = makeIndexRecords(source);
  const { files: own, shards } = makeSearchFiles(source);
  const made = await indexWithPagefind(records);
  const theirs = await Promise.all(made.filter(({ path }) => neededFiles.test(path)).map(shrink));
  own.set('table.json', JSON.stringify(makeTable(source, records, hashesOf(made, records))));
  const hash = createHash('sha256');
  for (const [path, content] of [...own].sort()) hash.update(path).update(content);
  for (const path of theirs.map((file) => file.path).sort()) hash.update(path);
  const root = `search/${hash.digest('hex').slice(0, 10)}/`;
  const meta = theirs.find(({ path }) => path.endsWith('.pf_meta'))!.path;
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of own) files.set(root + path, Buffer.from(content));
  for (const { path, content } of theirs) files.set(`pagefind/${path}`, content);
  return { manifest: { root, meta, shards }, files };
}

type IndexFile = pagefind.IndexFile;

/**
 * Sets the occurrences in a file of the index: with the root of the length of the corpus neither the
 * files nor their list become long; with Pagefind’s 20,000 a query would need most of few files. The
 * variable is not public (pagefind 1.5, pagefind/src/options.rs): unheeded, files would be larger.
 */
function setFileSize(records: IndexRecord[]): void {
  const words = records.flatMap(({ passages }) => passages.flat()).length;
  environment.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.ceil(2 * Math.sqrt(words)));
}

async function indexWithPagefind(records: IndexRecord[]): Promise<IndexFile[]> {
  setFileSize(records);
  const check = (what: string, errors: string[]) => {
    if (errors.length > 0) throw new Error(`Pagefind ${what}: ${errors.join('; ')}`);
  };
  try {
    // Words are folded and their forms known to the vocabulary: no language is to be stemmed.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zxx' });
    check('made no index', errors);
    for (const { id, passages } of records) {
      const content = passages.flat().map(seal).join(' ');
      const added = await index!.addCustomRecord({ url: id, content, language: 'zxx' });
      check(`refused ${id}`, added.errors);
    }
    const made = await index!.getFiles();
    check('made no files', made.errors);
    return made.files;
  } finally {
    await pagefind.close();
  }
}

/** A file of Pagefind, scripts without what only their developers read. */
async function shrink({ path, content }: IndexFile): Promise<IndexFile> {
  if (!path.endsWith('.js')) return { path, content };
  const text = Buffer.from(content).toString();
  const { code } = await transform(text, { minify: true, format: 'esm' });
  return { path, content: Buffer.from(code) };
}

/** Under which name Pagefind has each record, which its fragments tell. */
function hashesOf(files: IndexFile[], records: IndexRecord[]): Map<string, string> {
  const hashes = new Map<string, string>();
  const counts = new Map(records.map(({ id, passages }) => [id, passages.flat().length]));
  for (const { path, content } of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!hash) continue;
    const fragment = gunzipSync(content)
      .toString()
      .replace(/^pagefind_dcd/, '');
    const { url, word_count: count } = JSON.parse(fragment) as { url: string; word_count: number };
    const words = counts.get(url);
    if (words !== count)
      throw new Error(
        `Pagefind counts ${count} words in ${url}, the edition ${words ?? 0}: positions would be wrong`,
      );
    hashes.set(url, hash);
  }
  return hashes;
}

function makeTable(
  { articles }: SearchSource,
  records: IndexRecord[],
  hashes: Map<string, string>,
): Table {
  const indexed = new Map(
    records.map(({ id, passages }) => {
      return [id, { hash: hashes.get(id)!, lengths: passages.map(({ length }) => length) }];
    }),
  );
  return {
    articles: articles.map(({ passages, mentions, pages, snippets, ...article }) => ({
      ...article,
      ...indexed.get(article.id)!,
      ...(snippets ? { withheld: true } : {}),
    })),
    works: indexed.get(worksRecord)!,
  };
}
