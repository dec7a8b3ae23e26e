import { articleAddress, dataAddress, pages } from '../../addresses/addresses.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { licenseAddress } from '../../words/license.ts';
import { authorNames, displayTitle } from '../../words/names.ts';
import type { Cell } from './cells.ts';
import { columnsOf, type ColumnFacts, exampleOf } from './describe-tables.ts';
import { rightsText } from './readme.ts';
import type { FilledTable } from './tables.ts';
import { byId } from './values.ts';
import { cellText, listSeparator } from './write-rows.ts';

/** One file of the folder `/data/`. */
export interface DataFile {
  /** Name within the folder. */
  path: string;
  mediatype: string;
  bytes: Uint8Array;
}

const profiles = 'https://datapackage.org/profiles/2.0';

/** The standard's own defaults, written out: older tools guess a dialect that is not said, and fail. */
const dialect = {
  $schema: `${profiles}/tabledialect.json`,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
};

/**
 * The descriptor `datapackage.json` (https://datapackage.org/standard/data-package/, version 2). Its
 * paths are relative, so that it serves the zip too; it says no time, so that its bytes stay the same.
 *
 * @param files must hold `<table>.csv` and `<table>.json` of every table
 * @throws Error if a file is missing
 */
export function dataPackage(
  corpus: Pick<Corpus, 'articles'>,
  tables: FilledTable[],
  files: DataFile[],
  publication: Publication,
) {
  const { id, name, tagline, number, license } = publication.edition;
  // It covers what is the edition's own, and so what holds none of the texts.
  const licenses = [{ name: license, path: licenseAddress(license) }];

  const resource = (
    facts: { name: string; title: string; description: string; type?: 'table' },
    { name: table, quotes }: FilledTable,
    format: 'csv' | 'json',
    schema?: object,
  ) => {
    const path = `${table}.${format}`;
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`datapackage.json: ${path} is not among the files of the export`);
    return {
      $schema: `${profiles}/dataresource.json`,
      ...facts,
      path,
      bytes: file.bytes.length,
      hash: `sha256:${sha256(file.bytes)}`,
      format,
      mediatype: file.mediatype,
      encoding: 'utf-8',
      ...(schema && { dialect }),
      ...(!quotes && { licenses }),
      ...(schema && { schema }),
    };
  };

  return {
    $schema: `${profiles}/datapackage.json`,
    name: id,
    id: urlOf(dataAddress('datapackage.json'), publication),
    title: `${name}: data`,
    description: `${tagline}. ${rightsText(publication)}`,
    homepage: urlOf(pages.data, publication),
    version: number,
    sources: corpus.articles.toSorted(byId).map(({ id, data }) => ({
      title: `${authorNames(data.authors)}, ${displayTitle(data)}`,
      path: data.url ?? urlOf(articleAddress(id), publication),
      version: data.edition,
    })),
    resources: [
      ...tables.map((table) => {
        const { name, title, description } = table;
        const facts = { name, type: 'table', title, description } as const;
        return resource(facts, table, 'csv', tableSchemaOf(table));
      }),
      // The JSON file is no table of the package: its lists are lists there, so its schema is another.
      ...tables.map((table) => {
        const { name, title } = table;
        const description = `The records of ${name}.csv as JSON; ${name}.schema.json is their JSON Schema.`;
        const facts = { name: `${name}-json`, title: `${title} as JSON`, description };
        return resource(facts, table, 'json');
      }),
    ],
  };
}

/**
 * The Table Schema (https://datapackage.org/standard/table-schema/) of a table's CSV file. The
 * standard knows keys to one table only: columns that refer to one of two have none.
 */
function tableSchemaOf(table: FilledTable): object {
  const columns = columnsOf(table);
  const foreignKeys = columns
    .filter(({ type, refersTo }) => refersTo.length === 1 && type !== 'list')
    .map(({ name, refersTo: [resource] }) => ({
      fields: [name],
      // A table refers to itself without its name.
      reference: { ...(resource !== table.name && { resource }), fields: ['id'] },
    }));
  return {
    $schema: `${profiles}/tableschema.json`,
    fields: columns.map((column) => fieldOf(column, exampleOf(table, column.name))),
    missingValues: [''],
    primaryKey: ['id'],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/**
 * Lists are strings: the type `list` of version 2 is not in its published profile, and tools refuse
 * it, https://github.com/frictionlessdata/datapackage/issues/1089. Version 2.1 is to mend it.
 */
function fieldOf(column: ColumnFacts, example: Cell | undefined): object {
  const { name, type, description } = column;
  const isList = type === 'list';
  const constraints = {
    // An empty cell is an empty list, too.
    ...(!column.canBeNull && !isList && { required: true }),
    ...(name === 'id' && { unique: true }),
    ...column.constraints,
  };
  return {
    name,
    type: isList ? 'string' : type,
    ...(column.isAddress && { format: 'uri' }),
    description: isList
      ? `${description} A list, its items joined by “${listSeparator}”.`
      : description,
    ...(example !== undefined && { example: cellText(example) }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
