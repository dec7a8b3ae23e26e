import * as z from 'zod';
import { predicateNames } from '../../../schemas/statement.ts';
import {
  address,
  column,
  earliest,
  entityTable,
  id,
  latest,
  maybeDay,
  maybeEdtf,
  maybeWords,
  passageId,
  words,
  yesNo,
} from './fields.ts';

/** A claim that a text makes: subject, predicate, object or value, date, and the words that say it. */
export const statementRow = z.strictObject({
  id: column(
    z.string().regex(/^s-[0-9a-f]{12}(-\d+)?$/),
    'Made from what the statement says and where; another statement has another id.',
    's-0123456789ab',
  ),
  url: column(
    address,
    'Address of the passage that says it.',
    'https://example.org/articles/hsiao-yang-soft-power/#p30',
  ),
  article: column(id, 'Id of the article that says it.', 'hsiao-yang-soft-power'),
  passage: column(
    passageId,
    'Id of the passage that says it: the evidence.',
    'hsiao-yang-soft-power#p30',
  ),
  sentence: column(
    words,
    'The statement as a sentence in words of the editors; the evidence is the quotation.',
    'Japan gave money to the ASEAN Development Fund (US$ 62.5 million)',
  ),
  subject: column(
    id,
    'Id of the actor or initiative of which something is said, in the table that subject_table says.',
    'japan',
  ),
  subject_table: column(entityTable, 'The table that holds the subject.', 'actors'),
  predicate: column(z.enum(predicateNames), 'What is said of it; a closed list.', 'funded'),
  object: column(
    id.nullable(),
    'Id of the actor or initiative that the predicate points to; null where it takes none.',
    'asean-development-fund',
  ),
  object_table: column(entityTable.nullable(), 'The table that holds the object.', 'initiatives'),
  value: column(
    maybeWords,
    'Words or a number: what or how; null where there are none.',
    '10 members',
  ),
  is_complete: column(
    yesNo.nullable(),
    'member-of only: true if the text gives the whole membership; null where it is not said.',
    true,
  ),
  date: column(
    maybeEdtf,
    'When, as the text dates it, in EDTF (ISO 8601-2); null if undated. ~ is about, ? uncertain, 199X the 1990s, 1999/.. from 1999 on.',
    '2005',
  ),
  date_earliest: column(maybeDay, earliest('the date'), '2005-01-01'),
  date_latest: column(maybeDay, latest('the date'), '2005-12-31'),
  amount: column(
    z.number().positive().nullable(),
    'Sum of money, written out; null where there is none.',
    62500000,
  ),
  amount_currency: column(
    z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    'Currency of the sum, ISO 4217.',
    'USD',
  ),
  amount_printed: column(maybeWords, 'The sum as the text prints it.', 'US$ 62.5 million'),
  quotation: column(
    words,
    'The words of the passage that say it, exactly; a snippet where the text is withheld.',
    'Japan provided US$ 62.5 million to the ASEAN Development Fund',
  ),
  quotation_is_cut: column(
    yesNo,
    'True if the quotation was cut to a snippet because redistribution of the article is not cleared; it then ends with ….',
    false,
  ),
  voice: column(
    maybeWords,
    'Whose words they are, where the text reports somebody else’s; null for the authors’ own.',
    'Amitav Acharya',
  ),
});

export type StatementRow = z.infer<typeof statementRow>;
