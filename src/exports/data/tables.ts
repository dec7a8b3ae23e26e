import type * as z from 'zod';
import type { TableName } from '../../publication/data-file-names.ts';
import type { DataOptions } from './options.ts';
import { articleRows } from './rows/articles.ts';
import { entityRows } from './rows/entities.ts';
import { mentionRows } from './rows/mentions.ts';
import { passageRows } from './rows/passages.ts';
import { statementRows } from './rows/statements.ts';
import { workRows } from './rows/works.ts';
import { articleRow } from './schemas/articles.ts';
import { actorRow, initiativeRow } from './schemas/entities.ts';
import { mentionRow } from './schemas/mentions.ts';
import { passageRow } from './schemas/passages.ts';
import { statementRow } from './schemas/statements.ts';
import { workRow } from './schemas/works.ts';
import type { Corpus } from '../../model/corpus.ts';

/** What a cell of JSON can hold. */
export type Cell = string | number | boolean | null | string[];
export type Row = Record<string, Cell>;

/** One table of the export. The key of each is `id`. */
export interface Table {
  name: TableName;
  title: string;
  /** What one row is and how the rows are sorted. */
  description: string;
  row: z.ZodObject;
  /** Column → table whose ids it holds. */
  references: Record<string, string>;
  /** Column → the column that says which of actors and initiatives it refers to. */
  choices: Record<string, string>;
  /** Column with a list of ids → the table of those ids. */
  lists: Record<string, string>;
  /** Whether its rows hold words of the texts, which have rights of their own. */
  quotes: boolean;
  rows: (corpus: Corpus, options: DataOptions) => Row[];
}

/** The tables, in the order in which they are shown. */
export const tables: readonly Table[] = [
  {
    name: 'articles',
    title: 'Articles',
    description:
      'The edited texts, with what is known of their publication and rights. Sorted by id.',
    row: articleRow,
    references: {},
    choices: {},
    lists: {},
    quotes: false,
    rows: articleRows,
  },
  {
    name: 'passages',
    title: 'Passages',
    description:
      'The paragraphs, headings, list items, captions and notes of the articles: the smallest things that can be cited. Sorted by article, in reading order.',
    row: passageRow,
    references: { article: 'articles', section: 'passages' },
    choices: {},
    lists: {},
    quotes: true,
    rows: passageRows,
  },
  {
    name: 'actors',
    title: 'Actors',
    description:
      'Persons, states, ministries, parties, companies and other bodies that the texts name as acting. Sorted by id.',
    row: actorRow,
    references: {},
    choices: {},
    lists: { description_passages: 'passages', articles: 'articles' },
    quotes: false,
    rows: (corpus, options) => entityRows(corpus, 'actors', options),
  },
  {
    name: 'initiatives',
    title: 'Initiatives',
    description:
      'Treaties, agreements, forums, funds, programmes, strategies and proposals that the texts name. Sorted by id.',
    row: initiativeRow,
    references: {},
    choices: {},
    lists: { description_passages: 'passages', articles: 'articles' },
    quotes: false,
    rows: (corpus, options) => entityRows(corpus, 'initiatives', options),
  },
  {
    name: 'mentions',
    title: 'Mentions',
    description:
      'Every occurrence of a name of an actor or initiative in a passage. Sorted by article, in reading order.',
    row: mentionRow,
    references: { article: 'articles', passage: 'passages' },
    choices: { entity: 'entity_table' },
    lists: {},
    quotes: true,
    rows: mentionRows,
  },
  {
    name: 'statements',
    title: 'Statements',
    description:
      'What the texts say of actors and initiatives: subject, predicate, object or value, date, with the words that say it. What a text says of several at once is one row for each. Sorted by article, in reading order.',
    row: statementRow,
    references: { article: 'articles', passage: 'passages' },
    choices: { subject: 'subject_table', object: 'object_table' },
    lists: {},
    quotes: true,
    rows: statementRows,
  },
  {
    name: 'works',
    title: 'Works cited',
    description:
      'Publications that the texts cite by author and year, with every place. Sorted by id.',
    row: workRow,
    references: {},
    choices: {},
    lists: { cited_in: 'passages' },
    quotes: false,
    rows: workRows,
  },
];
