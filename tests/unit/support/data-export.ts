import type { Access } from '../../../src/corpus/access/access.ts';
import type { Row } from '../../../src/exports/data/cells.ts';
import { dataFiles } from '../../../src/exports/data/data-files.ts';
import type { DataFile } from '../../../src/exports/data/datapackage.ts';
import { corpus, publication, publicationOf } from './publication.ts';

export { corpus, publication };

const publications = { all: publication, cleared: publicationOf('cleared') };

/** The files of the real corpus, made once for each access. */
export function filesOf(access: Access): DataFile[] {
  return dataFiles(corpus, publications[access]);
}

/** The words of one file. */
export function textOf(path: string, access: Access = 'all'): string {
  const file = filesOf(access).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
}

/** The records of one table, read from its JSON file. */
export function rowsOf(table: string, access: Access = 'all'): Row[] {
  return JSON.parse(textOf(`${table}.json`, access)) as Row[];
}
