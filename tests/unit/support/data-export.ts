import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { type DataFile, dataFiles } from '../../../src/exports/data/data-files.ts';
import type { DataOptions } from '../../../src/exports/data/options.ts';
import type { Row } from '../../../src/exports/data/tables.ts';

export const { corpus } = loadCorpus({ checkLedger: false });

export const options: DataOptions = {
  siteUrl: 'https://example.org',
  base: '/some/prefix/',
  access: 'all',
  version: '1.2.3',
};

const built = new Map<DataOptions['access'], DataFile[]>();

/** The files of the real corpus, made once for each access. */
export function filesOf(access: DataOptions['access']): DataFile[] {
  const files = built.get(access) ?? dataFiles(corpus, { ...options, access });
  built.set(access, files);
  return files;
}

/** The words of one file. */
export function textOf(path: string, access: DataOptions['access'] = 'all'): string {
  const file = filesOf(access).find((candidate) => candidate.path === path);
  if (!file) throw new Error(`there is no ${path}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
}

/** The records of one table, read from its JSON file. */
export function rowsOf(table: string, access: DataOptions['access'] = 'all'): Row[] {
  return JSON.parse(textOf(`${table}.json`, access)) as Row[];
}
