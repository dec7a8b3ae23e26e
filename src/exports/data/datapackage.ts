import { packageName } from '../../publication/data-file-names.ts';
import { authorNames, displayTitle } from '../../words/names.ts';
import { site } from '../../site.ts';
import { absoluteUrl, type DataOptions } from './options.ts';
import { byId } from './order.ts';
import { rightsText } from './readme.ts';
import { type Table, tables } from './tables.ts';
import { tableSchemaOf } from './table-schema.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Corpus } from '../../model/corpus.ts';

const profiles = 'https://datapackage.org/profiles/2.0';

/** The project's LICENSE covers everything except the texts, so it covers what holds none of them. */
const license = { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' };

/** The standard's own defaults, written out: older tools guess a dialect that is not said, and fail. */
const dialect = {
  $schema: `${profiles}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

/** A file of the export, as far as the descriptor needs it. */
interface Contents {
  path: string;
  bytes: Uint8Array;
}

/**
 * The descriptor `datapackage.json` (Data Package v2, https://datapackage.org/standard/data-package/).
 * Paths are relative, so the same descriptor serves the site and the zip. It says no time of
 * creation: the same content gives the same bytes.
 *
 * @param files must hold `<table>.csv` and `<table>.json` of every table
 * @throws Error if a file is missing
 */
export function dataPackage(corpus: Corpus, files: Contents[], options: DataOptions) {
  return {
    $schema: `${profiles}/datapackage.json`,
    name: packageName,
    id: absoluteUrl('/data/datapackage.json', options),
    title: site.dataTitle,
    description: `${site.tagline}. ${rightsText(options)}`,
    homepage: absoluteUrl('/data/', options),
    version: options.version,
    sources: corpus.articles.toSorted(byId).map(({ id, data }) => ({
      title: `${authorNames(data.authors)}, ${displayTitle(data)}`,
      path: data.url ?? absoluteUrl(`/articles/${id}/`, options),
      version: data.edition,
    })),
    resources: [
      ...tables.map((table) => csvResource(table, files)),
      ...tables.map((table) => jsonResource(table, files)),
    ],
  };
}

function csvResource(table: Table, files: Contents[]): object {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: table.name,
    type: 'table',
    title: table.title,
    description: table.description,
    ...describeFile(`${table.name}.csv`, files),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect,
    ...(table.quotes ? {} : { licenses: [license] }),
    schema: tableSchemaOf(table),
  };
}

/** The JSON file is no table of the package: its lists are lists there, so its schema is another. */
function jsonResource(table: Table, files: Contents[]): object {
  return {
    $schema: `${profiles}/dataresource.json`,
    name: `${table.name}-json`,
    title: `${table.title} as JSON`,
    description: `The records of ${table.name}.csv as JSON; ${table.name}.schema.json is their JSON Schema.`,
    ...describeFile(`${table.name}.json`, files),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    ...(table.quotes ? {} : { licenses: [license] }),
  };
}

function describeFile(path: string, files: Contents[]) {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`datapackage.json: ${path} is not among the files of the export`);
  return { path, bytes: file.bytes.length, hash: `sha256:${sha256(file.bytes)}` };
}
