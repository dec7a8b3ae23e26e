import { zipName } from '../../addresses/formats.ts';
import { remember } from '../../files/remember.ts';
import { zipFiles } from '../../files/zip.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import { type DataFile, dataPackage } from './datapackage.ts';
import { jsonSchemaOf } from './describe-tables.ts';
import { dataReadme } from './readme.ts';
import { fillTables } from './tables.ts';
import { writeCsv, writeJson } from './write-rows.ts';

/**
 * Every file of `/data/`, the zip last. The same corpus and publication give the same bytes.
 *
 * @throws CorpusError if a value does not fit its column
 */
export const dataFiles = remember((corpus: Corpus, publication: Publication): DataFile[] => {
  const tables = fillTables(corpus, publication);
  const files = tables.flatMap((table): DataFile[] => [
    textFile(`${table.name}.csv`, 'text/csv', writeCsv(table)),
    textFile(`${table.name}.json`, 'application/json', writeJson(table)),
    jsonFile(`${table.name}.schema.json`, jsonSchemaOf(table, publication), 'schema+json'),
  ]);
  files.push(
    jsonFile('datapackage.json', dataPackage(corpus, tables, files, publication)),
    textFile('README.md', 'text/markdown', dataReadme(tables, publication)),
  );
  // Without a folder: tools of Data Package look for `datapackage.json` at the root of the zip.
  const path = zipName(publication.edition);
  return [...files, { path, mediatype: 'application/zip', bytes: zipFiles(files) }];
});

function jsonFile(path: string, value: unknown, subtype = 'json'): DataFile {
  return textFile(path, `application/${subtype}`, `${JSON.stringify(value, null, 2)}\n`);
}

function textFile(path: string, mediatype: string, text: string): DataFile {
  return { path, mediatype, bytes: new TextEncoder().encode(text) };
}
