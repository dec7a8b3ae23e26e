import { entityAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { byId } from '../values.ts';

/** The authors of the texts and the scholars whom they cite or report. */
export const authors = makeTable({
  name: 'authors',
  title: 'Authors and scholars',
  description: 'Who wrote the texts, and whom they cite or report. Sorted by id.',
  quotes: false,
  references: { articles: ['articles'], works: ['works'] },
  columns: {
    id: cell.id.describe('Id of the author.'),
    url: cell.address.describe('The page in this edition.'),
    name: cell.words.describe('Name, with no more than the texts give.'),
    sort_name: cell.words.describe('Name as it is sorted.'),
    articles: cell.list.describe('Ids of the articles that are theirs.'),
    works: cell.list.describe('Ids of the works cited that are theirs.'),
  },
  rows: ({ authors }, publication) =>
    authors.toSorted(byId).map((author) => ({
      id: author.id,
      url: urlOf(entityAddress(author), publication),
      name: author.data.name,
      sort_name: author.data.sort ?? author.data.name,
      articles: author.articles,
      works: author.works,
    })),
});
