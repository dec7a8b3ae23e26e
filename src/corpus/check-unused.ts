import type { ArticleReading } from '../article/load-article.ts';
import { apparatusFile } from '../article/proof/load-apparatus.ts';
import { type ContentFiles, bytesOf } from '../files/content.ts';
import { didYouMean, nearest, type Problem } from '../files/problems.ts';
import { changesFile } from '../ledger/changes/changes.ts';
import { ledgerFile } from '../ledger/ledger.ts';
import { authorsFile } from '../registry/authors.ts';
import { judgementsFile } from '../registry/judgements.ts';
import { notEntitiesFile } from '../registry/aliases.ts';
import { notCitationsFile } from '../registry/check-citations.ts';
import { editionFile } from './edition.ts';

/** Files of which there is one. */
const single: readonly string[] = [
  editionFile,
  changesFile,
  ledgerFile,
  notEntitiesFile,
  notCitationsFile,
  authorsFile,
  judgementsFile,
];

/** Folders that others judge: {@link checkFolders}, `readProse`, and `npm run schemas`, which writes the last. */
const judged =
  /^content\/(articles|actors|initiatives|prose|works|statements|positions|questions|schemas)(\/|$)/;

/** Every file of the content is read by something: a source and an apparatus belong to an article. */
export function checkUnused(
  files: ContentFiles,
  readings: ReadonlyMap<string, ArticleReading>,
): Problem[] {
  const ids = [...readings.keys()];
  // Where an article cannot be read it is not known which source is its own.
  const isSure = [...readings.values()].every(({ article }) => article !== undefined);
  const used = new Set([
    ...single,
    ...ids.map(apparatusFile),
    ...ids.map(
      (id) => `content/sources/${readings.get(id)?.article?.data.source.file ?? `${id}.txt`}`,
    ),
  ]);
  return [...files.keys()]
    .filter((file) => !judged.test(file) && !used.has(file) && bytesOf(files, file))
    .flatMap((file): Problem[] => {
      const [, id] = /^content\/sources\/(.+?)(?:\.apparatus\.yaml|\.txt)$/.exec(file) ?? [];
      if (id === undefined) return [unread(file)];
      if (ids.length === 0 || (!isSure && file.endsWith('.txt'))) return [];
      const message = 'this belongs to no article';
      const hint = `write content/articles/${id}.mdx, or remove it`;
      const meant = nearest(id, ids);
      return [{ file, message, hint: meant ? `${didYouMean(meant, '')} Otherwise ${hint}` : hint }];
    });
}

function unread(file: string): Problem {
  const meant = nearest(file, single);
  return {
    file,
    message: 'nothing reads this file',
    hint: didYouMean(meant, 'remove it; docs/editing.md lists what belongs into the folder'),
  };
}
