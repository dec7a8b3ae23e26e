import { env as environment } from 'node:process';
import { createHash } from 'node:crypto';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Manifest } from '../formats/json-files.ts';
import { everywhere, plainWord, recordNumber } from '../formats/words.ts';
import { type IndexRecord, makeIndexRecords } from './index-records.ts';
import { makeSearchFiles } from './search-files.ts';
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
 * Builds the search index: Pagefind’s, of one record an article, which tells what articles have a word,
 * and the files that tell where in them.
 *
 * @throws where Pagefind refuses a record
 */
export async function buildSearchIndex(source: SearchSource): Promise<SearchIndex> {
  const records = makeIndexRecords(source);
  const { files: own, shards } = makeSearchFiles(source);
  const made = await indexWithPagefind(records);
  const theirs = await Promise.all(made.filter(({ path }) => neededFiles.test(path)).map(shrink));
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
  const words = records.reduce((sum, { passages }) => sum + new Set(passages.flat()).size, 0);
  // Pagefind counts a word’s place as much as the word.
  environment.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(Math.ceil(2 * Math.sqrt(2 * words)));
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
    for (const [number, { id, passages }] of records.entries()) {
      const added = await index!.addCustomRecord({
        url: id,
        content: [...new Set([everywhere, ...passages.flat()].map(plainWord))].join(' '),
        language: 'zxx',
        sort: { [recordNumber]: String(number) },
      });
      check(`refused ${id}`, added.errors);
    }
    const made = await index!.getFiles();
    check('made no files', made.errors);
    return made.files;
  } finally {
    await pagefind.close();
  }
}

/** A file of Pagefind, its script without what only its developers read. */
async function shrink({ path, content }: IndexFile): Promise<IndexFile> {
  if (!path.endsWith('.js')) return { path, content };
  const text = Buffer.from(content).toString();
  const { code } = await transform(text, { minify: true, format: 'esm' });
  return { path, content: Buffer.from(code) };
}
