import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Manifest, Table } from '../formats.ts';
import { seal } from '../query/tokens.ts';
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

/**
 * Occurrences in a file of Pagefind’s index. Its own measure, 20,000, would put this corpus into three
 * files, of which a query would need most. With the root of the length of the corpus neither the files
 * nor their list, which every search loads, become long. The variable that sets it is not part of
 * Pagefind’s public interface (pagefind 1.5, pagefind/src/options.rs): were it not heeded, the files
 * would be larger, no more.
 */
function occurrencesInFile(records: IndexRecord[]): number {
  const words = records.reduce((sum, { passages }) => sum + passages.flat().length, 0);
  return Math.ceil(2 * Math.sqrt(words));
}

/**
 * Builds the search index: one record an article, of which the positions of words are asked, and the
 * files from which search works out the rest.
 *
 * @throws where Pagefind refuses a record or counts its words otherwise
 */
export async function buildSearchIndex(source: SearchSource): Promise<SearchIndex> {
  const records = makeIndexRecords(source);
  const { files: own, shards } = makeSearchFiles(source);
  const { files: theirs, hashes } = await indexWithPagefind(records);
  own.set('table.json', JSON.stringify(makeTable(source, records, hashes)));
  const hash = createHash('sha256');
  for (const [path, content] of [...own].sort()) hash.update(path).update(content);
  for (const path of [...theirs.keys()].sort()) hash.update(path);
  const root = `search/${hash.digest('hex').slice(0, 10)}/`;
  const meta = [...theirs.keys()].find((path) => path.endsWith('.pf_meta'))!;
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of own) files.set(root + path, Buffer.from(content));
  for (const [path, content] of theirs) files.set(`pagefind/${path}`, content);
  return { manifest: { root, meta, shards }, files };
}

/** A file of Pagefind, scripts without what only their developers read. */
async function shrink({
  path,
  content,
}: {
  path: string;
  content: Uint8Array;
}): Promise<[string, Uint8Array]> {
  if (!path.endsWith('.js')) return [path, content];
  const { code } = await transform(Buffer.from(content).toString(), {
    minify: true,
    format: 'esm',
  });
  return [path, Buffer.from(code)];
}

async function indexWithPagefind(
  records: IndexRecord[],
): Promise<{ files: Map<string, Uint8Array>; hashes: Map<string, string> }> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(occurrencesInFile(records));
  try {
    // Words are folded and their forms known to the vocabulary: no language is to be stemmed.
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zxx' });
    if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
    for (const { id, passages } of records) {
      const added = await index.addCustomRecord({
        url: id,
        content: passages.flat().map(seal).join(' '),
        language: 'zxx',
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${id}: ${added.errors.join('; ')}`);
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind made no files: ${failures.join('; ')}`);
    const kept = files.filter(({ path }) => isNeeded(path));
    return {
      files: new Map(await Promise.all(kept.map(shrink))),
      hashes: hashesOf(files, records),
    };
  } finally {
    await pagefind.close();
  }
}

/** Under which name Pagefind has each record, which its fragments tell. */
function hashesOf(
  files: { path: string; content: Uint8Array }[],
  records: IndexRecord[],
): Map<string, string> {
  const hashes = new Map<string, string>();
  const counts = new Map(records.map(({ id, passages }) => [id, passages.flat().length]));
  for (const { path, content } of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!hash) continue;
    const text = gunzipSync(content)
      .toString()
      .replace(/^pagefind_dcd/, '');
    const { url, word_count: count } = JSON.parse(text) as { url: string; word_count: number };
    const words = counts.get(url);
    if (words !== count)
      throw new Error(
        `Pagefind counts ${count} words in ${url}, the edition ${words ?? 0}: positions would be wrong`,
      );
    hashes.set(url, hash);
  }
  return hashes;
}

/**
 * Results are passages, which Pagefind’s fragments do not know, and the page has its own interface:
 * of Pagefind’s files the script, the engine and the index are needed.
 */
function isNeeded(path: string): boolean {
  return (
    /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|index\/.+)$/.test(path) ||
    path.endsWith('.pf_meta')
  );
}

function makeTable(
  { articles }: SearchSource,
  records: IndexRecord[],
  hashes: Map<string, string>,
): Table {
  const lengths = new Map(
    records.map(({ id, passages }) => [id, passages.map((words) => words.length)]),
  );
  return {
    articles: articles.map(({ id, label, title, authors, year, snippets }) => ({
      id,
      hash: hashes.get(id)!,
      label,
      title,
      authors,
      year,
      ...(snippets ? { withheld: true } : {}),
      lengths: lengths.get(id)!,
    })),
    works: { hash: hashes.get(worksRecord)!, lengths: lengths.get(worksRecord)! },
  };
}
