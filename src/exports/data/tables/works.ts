import * as z from 'zod';
import { workAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import { workLabel } from '../../../registry/works.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { compareText, passageKey, readingOrder } from '../values.ts';

/** The publications that the texts cite. */
export const works = makeTable({
  name: 'works',
  title: 'Works cited',
  description:
    'Publications that the texts cite, by author and year or by title, with every place. Sorted by id.',
  quotes: false,
  references: { cited_in: ['passages'] },
  columns: {
    id: cell.id.describe('Key of the work.'),
    url: cell.address.describe('Its page in this edition.'),
    label: cell.words.describe('How this edition calls it.'),
    authors: cell.list.describe('Family names or institutions, as the citations give them.'),
    year: cell.count
      .nullable()
      .describe(
        'Year as cited; null where it is cited without one: “in this volume”, or named in a sentence.',
      ),
    year_suffix: cell.maybeWords.describe('Letter that tells apart works of one year: a in 1987a.'),
    title: cell.maybeWords.describe('Title, only where a citing text gives it.'),
    citation_forms: cell.list.describe('The citations exactly as printed, each form once.'),
    citation_count: cell.count.describe('How often the texts cite it.'),
    cited_in: z.array(cell.passageId).describe('Ids of the passages that cite it, each once.'),
  },
  rows: ({ articles, works, citationsOf }, publication) => {
    const order = readingOrder(articles);
    return works
      .toSorted((a, b) => compareText(a.key, b.key))
      .map((work) => {
        const { key, data } = work;
        const citations = citationsOf.get(key) ?? [];
        const places = citations.map(({ article, passage }) => passageKey(article, passage.id));
        return {
          id: key,
          url: urlOf(workAddress(work), publication),
          label: workLabel(work),
          authors: data.authors,
          year: data.year === null ? null : Number(data.year),
          year_suffix: data.suffix ?? null,
          title: data.title ?? null,
          citation_forms: [...new Set(data.citations.flatMap(({ forms }) => forms))],
          citation_count: citations.length,
          cited_in: [...new Set(places)].sort((a, b) => order.get(a)! - order.get(b)!),
        };
      });
  },
});
