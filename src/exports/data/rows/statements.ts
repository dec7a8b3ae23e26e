import { shownStatements } from '../../../corpus/access/shown.ts';
import { plainSentence } from '../../../registry/statement-text.ts';
import type { Statement } from '../../../registry/statements.ts';
import { daysOf } from '../days.ts';
import { absoluteUrl, type DataOptions } from '../options.ts';
import { passageKey, readingOrder } from '../order.ts';
import type { StatementRow } from '../schemas/statements.ts';
import { sha256 } from '../../../files/sha256.ts';
import type { Corpus } from '../../../model/corpus.ts';

/** One row for each statement: articles by id, passages in reading order, then as recorded. */
export function statementRows(corpus: Corpus, options: DataOptions): StatementRow[] {
  const order = readingOrder(corpus);
  const place = (statement: Statement) => order.get(keyOf(statement))!;
  const shown = shownStatements(corpus, options.access);
  const seen = new Map<string, number>();
  return corpus.statements
    .toSorted((a, b) => place(a) - place(b))
    .map((statement) => {
      const id = fingerprint(statement);
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return statementRow(
        shown.get(statement)!,
        times === 1 ? id : `${id}-${times}`,
        statement.quotation,
        options,
      );
    });
}

function statementRow(
  statement: Statement,
  id: string,
  wholeQuotation: string,
  options: DataOptions,
): StatementRow {
  const { article, passage, subject, object, amount, value, quotation } = statement;
  const days = daysOf(statement.date);
  return {
    id,
    url: absoluteUrl(`/articles/${article}/#${passage.id}`, options),
    article,
    passage: keyOf(statement),
    sentence: plainSentence(statement),
    subject: subject.id,
    subject_table: subject.collection,
    predicate: statement.predicate,
    object: object?.id ?? null,
    object_table: object?.collection ?? null,
    value: value ?? null,
    is_complete: statement.complete ?? null,
    date: statement.date ?? null,
    date_earliest: days.earliest,
    date_latest: days.latest,
    amount: amount?.number ?? null,
    amount_currency: amount?.currency ?? null,
    amount_printed: amount?.printed ?? null,
    quotation,
    quotation_is_cut: quotation !== wholeQuotation,
    voice: statement.voice ?? null,
  };
}

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
