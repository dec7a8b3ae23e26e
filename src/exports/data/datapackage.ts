import { articleAddress, dataAddress, pages } from '../../addresses/addresses.ts';
import { sha256 } from '../../files/sha256.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type Publication, urlOf } from '../../publication/publication.ts';
import { licenseAddress } from '../../words/license.ts';
import { authorNames, displayTitle } from '../../words/names.ts';
import { byId } from './column.ts';
import { rightsText } from './readme.ts';
import { tableSchemaOf } from './table-schema.ts';
import type { FilledTable } from './tables.ts';

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
export function dataPackage(
  corpus: Pick<Corpus, 'articles'>,
  tables: FilledTable[],
  files: Contents[],
  publication: Publication,
) {
  const { id, name, tagline, number, license } = publication.edition;
  // It covers what is the edition's own, and so what holds none of the texts.
  const licenses = [{ name: license, path: licenseAddress(license) }];

  const resource = (
    { quotes }: FilledTable,
    path: string,
    facts: { name: string; title: string; description: string; type?: string },
    format: 'csv' | 'json',
    schema?: object,
  ) => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`datapackage.json: ${path} is not among the files of the export`);
    return {
      $schema: `${profiles}/dataresource.json`,
      ...facts,
      path,
      bytes: file.bytes.length,
      hash: `sha256:${sha256(file.bytes)}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      ...(schema ? { dialect } : {}),
      ...(quotes ? {} : { licenses }),
      ...(schema ? { schema } : {}),
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
        const facts = { name, type: 'table', title, description };
        return resource(table, `${name}.csv`, facts, 'csv', tableSchemaOf(table));
      }),
      // The JSON file is no table of the package: its lists are lists there, so its schema is another.
      ...tables.map((table) => {
        const { name, title } = table;
        const description = `The records of ${name}.csv as JSON; ${name}.schema.json is their JSON Schema.`;
        const facts = { name: `${name}-json`, title: `${title} as JSON`, description };
        return resource(table, `${name}.json`, facts, 'json');
      }),
    ],
  };
}
