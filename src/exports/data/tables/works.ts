import * as z from 'zod';
import { workAddress } from '../../../addresses/addresses.ts';
import { urlOf } from '../../../publication/publication.ts';
import type { Citation } from '../../../registry/citations.ts';
import { type CitedWork, workLabel } from '../../../registry/works.ts';
import {
  address,
  column,
  compareText,
  count,
  id,
  list,
  maybeWords,
  passageId,
  passageKey,
  words,
} from '../column.ts';
import { makeTable } from '../table.ts';
import { readingOrder } from './passages.ts';

interface Recorded extends CitedWork {
  url: string;
  citations: Citation[];
  /** Ids of the passages that cite it. */
  passages: string[];
}

/** The publications that the texts cite by author and year. */
export const works = makeTable<Recorded>({
  name: 'works',
  title: 'Works cited',
  description:
    'Publications that the texts cite by author and year, with every place. Sorted by id.',
  quotes: false,
  records: (corpus, publication) => {
    const order = readingOrder(corpus.articles);
    return corpus.works
      .toSorted((a, b) => compareText(a.key, b.key))
      .map((work) => {
        const citations = corpus.citationsOf.get(work.key) ?? [];
        const keys = citations.map(({ article, passage }) => passageKey(article, passage.id));
        return {
          ...work,
          url: urlOf(workAddress(work), publication),
          citations,
          passages: [...new Set(keys)].sort((a, b) => order.get(a)! - order.get(b)!),
        };
      });
  },
  columns: {
    id: column(id, 'Key of the work.', ({ key }) => key),
    url: column(address, 'Its page in this edition.', ({ url }) => url),
    label: column(words, 'How this edition calls it.', workLabel),
    authors: column(
      list,
      'Family names or institutions, as the citations give them.',
      ({ data }) => data.authors,
    ),
    year: column(
      count.nullable(),
      'Year as cited; null where it is cited without one (“in this volume”).',
      ({ data }) => (data.year === null ? null : Number(data.year)),
    ),
    year_suffix: column(
      maybeWords,
      'Letter that tells apart works of one year: a in 1987a.',
      ({ data }) => data.suffix ?? null,
    ),
    title: column(
      maybeWords,
      'Title, only where a citing text gives it.',
      ({ data }) => data.title ?? null,
    ),
    citation_forms: column(
      list,
      'The citations exactly as printed, each form once.',
      ({ data }) => [...new Set(data.citations.flatMap(({ forms }) => forms))],
    ),
    citation_count: column(
      count,
      'How often the texts cite it.',
      ({ citations }) => citations.length,
    ),
    cited_in: column(
      z.array(passageId),
      'Ids of the passages that cite it, each once.',
      ({ passages }) => passages,
      { table: 'passages' },
    ),
  },
});
