import { zipSync } from 'fflate';
import { dataPackage } from './datapackage.ts';
import { zipName } from '../../publication/data-file-names.ts';
import { fillTables } from './fill-tables.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { DataOptions } from './options.ts';
import { dataReadme } from './readme.ts';
import { writeCsv, writeJson } from './write-rows.ts';
import type { Corpus } from '../../model/corpus.ts';

/** One file of the folder `/data/`. */
export interface DataFile {
  /** Name within the folder. */
  path: string;
  /** Type for HTTP and for `type` of a link. */
  mediatype: string;
  /** The table that it holds or describes; none for what concerns them all. */
  table?: string;
  bytes: Uint8Array;
}

/**
 * Every file of `/data/`, the zip last. The same corpus and options give the same bytes.
 *
 * @throws CorpusError if a value does not fit its column; Error if the site's address is none
 */
export function dataFiles(corpus: Corpus, options: DataOptions): DataFile[] {
  const filled = fillTables(corpus, options);
  const files = filled.flatMap((table): DataFile[] => [
    textFile(`${table.name}.csv`, 'text/csv', writeCsv(table), table.name),
    textFile(`${table.name}.json`, 'application/json', writeJson(table), table.name),
    textFile(
      `${table.name}.schema.json`,
      'application/schema+json',
      prettyJson(jsonSchemaOf(table, options)),
      table.name,
    ),
  ]);
  files.push(
    textFile(
      'datapackage.json',
      'application/json',
      prettyJson(dataPackage(corpus, files, options)),
    ),
    textFile('README.md', 'text/markdown', dataReadme(filled, options)),
  );
  return [...files, { path: zipName, mediatype: 'application/zip', bytes: zipFiles(files) }];
}

/**
 * The files in a zip, without folder: tools of Data Package look for `datapackage.json` at its root.
 * Every file has the same time, the first that a zip can hold, so that the same files give the same
 * bytes; fflate writes local time, hence a local date.
 */
function zipFiles(files: Pick<DataFile, 'path' | 'bytes'>[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
}

function textFile(path: string, mediatype: string, text: string, table?: string): DataFile {
  return { path, mediatype, ...(table ? { table } : {}), bytes: new TextEncoder().encode(text) };
}

function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
