import type { Corpus } from '../../model/corpus.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Row } from './cells.ts';
import type { Table } from './table.ts';
import { articles } from './tables/articles.ts';
import { authors } from './tables/authors.ts';
import { actors, initiatives } from './tables/entities.ts';
import { mentions } from './tables/mentions.ts';
import { passages } from './tables/passages.ts';
import { positions } from './tables/positions.ts';
import { questions } from './tables/questions.ts';
import { statements } from './tables/statements.ts';
import { works } from './tables/works.ts';

/** The tables, in the order in which they are shown. */
export const tables: readonly Table[] = [
  articles,
  passages,
  actors,
  initiatives,
  mentions,
  statements,
  questions,
  positions,
  works,
  authors,
];

export interface FilledTable extends Table {
  data: Row[];
}

/** @throws CorpusError with every value that the schema of its table does not allow */
export function fillTables(corpus: Corpus, publication: Publication): FilledTable[] {
  return tables.map((table) => ({ ...table, data: table.rows(corpus, publication) }));
}
