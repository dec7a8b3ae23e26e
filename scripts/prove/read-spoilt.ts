import { loadArticle } from '../../src/article/load-article.ts';
import { readEdition } from '../../src/corpus/edition.ts';
import { type ContentFiles, textOf } from '../../src/files/content.ts';
import { largest } from '../../src/files/limits.ts';
import { parseMdx } from '../../src/files/parse-mdx.ts';
import { formatProblems, type Problem } from '../../src/files/problems.ts';
import { tooLarge } from '../../src/files/read-file.ts';
import { readYaml } from '../../src/files/read-yaml.ts';
import { readChanges } from '../../src/ledger/changes/changes.ts';
import { emptyLedger, readLedger, recordedPassages } from '../../src/ledger/ledger.ts';
import { loadEntity } from '../../src/registry/entities.ts';
import { loadWorks } from '../../src/registry/works.ts';
import type { SpoiltFile } from './spoilt-files.ts';

/** The same files with one of them spoilt, which is not read where it is too large. */
export function withSpoilt(files: ContentFiles, { path, bytes }: SpoiltFile): ContentFiles {
  const limit = largest(path);
  return new Map(files).set(path, bytes.length > limit ? tooLarge(bytes.length, limit) : bytes);
}

/** Reads one file as a build reads it, by what it is. @returns the report, of which nothing is left out */
export function readSpoilt(files: ContentFiles, path: string): string {
  const problems: Problem[] = [];
  const [, folder = '', name = ''] = /^content\/(?:(\w+)\/)?(.+)$/.exec(path) ?? [];
  const id = name.replace(/(\.apparatus)?\.\w+$/, '');
  if (folder === 'articles' || folder === 'sources')
    loadArticle(files, id, recordedPassages(emptyLedger, id), problems);
  else if (folder === 'actors' || folder === 'initiatives') loadEntity(files, folder, id, problems);
  else if (folder === 'works') loadWorks(files, problems);
  else if (path.endsWith('.mdx')) parseMdx(textOf(files, path) ?? '', path, problems);
  else if (name === 'ledger.json') readLedger(files, problems);
  else if (name === 'changes.yaml') readChanges(files, problems);
  else if (name === 'edition.yaml') readEdition(files, problems);
  else readYaml(files, path, problems);
  return formatProblems(problems);
}
