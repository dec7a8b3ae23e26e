import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { shownStatements } from '../../../corpus/access/shown.ts';
import { sha256 } from '../../../files/sha256.ts';
import { urlOf } from '../../../publication/publication.ts';
import { plainSentence } from '../../../registry/statement-text.ts';
import type { Statement } from '../../../registry/statements.ts';
import { predicateNames } from '../../../schemas/statement.ts';
import {
  address,
  column,
  dateColumns,
  entityTable,
  id,
  maybeWords,
  passageId,
  passageKey,
  words,
  yesNo,
} from '../column.ts';
import { makeTable } from '../table.ts';
import { readingOrder } from './passages.ts';

interface Recorded extends Statement {
  id: string;
  url: string;
  isCut: boolean;
}

/** The claims that the texts make. */
export const statements = makeTable<Recorded>({
  name: 'statements',
  title: 'Statements',
  description:
    'What the texts say of actors and initiatives: subject, predicate, object or value, date, with the words that say it. What a text says of several at once is one row for each. Sorted by article, in reading order.',
  quotes: true,
  records: (corpus, publication) => {
    const order = readingOrder(corpus.articles);
    const place = (statement: Statement) => order.get(keyOf(statement))!;
    const shown = shownStatements(corpus, publication.access);
    const seen = new Map<string, number>();
    return corpus.statements
      .toSorted((a, b) => place(a) - place(b))
      .map((statement) => {
        const own = fingerprint(statement);
        const times = (seen.get(own) ?? 0) + 1;
        seen.set(own, times);
        const { article, passage, quotation } = statement;
        const cut = shown.get(statement)!;
        return {
          ...cut,
          id: times === 1 ? own : `${own}-${times}`,
          url: urlOf(passageAddress(article, passage.id), publication),
          isCut: cut.quotation !== quotation,
        };
      });
  },
  columns: {
    id: column(
      z.string().regex(/^s-[0-9a-f]{12}(-\d+)?$/),
      'Made from what the statement says and where; another statement has another id.',
      (statement) => statement.id,
    ),
    url: column(address, 'Address of the passage that says it.', ({ url }) => url),
    article: column(id, 'Id of the article that says it.', ({ article }) => article, {
      table: 'articles',
    }),
    passage: column(passageId, 'Id of the passage that says it: the evidence.', keyOf, {
      table: 'passages',
    }),
    sentence: column(
      words,
      'The statement as a sentence in words of the editors; the evidence is the quotation.',
      plainSentence,
    ),
    subject: column(
      id,
      'Id of the actor or initiative of which something is said, in the table that subject_table says.',
      ({ subject }) => subject.id,
      { tableIn: 'subject_table' },
    ),
    subject_table: column(
      entityTable,
      'The table that holds the subject.',
      ({ subject }) => subject.collection,
    ),
    predicate: column(
      z.enum(predicateNames),
      'What is said of it; a closed list.',
      ({ predicate }) => predicate,
    ),
    object: column(
      id.nullable(),
      'Id of the actor or initiative that the predicate points to; null where it takes none.',
      ({ object }) => object?.id ?? null,
      { tableIn: 'object_table' },
    ),
    object_table: column(
      entityTable.nullable(),
      'The table that holds the object.',
      ({ object }) => object?.collection ?? null,
    ),
    value: column(
      maybeWords,
      'Words or a number: what or how; null where there are none.',
      ({ value }) => value ?? null,
    ),
    is_complete: column(
      yesNo.nullable(),
      'member-of only: true if the text gives the whole membership; null where it is not said.',
      ({ complete }) => complete ?? null,
    ),
    ...dateColumns(
      'date',
      'the date',
      'When, as the text dates it, in EDTF (ISO 8601-2); null if undated. ~ is about, ? uncertain, 198X the 1980s, 1987/.. from 1987 on.',
      ({ date }: Recorded) => date,
    ),
    amount: column(
      z.number().positive().nullable(),
      'Sum of money, written out; null where there is none.',
      ({ amount }) => amount?.number ?? null,
    ),
    amount_currency: column(
      z
        .string()
        .regex(/^[A-Z]{3}$/)
        .nullable(),
      'Currency of the sum, ISO 4217.',
      ({ amount }) => amount?.currency ?? null,
    ),
    amount_printed: column(
      maybeWords,
      'The sum as the text prints it.',
      ({ amount }) => amount?.printed ?? null,
    ),
    quotation: column(
      words,
      'The words of the passage that say it, exactly; a snippet where the text is withheld.',
      ({ quotation }) => quotation,
    ),
    quotation_is_cut: column(
      yesNo,
      'True if the quotation was cut to a snippet because redistribution of the article is not cleared; it then ends with ….',
      ({ isCut }) => isCut,
    ),
    voice: column(
      maybeWords,
      'Whose words they are, where the text reports somebody else’s; null for the authors’ own.',
      ({ voice }) => voice ?? null,
    ),
  },
});

function keyOf({ article, passage }: Statement): string {
  return passageKey(article, passage.id);
}

/** The same for the same statement, whatever stands before it and whatever is withheld. */
function fingerprint(s: Statement): string {
  const said = [
    keyOf(s),
    s.subject.id,
    s.predicate,
    s.object?.id,
    s.value,
    s.date,
    s.amount?.printed,
    s.complete,
    s.quotation,
    s.voice,
  ];
  return `s-${sha256(JSON.stringify(said)).slice(0, 12)}`;
}
