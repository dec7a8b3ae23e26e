import * as z from 'zod';
import { address, column, count, id, list, maybeWords, passageId, words } from './fields.ts';

/** A publication that the texts cite by author and year. */
export const workRow = z.strictObject({
  id: column(id, 'Key of the work.', 'sohn-2010'),
  url: column(address, 'Its page in this edition.', 'https://example.org/works/sohn-2010/'),
  label: column(words, 'How this edition calls it.', 'Sohn 2010'),
  authors: column(list, 'Family names or institutions, as the citations give them.', [
    'Keohane',
    'Nye',
  ]),
  year: column(
    count.nullable(),
    'Year as cited; null where it is cited without one (“in this volume”).',
    2010,
  ),
  year_suffix: column(maybeWords, 'Letter that tells apart works of one year: a in 1998a.', 'a'),
  title: column(
    maybeWords,
    'Title, only where a citing text gives it.',
    'Joint Statement on East Asian Cooperation',
  ),
  citation_forms: column(list, 'The citations exactly as printed, each form once.', [
    'Sohn 2010, p. 17',
  ]),
  citation_count: column(count, 'How often the texts cite it.', 3),
  cited_in: column(z.array(passageId), 'Ids of the passages that cite it, each once.', [
    'bobowski-soft-balancing#p12',
  ]),
});

export type WorkRow = z.infer<typeof workRow>;
