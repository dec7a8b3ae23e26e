import * as z from 'zod';
import { passageAddress } from '../../../addresses/addresses.ts';
import { shownClaims } from '../../../corpus/access/shown.ts';
import { sha256 } from '../../../files/sha256.ts';
import { urlOf } from '../../../publication/publication.ts';
import { plainSentence } from '../../../registry/statement-text.ts';
import { holderNames } from '../../../registry/evidence.ts';
import type { Statement } from '../../../registry/statements.ts';
import { modalityNames, predicateNames } from '../../../schemas/predicates.ts';
import * as cell from '../cells.ts';
import { makeTable } from '../table.ts';
import { daysOf, passageKey, readingOrder } from '../values.ts';

/** The claims that the texts make. */
export const statements = makeTable({
  name: 'statements',
  title: 'Statements',
  description:
    'What the texts say of actors and initiatives: subject, predicate, object or value, date, with the words that say it. What a text says of several at once is one row for each. Sorted by article, in reading order.',
  quotes: true,
  references: {
    article: ['articles'],
    passage: ['passages'],
    subject: ['actors', 'initiatives'],
    object: ['actors', 'initiatives'],
  },
  columns: {
    id: z
      .string()
      .regex(/^s-[0-9a-f]{12}(-\d+)?$/)
      .describe('Made from what the statement says and where; another statement has another id.'),
    url: cell.address.describe('Address of the passage that says it.'),
    article: cell.id.describe('Id of the article that says it.'),
    passage: cell.passageId.describe('Id of the passage that says it: the evidence.'),
    sentence: cell.words.describe(
      'The statement as a sentence in words of the editors; the evidence is the quotation.',
    ),
    subject: cell.id.describe(
      'Id of the actor or initiative of which something is said, in the table that subject_table says.',
    ),
    subject_table: cell.entityTable.describe('The table that holds the subject.'),
    predicate: z.enum(predicateNames).describe('What is said of it; a closed list.'),
    object: cell.id
      .nullable()
      .describe(
        'Id of the actor or initiative that the predicate points to; null where it takes none.',
      ),
    object_table: cell.entityTable.nullable().describe('The table that holds the object.'),
    value: cell.maybeWords.describe('What is said in words; null where there are none.'),
    modality: z
      .enum(modalityNames)
      .nullable()
      .describe('How sure or how done it is; null where the text states it as a fact.'),
    direction: z
      .enum(['toward', 'against'])
      .nullable()
      .describe('aimed-at only: whether for or against the object.'),
    subject_part: cell.maybeWords.describe('The part of the subject of which it holds.'),
    object_part: cell.maybeWords.describe('The part or aspect of the object that is meant.'),
    extent: cell.maybeWords.describe('How far, how or on what condition it holds.'),
    compared: cell.maybeWords.describe('What the text compares it with.'),
    is_complete: cell.yesNo
      .nullable()
      .describe(
        'member-of only: true if the text gives the whole membership; null where it is not said.',
      ),
    date: cell.maybeDate.describe(
      'When, as the text dates it, in EDTF (ISO 8601-2); null if undated. ~ is about, ? uncertain, 198X the 1980s, 1987/.. from 1987 on.',
    ),
    date_earliest: cell.firstDay('the date'),
    date_latest: cell.lastDay('the date'),
    amount: z
      .number()
      .positive()
      .nullable()
      .describe('Sum of money, written out; null where there is none.'),
    amount_currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .describe('Currency of the sum, ISO 4217.'),
    amount_printed: cell.maybeWords.describe('The sum as the text prints it.'),
    ...cell.evidence,
  },
  rows: (corpus, publication) => {
    const order = readingOrder(corpus.articles);
    const place = (statement: Statement) => order.get(keyOf(statement))!;
    const shown = shownClaims(corpus, publication.access).statements;
    const sorted = corpus.statements.toSorted((a, b) => place(a) - place(b));
    const times = new Map<string, number>();
    return sorted.map((statement) => {
      const { article, passage, subject, object, amount, date, complete, holder } = statement;
      const own = fingerprint(statement);
      const time = (times.get(own) ?? 0) + 1;
      times.set(own, time);
      const cut = shown.get(statement)!;
      return {
        id: time === 1 ? own : `${own}-${time}`,
        url: urlOf(passageAddress(article, passage.id), publication),
        article,
        passage: keyOf(statement),
        sentence: plainSentence(cut),
        subject: subject.id,
        subject_table: subject.collection,
        predicate: statement.predicate,
        object: object?.id ?? null,
        object_table: object?.collection ?? null,
        value: cut.value ?? null,
        modality: statement.modality ?? null,
        direction: statement.direction ?? null,
        subject_part: statement.part ?? null,
        object_part: statement.objectPart ?? null,
        extent: statement.extent ?? null,
        compared: statement.compared ?? null,
        is_complete: complete ?? null,
        date: date ?? null,
        date_earliest: daysOf(date).earliest,
        date_latest: daysOf(date).latest,
        amount: amount?.number ?? null,
        amount_currency: amount?.currency ?? null,
        amount_printed: amount?.printed ?? null,
        quotation: cut.quotation,
        quotation_is_cut: cut.quotation !== statement.quotation,
        holder: holderNames(holder) ?? null,
      };
    });
  },
});

function keyOf({ article, passage }: Statement): string {
  return passageKey(article, passage.id);
}

/** The same for the same statement, whatever stands before it and whatever is withheld. */
function fingerprint(s: Statement): string {
  const { subject, predicate, object, value, date, amount, complete, quotation, holder } = s;
  const place = [keyOf(s), subject.id, predicate, object?.id];
  const said = [
    ...place,
    value,
    date,
    amount?.printed,
    complete,
    quotation,
    holderNames(holder),
    ...qualifiersOf(s),
  ];
  return `s-${sha256(JSON.stringify(said)).slice(0, 12)}`;
}

function qualifiersOf({ modality, direction, part, objectPart, extent, compared }: Statement) {
  return [modality, direction, part, objectPart, extent, compared];
}
